import * as z from 'zod/mini';
import { FIELD_TYPES } from '../domain/lead/field-types.ts';
import type { ControlReport, FillOutcome } from '../domain/lead/fill-report.ts';
import type { FieldFacts, LabelSource, OffLimits } from '../prefill/field.ts';
import type { WriteResult } from '../prefill/page-agent.ts';
import type { PrefillAsks, PrefillErrorCode, PrefillReply } from '../prefill/protocol.ts';

/**
 * What the script in a page may answer. It is ours, but lives in the page's process: a page that has taken that over can answer
 * anything. What is forgotten here the compiler tells, since it would be left out of every answer.
 */
const text = z.string();
const ref = z.int();
const oneOf = <Word extends string>(words: Record<Word, true>) => z.enum(Object.keys(words) as Word[]);
const whole = <Of extends object>(parts: { [Key in keyof Required<Of>]: z.ZodMiniType }) =>
  z.object(parts) as unknown as z.ZodMiniType<Of>;

const source = oneOf<LabelSource>({
  for: true,
  wrap: true,
  labelledby: true,
  'aria-label': true,
  host: true,
  cell: true,
  column: true,
  near: true,
  after: true,
  group: true,
  placeholder: true,
  title: true,
});

const field = whole<FieldFacts>({
  ref,
  order: z.int(),
  tag: oneOf<FieldFacts['tag']>({ input: true, textarea: true, select: true, combobox: true, editor: true }),
  type: text,
  name: text,
  id: text,
  autocomplete: text,
  maxLength: z.nullable(z.int()),
  pattern: z.exactOptional(text),
  min: z.exactOptional(text),
  max: z.exactOptional(text),
  mask: z.exactOptional(text),
  labels: z.array(z.object({ source, text })),
  keys: z.array(text),
  choices: z.array(z.object({ value: text, text, disabled: z.boolean() })),
  group: z.int(),
  headings: z.array(text),
  offLimits: z.nullable(oneOf<OffLimits>({ password: true, disabled: true, readonly: true, hidden: true, trap: true })),
  value: text,
  empty: z.boolean(),
  lang: text,
  beside: z.exactOptional(z.array(ref)),
  untouched: z.exactOptional(z.boolean()),
});

const written = { filled: true, refused: true, kept: true, 'off-limits': true, unsure: true } as const;
const result = whole<WriteResult>({ ref, outcome: oneOf<WriteResult['outcome']>(written), before: text, after: text });

const control = whole<ControlReport>({
  ref,
  label: text,
  type: z.nullable(z.enum(FIELD_TYPES)),
  outcome: oneOf<FillOutcome>({ ...written, 'no-value': true, 'not-ours': true }),
  before: text,
  after: text,
});

const VALUES: { [Ask in keyof PrefillAsks]: z.ZodMiniType<PrefillAsks[Ask]['out']> } = {
  collect: whole<PrefillAsks['collect']['out']>({
    session: text,
    fields: z.array(field),
    found: z.array(text),
    otherFrames: z.array(text),
    focused: z.nullable(ref),
  }),
  point: z.object({ ref: z.nullable(ref) }),
  write: z.array(result),
  finish: z.object({ results: z.array(result), undoable: z.boolean() }),
  undo: z.object({ origin: text, controls: z.array(control), undoable: z.boolean() }),
};

const code = oneOf<PrefillErrorCode>({ 'page-changed': true, 'nothing-to-undo': true, internal: true });
const failure = z.object({ ok: z.literal(false), error: z.object({ code, message: text }) });

/** The answer, with nothing in it that was not asked for; null where it is none. */
export function readReply<Ask extends keyof PrefillAsks>(ask: Ask, said: unknown): PrefillReply<Ask> | null {
  const failed = failure.safeParse(said);
  if (failed.success) return failed.data;
  const done = z.object({ ok: z.literal(true), value: VALUES[ask] }).safeParse(said);
  return done.success ? (done.data as PrefillReply<Ask>) : null;
}
