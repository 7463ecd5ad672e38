import { i18n } from '#i18n';
import type { CheckId, Found, Remedy, Verdict } from '../domain/diagnostics/checks.ts';
import { messageName } from './codes.ts';

export const checkWords = (check: CheckId): string => i18n.t(`check.${messageName(check)}`);

export const findingWords = (found: Found): string =>
  'count' in found
    ? i18n.t(`findingCount.${messageName(found.finding)}`, found.count)
    : i18n.t(`finding.${messageName(found.finding)}`);

export const remedyWords = (remedy: Remedy): string => i18n.t(`checkRemedy.${messageName(remedy)}`);
export const verdictWords = (verdict: Verdict): string => i18n.t(`diagnostics.verdict.${verdict}`);
