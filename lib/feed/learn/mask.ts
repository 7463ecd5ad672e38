import type { Shown } from '../../domain/mapping/learned.ts';
import { shapeOf } from './shapes.ts';

/** As much of a value as is enough to tell what it is. */
const SHOWN_LENGTH = 300;

/** What may be shown of a value: of an open lead the value, of any other only what it looks like. */
export const shown = (text: string, isOpen: boolean): Shown =>
  isOpen
    ? { shown: text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text }
    : { hidden: shapeOf(text), length: text.length };
