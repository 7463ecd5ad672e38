import type { FillReport } from '../domain/lead/fill-report.ts';
import type { FieldFacts } from './field.ts';
import type { WriteResult, WriteStep } from './page-agent.ts';

/**
 * What the background asks of the script in the page. The page's origin travels with each: the script refuses when the
 * tab has moved on since the user clicked. `session` names the document; one that took its place does not answer to it. `run` names the
 * fill: what one that was cut off has left undone is no business of the next.
 */
export interface PrefillAsks {
  collect: {
    /** `signs`: CSS selectors by which known CRMs are told. */
    in: { origin: string; signs: string[] };
    out: {
      session: string;
      fields: FieldFacts[];
      /** The selectors of `signs` that match. */
      found: string[];
      otherFrames: string[];
      /** The field that has the focus, hence the one that was clicked on. */
      focused: number | null;
    };
  };
  /** Waits for the user to point at a field; null when that took too long. */
  point: { in: { session: string }; out: { ref: number | null } };
  write: { in: { session: string; run: string; steps: WriteStep[] }; out: WriteResult[] };
  finish: {
    in: { session: string; run: string; earlier: WriteResult[] };
    out: { results: WriteResult[]; undoable: boolean };
  };
  /** The controls tell of the way back: `filled` is restored, `kept` was changed since and left alone. */
  undo: { in: object; out: Pick<FillReport, 'origin' | 'controls' | 'undoable'> };
}

export type PrefillMessage = {
  [Ask in keyof PrefillAsks]: { leadstand: Ask } & PrefillAsks[Ask]['in'];
}[keyof PrefillAsks];

export type PrefillErrorCode = 'page-changed' | 'nothing-to-undo' | 'internal';

export type PrefillReply<Ask extends keyof PrefillAsks = keyof PrefillAsks> =
  { ok: true; value: PrefillAsks[Ask]['out'] } | { ok: false; error: { code: PrefillErrorCode; message: string } };

const ASKS = new Set(['collect', 'point', 'write', 'finish', 'undo']);

/** From the extension itself, so only the shape is looked at: another version of it may be on the other side. */
export const isPrefillMessage = (message: unknown): message is PrefillMessage =>
  typeof message === 'object' &&
  message !== null &&
  'leadstand' in message &&
  typeof message.leadstand === 'string' &&
  ASKS.has(message.leadstand);

/** Asks whether the document with this session is the one in front. Answered by true or false, before anything else. */
export const isHereMessage = (message: unknown): message is { leadstand: 'here'; session: string } =>
  typeof message === 'object' && message !== null && 'leadstand' in message && message.leadstand === 'here';
