import { FIRST_LINES } from '../../domain/find/line.ts';
import { everythingWaiting } from '../../domain/find/query.ts';
import type { TriagePage } from '../../rpc/methods/triage.ts';
import { againIfClosed } from '../../storage/again-if-closed.ts';
import { SearchIndex } from '../../storage/search-query.ts';
import type { Looking } from '../overview.ts';
import { triagePage } from './find-page.ts';
import { paced, type Pacing } from './paced.ts';

/** An answer that changed something goes out first; and an import that says so ten times a second is followed at a pace. */
const PACE = { soonMs: 60, paceMs: 500 };

interface Keeping extends Pick<Pacing, 'after' | 'failed'> {
  write: (page: TriagePage) => Promise<void>;
}

/** Keeps the beginning of the list ready for the popup. The returned function is to be called after every change. */
export function keepFirstPage(parts: Looking, { write, ...timing }: Keeping): () => void {
  // A list of everything that waits looks nothing up in it.
  const index = new SearchIndex();
  const keep = async (): Promise<void> =>
    write(await triagePage(parts, index, { query: everythingWaiting, limit: FIRST_LINES }));
  return paced(() => againIfClosed(keep), { ...PACE, ...timing });
}
