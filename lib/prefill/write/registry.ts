import type { Control } from '../field.ts';
import { comboboxWriter } from './combobox.ts';
import { editorWriter } from './editor.ts';
import { selectWriter } from './select.ts';
import { textWriter } from './text.ts';
import type { Writer } from './writer.ts';

/** The first that accepts a control writes it. */
const WRITERS: readonly Writer[] = [selectWriter, comboboxWriter, editorWriter, textWriter];

/** For what was a control when it was looked at, and has become a checkbox or a button since. */
const NO_WRITER: Writer = {
  accepts: () => true,
  read: () => '',
  ways: [],
  holds: () => false,
  restore: () => Promise.resolve(),
};

export const writerOf = (control: Control): Writer =>
  WRITERS.find((candidate) => candidate.accepts(control)) ?? NO_WRITER;
