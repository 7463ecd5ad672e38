import type { FieldType } from '../../domain/lead/form-values.ts';
import type { Control } from '../field.ts';

/** What a control is to hold; see `WriteStep`. */
export interface Wanted {
  type: FieldType;
  text: string | null;
  wordings: readonly string[];
}

/** Puts it in, and gives the text that the control must hold from now on; null when the page has nothing like it to offer. */
type Way = (control: Control, wanted: Wanted) => Promise<string | null>;

/** How one kind of control is read and written. A new kind is one new file and one line in WRITERS. */
export interface Writer {
  accepts(control: Control): boolean;
  /** What it holds, in the words that the user sees; of a native list, its value. */
  read(control: Control): string;
  /** Tried in turn until the page keeps what was put in. */
  ways: readonly Way[];
  /** Whether what is held is what was put in, allowing for what pages do to good input. */
  holds(wanted: Wanted, put: string, held: string): boolean;
  /** Puts back what was there before. */
  restore(control: Control, before: string): Promise<void>;
}
