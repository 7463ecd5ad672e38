import type { ConnectionView } from '../../rpc/contract.ts';
import { errorCode } from '../error-code.ts';
import { type ConnectionsDeps, type ConnectionsState, note } from './connections-state.ts';

/** What is fetched only when it is opened: the log of a feed, and the records that could not be read. */
export function lookUpActions(state: ConnectionsState, { call }: ConnectionsDeps) {
  const { downloads, problems } = state;

  async function looking(connectionId: string, look: () => Promise<void>): Promise<void> {
    try {
      await look();
    } catch (error) {
      note(state, connectionId, { kind: 'error', code: errorCode(error) });
    }
  }

  const loadDownloads = (connectionId: string): Promise<void> =>
    looking(connectionId, async () => {
      const found = await call('connections.downloads', { connectionId });
      downloads.value = { ...downloads.value, [connectionId]: found };
    });

  const loadProblems = (connectionId: string): Promise<void> =>
    looking(connectionId, async () => {
      const found = await call('problems.list', { connectionId });
      problems.value = { ...problems.value, [connectionId]: found };
    });

  /** What is open is brought up to date after a download, or after the feed was read again. */
  function bringUpToDate(before: readonly ConnectionView[], now: readonly ConnectionView[]): void {
    for (const view of now) {
      const { id } = view.connection;
      const was = before.find(({ connection }) => connection.id === id);
      if (was && signs(was) === signs(view)) continue;
      if (Object.hasOwn(downloads.value, id)) void loadDownloads(id);
      if (Object.hasOwn(problems.value, id)) void loadProblems(id);
    }
  }

  return { loadDownloads, loadProblems, bringUpToDate };
}

/** Changes whenever what is fetched apart may have changed. */
const signs = ({ busy, progress, lastDownload, notices }: ConnectionView): string =>
  JSON.stringify([busy, progress !== null, lastDownload?.id, lastDownload?.finishedAt, problemsOf(notices)]);

const problemsOf = (notices: ConnectionView['notices']): number =>
  notices.find((notice) => notice.kind === 'problems')?.count ?? 0;
