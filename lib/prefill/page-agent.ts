import type { FillOutcome } from '../domain/lead/fill-report.ts';
import type { FieldType } from '../domain/lead/form-values.ts';
import type { FieldFacts } from './field.ts';

/** One control to be written. What belongs there was decided by the side that knows languages, countries and profiles. */
export interface WriteStep {
  /** `FieldFacts.ref`. */
  ref: number;
  type: FieldType;
  /** What to put in; of a native list, the value of the option. Null: an option has to be found by its wordings. */
  text: string | null;
  /** Other spellings of the same, best first: for a page that does not keep the first, and for options seen only then. */
  wordings: string[];
}

export interface WriteResult {
  ref: number;
  outcome: Extract<FillOutcome, 'filled' | 'refused' | 'kept' | 'off-limits' | 'unsure'>;
  before: string;
  after: string;
}

/** What a fill asks of the page, which may be this document or one at the other end of a message channel. */
export interface PageAgent {
  /** All fields, as they are at this moment. */
  collect(): Promise<FieldFacts[]>;
  /** Writes one control after the other and reads each back. */
  write(steps: readonly WriteStep[]): Promise<WriteResult[]>;
  /**
   * Looks at everything again when the page has come to rest, and remembers the way back. `earlier` is what was written
   * in this fill before the page was loaded anew, by the refs that the controls have now.
   */
  finish(earlier: readonly WriteResult[]): Promise<{ results: WriteResult[]; undoable: boolean }>;
  /** Waits for the document that took this one's place. False when it is another page. */
  reconnect?(): Promise<boolean>;
}

/** Thrown by a remote agent when its document does not answer any more. */
export class PageGone extends Error {
  override readonly name = 'PageGone';
}
