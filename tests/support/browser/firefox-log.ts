import type { FirefoxScope } from './firefox-scope.ts';
import type { MessageLog } from './message-log.ts';

interface Entry {
  level: 'debug' | 'info' | 'warn' | 'error';
  text: string;
  stackTrace?: { callFrames: { url: string }[] };
}

const levels = { debug: 'log', info: 'log', warn: 'warning', error: 'error' } as const;

/** Firefox tells of every page and, once they are adopted, of the extension's own; only the extension's words are kept. */
export function readFirefoxConsole(scope: FirefoxScope, log: MessageLog, extensionOrigin: string): void {
  scope.connection.on('log.entryAdded', ({ level, text, stackTrace }: Entry) => {
    const source = stackTrace?.callFrames[0]?.url ?? '';
    if (source.startsWith(`${extensionOrigin}/`)) log.add({ level: levels[level], text, source });
  });
}
