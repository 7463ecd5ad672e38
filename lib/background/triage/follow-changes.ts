import { writeFirstPage } from '../../platform/first-page.ts';
import { logBug } from '../../platform/log.ts';
import { againIfClosed } from '../../storage/again-if-closed.ts';
import type { Parts } from '../parts.ts';
import { keepCopy } from '../second-copy/keep-copy.ts';
import { indexLeads } from './index-leads.ts';
import { keepFirstPage } from './keep-first-page.ts';
import { paced } from './paced.ts';

/** Nobody waits for the index: what it does not know yet is looked through meanwhile. */
const INDEXING = { soonMs: 700, paceMs: 2000 };

/** What was done is copied before anybody can have done much more, and not while a popup is being drawn. */
const COPYING = { soonMs: 400, paceMs: 1000 };

/** What is made of leads, and has to follow them. The returned function is to be called at the start and after every change. */
export function followChanges(parts: Parts): () => void {
  const after = (ms: number, then: () => void): void => void setTimeout(then, ms);
  const keep = keepFirstPage(parts, {
    write: writeFirstPage,
    after,
    failed: (error) => logBug('first page', error),
  });
  const index = paced(() => againIfClosed(() => indexLeads(parts)), {
    ...INDEXING,
    after,
    failed: (error) => logBug('search index', error),
  });
  const copy = paced(() => againIfClosed(() => keepCopy(parts)), {
    ...COPYING,
    after,
    failed: (error) => logBug('second copy', error),
  });
  return () => {
    keep();
    index();
    copy();
  };
}
