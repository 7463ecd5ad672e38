import { fold } from '../lead/fold.ts';
import { type FieldValues, REPLY_FIELDS, type ReplyField } from './fields.ts';

/** A field that the lead says nothing for, and what it would have stood in. */
export interface MissingField {
  field: ReplyField;
  /** The sentence with what stands in for it; null where a whole line was left out, as that of a name below a greeting. */
  sentence: string | null;
}

/** A name between braces that no field has. */
export interface UnknownField {
  name: string;
  /** The field that was meant, as far as it can be told. */
  meant: ReplyField | null;
}

export interface FilledText {
  text: string;
  missing: MissingField[];
  unknown: UnknownField[];
}

/** No longer than any field's name with a slip in it: what is longer between braces is a text about braces. */
const PLACEHOLDER = /\{\{[ \t]*([\p{L}\d_ .-]{1,40}?)[ \t]*\}\}/gu;

const FIELDS = new Map<string, ReplyField>(REPLY_FIELDS.map((field) => [fold(field), field]));

/** However it is written: `{{ First Name }}` and `{{first_name}}` are what `{{firstName}}` is. */
const fieldNamed = (name: string): ReplyField | null => FIELDS.get(fold(name)) ?? null;

/** Puts what a lead says into a template. A name that no field has stays as it is, since only its writer knows what was meant. */
export function fillTemplate(template: string, values: FieldValues): FilledText {
  const lines = template.replace(/\r\n?/g, '\n').split('\n');
  const filled = lines.map((line) => fillLine(line, values));
  const kept = filled.filter(({ leftOut }) => !leftOut);
  return {
    text: kept
      .map(({ text }) => text)
      .join('\n')
      .trim(),
    missing: oneEach(filled.flatMap(({ missing }) => missing)),
    unknown: unknownFields(template),
  };
}

/** For what has to be one line, such as a subject: nothing in it ends the line it is written into. */
export function fillLineOf(template: string, values: FieldValues): FilledText {
  const filled = fillTemplate(template.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' '), values);
  return { ...filled, text: filled.text.replace(/ {2,}/g, ' ') };
}

interface FilledLine {
  text: string;
  missing: MissingField[];
  leftOut: boolean;
}

function fillLine(line: string, values: FieldValues): FilledLine {
  let text = '';
  let [from, said] = [0, false];
  const gaps: { field: ReplyField; at: number }[] = [];
  for (const found of line.matchAll(PLACEHOLDER)) {
    const field = fieldNamed(found[1]!);
    if (field === null) continue;
    const before = line.slice(from, found.index);
    said ||= values[field].known || /[\p{L}\p{N}]/u.test(before);
    text += before;
    if (!values[field].known) gaps.push({ field, at: text.length });
    text += atStart(values[field].text, text);
    from = found.index + found[0].length;
  }
  const rest = line.slice(from);
  said ||= /[\p{L}\p{N}]/u.test(rest);
  text += rest;
  // Of a line with nothing but fields that nobody fills, as below "Kind regards", nothing is left. A greeting stays one.
  const leftOut = gaps.length > 0 && !said && gaps.every(({ field }) => MINE.has(field));
  const missing = gaps.map(({ field, at }) => ({ field, sentence: leftOut ? null : sentenceAt(text, at) }));
  return { text, missing, leftOut };
}

const MINE: ReadonlySet<ReplyField> = new Set(['myName', 'myCompany']);

/** What stands in for something begins a sentence as sentences begin. */
function atStart(value: string, before: string): string {
  const begins = before.trim() === '' || /[.!?]\s+$/.test(before);
  return begins ? value.charAt(0).toLocaleUpperCase() + value.slice(1) : value;
}

/** The sentence of a line that a place is in. */
function sentenceAt(line: string, at: number): string {
  const ends = [...line.matchAll(/[.!?](?=\s)|[。！？]/gu)].map(({ index }) => index + 1);
  const start = ends.findLast((end) => end <= at) ?? 0;
  const end = ends.find((one) => one > at) ?? line.length;
  return line.slice(start, end).trim();
}

/** Once each, with the first sentence that there is. */
function oneEach(missing: readonly MissingField[]): MissingField[] {
  const by = new Map<ReplyField, MissingField>();
  for (const one of missing) {
    const known = by.get(one.field);
    if (!known || (known.sentence === null && one.sentence !== null)) by.set(one.field, one);
  }
  return [...by.values()];
}

/** Names between braces that no field has, once each. */
export function unknownFields(template: string): UnknownField[] {
  const names = new Set([...template.matchAll(PLACEHOLDER)].map(([, name]) => name!));
  return [...names].filter((name) => fieldNamed(name) === null).map((name) => ({ name, meant: meantBy(name) }));
}

/** The one field whose name is nearest, at most two slips away or beginning alike. */
function meantBy(name: string): ReplyField | null {
  const typed = fold(name);
  if (typed.length < 3) return null;
  const near = [...FIELDS]
    .map(([folded, field]) => ({ field, slips: folded.startsWith(typed) ? 1 : slips(typed, folded) }))
    .toSorted((one, other) => one.slips - other.slips);
  const [first, second] = near;
  return first && first.slips <= 2 && first.slips < (second?.slips ?? Infinity) ? first.field : null;
}

/** Letters to add, take out or change to get from one name to another. */
function slips(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 0; at < one.length; at++) {
    const next = [at + 1];
    for (let to = 1; to <= other.length; to++) {
      const changed = row[to - 1]! + (other[to - 1] === one[at] ? 0 : 1);
      next.push(Math.min(changed, row[to]! + 1, next[to - 1]! + 1));
    }
    row = next;
  }
  return row[other.length]!;
}
