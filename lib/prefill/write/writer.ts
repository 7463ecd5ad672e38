import type { Control } from '../field.ts';

/** How one kind of control is read and written. A new kind is one new file and one line in WRITERS. */
export interface Writer {
  accepts(control: Control): boolean;
  read(control: Control): string;
  write(control: Control, value: string): Promise<void>;
  /** Another way, for a page that did not keep what `write` put in. */
  retry?(control: Control, value: string): Promise<void>;
}
