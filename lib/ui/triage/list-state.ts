import { signal } from '@preact/signals';
import { everythingWaiting } from '../../domain/find/everything-waiting.ts';
import type { LeadLine } from '../../domain/find/line.ts';
import type { LeadQuery } from '../../domain/find/query.ts';
import type { TriageAct } from '../../domain/triage/triage.ts';
import type { DoneAct, Facets } from '../../rpc/contract.ts';
import type { UndoOffer } from './undo-offer.ts';

/** What an outcome is chosen for: the leads, and the name of the only one there is. */
export interface Subject {
  leadKeys: readonly string[];
  name: string;
}

/** An outcome that needs a choice or words. */
export type OutcomeMenu = { outcome: 'decline' | 'snooze' | 'duplicate' | 'note'; subject: Subject };

/** What several leads are about to have done to them, for the user to see before it is done. */
export interface BulkPlan {
  act: TriageAct;
  /** Those that it would change, as far as they are known here. */
  leadKeys: readonly string[];
  /** The names of the first few. */
  names: readonly string[];
  /** How many are left out since it would change nothing. */
  leftOut: number;
}

/** A request that another one may be a duplicate of. */
export type Original = Pick<LeadLine, 'leadKey' | 'name' | 'company' | 'product'> & { at: string };

export type Overlay = 'help' | 'filters' | 'views' | 'export';

/** The list: what is looked for, where the user is in it, and what was selected. */
export const listState = () => ({
  query: signal<LeadQuery>(everythingWaiting),
  /** The answer that is shown was to another query than the one that is asked now. */
  searching: signal(false),
  /** The row that keys act upon. */
  cursor: signal<string | null>(null),
  selected: signal<ReadonlySet<string>>(new Set()),
  /** The row from which a selection is extended. */
  anchor: signal<string | null>(null),
  /** The query finds more than can be selected at once. */
  selectedMost: signal(false),
  facets: signal<Facets | null>(null),
  menu: signal<OutcomeMenu | null>(null),
  bulk: signal<BulkPlan | null>(null),
  overlay: signal<Overlay | null>(null),
  /** What a request may be a duplicate of; null as long as it is looked for. */
  originals: signal<readonly Original[] | null>(null),
  history: signal<readonly DoneAct[] | null>(null),
  /** What was done in this window, newest last: each can be taken back with one key. */
  done: signal<readonly UndoOffer[]>([]),
  /** Counted up when the search field is to get the focus. */
  toSearch: signal(0),
});
