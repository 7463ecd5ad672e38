/** Where a text was found. The order of trust is kept in classify/voices.ts. */
export type LabelSource =
  | 'for'
  | 'wrap'
  | 'labelledby'
  | 'aria-label'
  | 'host'
  | 'cell'
  | 'column'
  | 'near'
  | 'after'
  | 'group'
  | 'placeholder'
  | 'title';

export interface Label {
  source: LabelSource;
  text: string;
}

export interface Choice {
  value: string;
  text: string;
  disabled: boolean;
}

/** Why a control must not be written, or null when the user can see it and type into it. */
export type OffLimits = 'password' | 'disabled' | 'readonly' | 'hidden' | 'trap';

/** What is known of a control, without the control: everything that classification and planning may look at. */
export interface FieldFacts {
  /** Names the control to the page side, and stays the same for as long as the element lives. */
  ref: number;
  /** Position among the collected fields, in document order through shadow roots and frames. */
  order: number;
  /** `combobox`: a widget that offers options once it is opened; `editor`: a text that the page lets be edited in place. */
  tag: 'input' | 'textarea' | 'select' | 'combobox' | 'editor';
  /** Lower-case `type` of an input; `date-picker` for one of text that the page wants a date in; empty for other tags. */
  type: string;
  name: string;
  id: string;
  autocomplete: string;
  maxLength: number | null;
  /** What else the control says of the form of its text; absent where it says nothing. */
  pattern?: string;
  min?: string;
  max?: string;
  /** A mask that a script reads from an attribute: "(999) 999-9999". */
  mask?: string;
  labels: Label[];
  /** Stable keys on the control or the wrapper that holds it alone: data-id, data-test-key, data-name … */
  keys: string[];
  choices: Choice[];
  /** Fields with the same number belong to one form (or dialog, or the page outside of any form). */
  group: number;
  /** Headings and legends above the field, nearest first. */
  headings: string[];
  offLimits: OffLimits | null;
  /** What the control holds or shows; empty for a password, which is never read, and for the background also where the user cannot see it. */
  value: string;
  empty: boolean;
  lang: string;
  /** Of a native list: the fields that follow it in its row, by ref. */
  beside?: number[];
  /** Of such a list: it still shows what the page put there. */
  untouched?: boolean;
}

export type Control = HTMLElement;

export interface Field extends FieldFacts {
  element: Control;
}

/** The text that names a field to the user. */
export function fieldLabel(field: FieldFacts): string {
  const text = field.labels.find((label) => label.text)?.text ?? (field.name || field.id);
  return text.slice(0, 80);
}
