import type { Control } from '../field.ts';
import { comboboxWriter } from './combobox.ts';
import { editorWriter } from './editor.ts';
import { selectWriter } from './select.ts';
import { textWriter } from './text.ts';
import type { Writer } from './writer.ts';

/** The first that accepts a control writes it. */
const WRITERS: readonly Writer[] = [selectWriter, comboboxWriter, editorWriter, textWriter];

export function writerOf(control: Control): Writer {
  const writer = WRITERS.find((candidate) => candidate.accepts(control));
  if (!writer) throw new Error('no writer for this kind of control');
  return writer;
}
