import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { LaunchOptions } from './browser/launch.ts';

/** A mail that the browser handed over: its address as the mail program gets it. */
export interface OpenedMail {
  url: string;
  to: string;
  subject: string;
  body: string;
}

/**
 * A mail program that only remembers what it was asked to open. Chromium finds it where Linux keeps the command for mails,
 * Firefox in its profile as the program that the user chose.
 */
export class MailProgram {
  readonly #dir = mkdtempSync(join(tmpdir(), 'leadstand-mail-'));
  readonly #log = join(this.#dir, 'mails');
  readonly #path = process.env['PATH'] ?? '';

  private constructor() {
    const bin = join(this.#dir, 'bin');
    mkdirSync(bin);
    for (const command of ['xdg-email', 'xdg-open']) {
      writeFileSync(join(bin, command), `#!/bin/sh\nprintf '%s\\n' "$*" >>'${this.#log}'\n`);
      chmodSync(join(bin, command), 0o755);
    }
    const profile = this.#profile;
    mkdirSync(profile);
    const program = { name: 'Mail', path: join(bin, 'xdg-email') };
    const mailto = { action: 2, ask: false, handlers: [program] };
    writeFileSync(join(profile, 'handlers.json'), JSON.stringify({ defaultHandlersVersion: {}, schemes: { mailto } }));
    process.env['PATH'] = `${bin}${delimiter}${this.#path}`;
  }

  /** Browsers that are started from now on find it, until it is removed. */
  static install(): MailProgram {
    return new MailProgram();
  }

  get #profile(): string {
    return join(this.#dir, 'profile');
  }

  /** To be given to the launch of the browser. */
  get options(): Pick<LaunchOptions, 'profileDir'> {
    return { profileDir: this.#profile };
  }

  get mails(): OpenedMail[] {
    if (!existsSync(this.#log)) return [];
    return readFileSync(this.#log, 'utf8').trim().split('\n').map(readMail);
  }

  remove(): void {
    process.env['PATH'] = this.#path;
    rmSync(this.#dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

function readMail(url: string): OpenedMail {
  const { pathname, search } = new URL(url);
  // A plus is a plus here: only forms write blanks so.
  const fields = new Map(
    search
      .slice(1)
      .split('&')
      .map((field) => field.split('=').map(decodeURIComponent) as [string, string]),
  );
  const field = (name: string): string => fields.get(name)?.replaceAll('\r\n', '\n') ?? '';
  return { url, to: decodeURIComponent(pathname), subject: field('subject'), body: field('body') };
}
