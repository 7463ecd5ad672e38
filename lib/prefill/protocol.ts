import type { FillReport } from '../domain/lead/fill-report.ts';
import type { FormValues } from '../domain/lead/form-values.ts';

/**
 * What the background asks of the content script. The page's origin travels with the lead: the script refuses when
 * the tab has moved on since the user clicked.
 */
export type PrefillMessage =
  | { leadstand: 'fill'; leadKey: string; origin: string; values: FormValues }
  /** The reply's controls tell of the way back: `filled` is restored, `kept` was changed since and left alone. */
  | { leadstand: 'undo' };

export type PrefillErrorCode = 'page-changed' | 'no-form' | 'nothing-to-undo' | 'internal';

export type PrefillReply =
  { ok: true; value: FillReport } | { ok: false; error: { code: PrefillErrorCode; message: string } };

export function isPrefillMessage(message: unknown): message is PrefillMessage {
  if (typeof message !== 'object' || message === null || !('leadstand' in message)) return false;
  if (message.leadstand === 'undo') return true;
  return (
    message.leadstand === 'fill' &&
    'leadKey' in message &&
    typeof message.leadKey === 'string' &&
    'origin' in message &&
    typeof message.origin === 'string' &&
    'values' in message &&
    typeof message.values === 'object' &&
    message.values !== null
  );
}
