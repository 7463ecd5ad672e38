import type { ActName } from '../../domain/triage/triage.ts';

/** What can be undone: the act, and the leads that it was done to. */
export interface UndoOffer {
  act: ActName;
  /** Names it. */
  at: string;
  leadKeys: readonly string[];
  /** Of the only one there is; empty for several. */
  name: string;
  /** How many of those that it was meant for were left as they are. */
  skipped: number;
  /** When the request is back, of one that was put off. */
  until?: string;
}
