import { signal } from '@preact/signals';
import type { FillReport } from '../../domain/lead/fill-report.ts';
import type { ListedLead, RelatedLeads } from '../../domain/lead/repeats.ts';
import type { FirstReply } from '../../domain/reply/first-reply.ts';
import type { StoredLead } from '../../domain/lead/stored-lead.ts';
import type { ErrorCode, TriagePage } from '../../rpc/contract.ts';
import { colleagueState } from './colleague-state.ts';
import { listState } from './list-state.ts';
import type { LegalDates } from './legal-actions.ts';
import type { Asked } from '../../domain/reply/reply-memory.ts';
import { previewState } from './preview-state.ts';
import type { FillTarget, TriageDeps } from './triage-deps.ts';
import { undoTimer } from './undo-timer.ts';
import type { UndoOffer } from './undo-offer.ts';

export type TriageScreen = 'list' | 'lead' | 'preview' | 'report' | 'history' | 'reply';
export type TriageTask =
  | 'act'
  | 'put-right'
  | 'undo'
  | 'look'
  | 'correct'
  | 'fill'
  | 'undo-fill'
  | 'create'
  | 'fetch'
  | 'sample'
  | 'open'
  | 'select'
  | 'views'
  | 'ask-team';
export type Failure = { during: TriageTask | 'list' | 'point'; code: ErrorCode };

/** A CRM whose "new contact" form can be opened. */
export interface CrmLink {
  id: string;
  name: string;
  /** Of its form. */
  origin: string;
}

/** A request that another one was opened from. */
export interface Step {
  lead: StoredLead;
  related: RelatedLeads | null;
}

/** Everything the popup shows. Only the actions beside this file write to it. */
export const triageState = (deps: Pick<TriageDeps, 'now' | 'after'>) => ({
  clock: signal(deps.now()),
  /** What was found, and what stands around it. */
  list: signal<TriagePage | null>(null),
  ...listState(),
  screen: signal<TriageScreen>('list'),
  /** The open request; kept whole, since it may leave the list while it is being read. */
  lead: signal<ListedLead | null>(null),
  /** The other requests of its buyer, as soon as they are known. */
  related: signal<RelatedLeads | null>(null),
  /** The first reply to it, with the notice that it has to carry; null where none is due, or none can be made. */
  reply: signal<FirstReply | null>(null),
  /** Of the notice that has to be pasted: it is in the clipboard, or could not be put there or noted. */
  replyNews: signal<'copied' | 'failed' | null>(null),
  /** What the law sets dates for, of the open request; null until they are reckoned. */
  legal: signal<LegalDates | null>(null),
  /** The reply that was opened last, as long as it is not known whether it was sent. */
  asked: signal<Asked | null>(null),
  /** The way to the open request through others of its buyer, from the list on. */
  trail: signal<readonly Step[]>([]),
  /** The one among the other requests that gets the focus, because it was come back from. */
  focusRelated: signal<string | null>(null),
  /** The request whose row is to get the focus; '' means the list itself, null leaves it where it is. */
  focusRow: signal<string | null>(null),
  busy: signal<TriageTask | null>(null),
  failure: signal<Failure | null>(null),
  crms: signal<CrmLink[]>([]),
  target: signal<FillTarget | null>(null),
  ...colleagueState(),
  ...previewState(),
  report: signal<FillReport | null>(null),
  reportUndone: signal(false),
  undo: undoTimer<UndoOffer>(deps.after),
});

export type TriageState = ReturnType<typeof triageState>;
