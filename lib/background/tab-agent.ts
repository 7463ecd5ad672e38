import { browser, type Tabs } from '../platform/browser.ts';
import type { FieldFacts } from '../prefill/field.ts';
import { PageGone, type PageAgent, type WriteResult, type WriteStep } from '../prefill/page-agent.ts';
import { SIGNS } from '../prefill/profile/builtin/index.ts';
import type { PrefillAsks, PrefillMessage } from '../prefill/protocol.ts';
import { RpcFailure } from '../rpc/server.ts';
import { isRebuilt } from './same-page.ts';
import { readReply } from './tab-reply.ts';

/** Where the script lies that works in the page. It is put there on the user's click and never before. */
const SCRIPT = '/content-scripts/prefill.js';
/** How long a page may take to load itself anew. */
const RELOAD_MS = 10_000;
const RELOAD_STEP_MS = 100;

/** The page in a tab, as the user saw it on the click: another origin, or another page of it, is not gone on with. */
export class TabAgent implements PageAgent {
  readonly #tabId: number;
  readonly #origin: string;
  readonly #run = crypto.randomUUID();
  #session = '';
  #place: URL | null = null;
  /** Origins of frames that could not be looked into. */
  otherFrames: readonly string[] = [];
  /** Which signs of known CRMs the page shows. */
  found: readonly string[] = [];
  /** The field that has the focus. */
  focused: number | null = null;

  constructor(tabId: number, origin: string) {
    this.#tabId = tabId;
    this.#origin = origin;
  }

  async collect(): Promise<FieldFacts[]> {
    const first = this.#session === '';
    if (first) {
      await inject(this.#tabId, this.#origin);
      this.#place = await placeOf(this.#tabId);
    }
    const signs = [...SIGNS];
    const reply = await ask<'collect'>(this.#tabId, { leadstand: 'collect', origin: this.#origin, signs });
    // A document that took the page's place, with a script that some other click has put there.
    if (!first && reply.session !== this.#session) throw new PageGone('another document');
    this.#session = reply.session;
    this.otherFrames = reply.otherFrames;
    this.found = reply.found;
    this.focused = reply.focused;
    return reply.fields;
  }

  write(steps: readonly WriteStep[]): Promise<WriteResult[]> {
    return ask<'write'>(this.#tabId, { leadstand: 'write', session: this.#session, run: this.#run, steps: [...steps] });
  }

  finish(earlier: readonly WriteResult[]): Promise<{ results: WriteResult[]; undoable: boolean }> {
    return ask<'finish'>(this.#tabId, {
      leadstand: 'finish',
      session: this.#session,
      run: this.#run,
      earlier: [...earlier],
    });
  }

  /** Waits until the user has pointed at a field; null when that took too long. */
  async pointedAt(): Promise<number | null> {
    return (await ask<'point'>(this.#tabId, { leadstand: 'point', session: this.#session })).ref;
  }

  async reconnect(): Promise<boolean> {
    for (let waited = 0; waited < RELOAD_MS; waited += RELOAD_STEP_MS) {
      const tab = await tabOf(this.#tabId);
      if (tab?.status !== 'loading') break;
      await new Promise((resolve) => setTimeout(resolve, RELOAD_STEP_MS));
    }
    const now = await placeOf(this.#tabId);
    if (!this.#place || !now || !isRebuilt(this.#place, now)) return false;
    this.#session = '';
    return true;
  }
}

/** Null for a tab that was closed. */
const tabOf = (tabId: number): Promise<Tabs.Tab | null> => browser.tabs.get(tabId).catch(() => null);

/** Null where the browser does not tell: access to the page is gone. */
async function placeOf(tabId: number): Promise<URL | null> {
  const tab = await tabOf(tabId);
  return tab?.url ? URL.parse(tab.url) : null;
}

async function inject(tabId: number, origin: string): Promise<void> {
  const tab = await tabOf(tabId);
  if (!tab) throw new PageGone('the tab is closed');
  // Our own practice page brings the script with it: no extension may inject into an extension's pages.
  if (tab.url?.startsWith(browser.runtime.getURL(''))) return;
  if (tab.url && URL.parse(tab.url)?.origin !== origin) throw new PageGone('another site');
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT] });
  } catch {
    // Looked at again, as it may have gone on in between. Without its address the access is gone, too, which was given to the page before.
    const now = await tabOf(tabId);
    if (URL.parse(now?.url ?? '')?.origin !== origin) throw new PageGone('another site');
    // The browser's own pages and the stores are closed to every extension.
    throw new RpcFailure('page-forbidden');
  }
}

/**
 * Asks the script in a tab. Silence means that its document is gone; one that the browser has put aside for the way back
 * keeps silent for ever, so a tab that loads meanwhile is asked whether the document is still the one in front.
 */
export async function ask<Ask extends keyof PrefillAsks>(
  tabId: number,
  message: Extract<PrefillMessage, { leadstand: Ask }>,
): Promise<PrefillAsks[Ask]['out']> {
  const left = whenLeft(tabId, 'session' in message ? message.session : null);
  const said = await Promise.race([send(tabId, message), left.promise]).finally(left.stop);
  if (!said) throw new PageGone('no answer');
  const reply = readReply<Ask>(message.leadstand, said);
  if (!reply) throw new RpcFailure('page-changed', 'the page gave an answer that is none');
  if (reply.ok) return reply.value;
  if (reply.error.code === 'page-changed' && 'session' in message) throw new PageGone(reply.error.message);
  throw new RpcFailure(reply.error.code, reply.error.message);
}

const send = (tabId: number, message: PrefillMessage | { leadstand: 'here'; session: string }): Promise<unknown> =>
  browser.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(() => undefined);

/** How long a document that is still there may take to say so; it does before anything else. */
const HERE_MS = 1500;

/** Resolves when the tab has gone on to another document. A page that only changes its address stays where it is. */
function whenLeft(tabId: number, session: string | null): { promise: Promise<undefined>; stop: () => void } {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const look = (id: number, { status }: { status?: string | undefined }): void => {
    if (id === tabId && status === 'loading') void isHere(tabId, session).then((here) => here || resolve(undefined));
  };
  browser.tabs.onUpdated.addListener(look);
  return { promise, stop: () => browser.tabs.onUpdated.removeListener(look) };
}

async function isHere(tabId: number, session: string | null): Promise<boolean> {
  const late = new Promise((resolve) => setTimeout(resolve, HERE_MS));
  return (await Promise.race([send(tabId, { leadstand: 'here', session: session ?? '' }), late])) === true;
}
