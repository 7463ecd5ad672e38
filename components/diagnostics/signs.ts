import type { Verdict } from '../../lib/domain/diagnostics/checks.ts';
import type { IconName } from '../icon.tsx';

/** Each has a shape of its own, so that nobody needs the colour. */
export const SIGNS: Readonly<Record<Verdict, IconName>> = {
  ok: 'check',
  attention: 'eye',
  wrong: 'warning',
  unknown: 'help',
};
