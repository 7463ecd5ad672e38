import type { Browser } from 'puppeteer-core';

/** The part of puppeteer's connection that its types leave out. */
interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
  on(event: string, listener: (params: never) => void): void;
  emit(event: string, params: object): void;
}

interface Context {
  context: string;
  url: string;
}

interface CallResult {
  type: 'success' | 'exception';
  result?: { value?: string };
  exceptionDetails?: { text: string };
}

/**
 * Firefox's own window, in which scripts have the power of the browser itself. It needs `--remote-allow-system-access`.
 * With it, tests press the browser's real buttons, which the page protocol does not reach.
 */
export class FirefoxScope {
  readonly connection: Connection;
  readonly #window: string;

  private constructor(connection: Connection, window: string) {
    this.connection = connection;
    this.#window = window;
  }

  static async open(browser: Browser): Promise<FirefoxScope> {
    const { connection } = browser as unknown as { connection: Connection };
    const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const { contexts } = result as { contexts: Context[] };
    const window = contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
    if (!window) throw new Error('Firefox has no window.');
    return new FirefoxScope(connection, window.context);
  }

  /** Runs `script` there. Nothing from outside its own body is at hand; arguments and result travel as JSON. */
  async run<Args extends unknown[], Result>(
    script: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    const { result } = await this.connection.send('script.callFunction', {
      functionDeclaration: `async (args) => JSON.stringify(await (${String(script)})(...JSON.parse(args)))`,
      arguments: [{ type: 'string', value: JSON.stringify(args) }],
      target: { context: this.#window },
      awaitPromise: true,
    });
    const { exceptionDetails, result: answer } = result as CallResult;
    if (exceptionDetails) throw new Error(`In Firefox's own window: ${exceptionDetails.text}`);
    return (answer?.value === undefined ? undefined : JSON.parse(answer.value)) as Awaited<Result>;
  }
}
