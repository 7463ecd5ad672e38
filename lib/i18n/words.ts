import { i18n } from '#i18n';
import type { AddressProblem } from '../domain/connection/feed-address.ts';
import type { ProblemReason } from '../domain/connection/download-report.ts';
import type { Health } from '../domain/connection/health.ts';
import type { FillOutcome } from '../domain/lead/fill-report.ts';
import type { FieldType } from '../domain/lead/form-values.ts';
import type { LeadFlaw } from '../domain/lead/lead.ts';
import { isOwnCause, type PolicyCause } from '../domain/policy/problem.ts';
import type { Outcome } from '../domain/schedule/outcome.ts';
import type { Target } from '../domain/mapping/targets.ts';
import type { ErrorCode } from '../rpc/contract.ts';
import { messageName } from './codes.ts';
import { day, isSameDay, timeOfDay } from './format.ts';

/** The words for every code. A code without words does not compile, and `tests/i18n` finds one without a translation. */

export const outcomeWords = (outcome: Outcome): { what: string; remedy: string } => ({
  what: i18n.t(`outcome.${messageName(outcome)}.what`),
  remedy: i18n.t(`outcome.${messageName(outcome)}.remedy`),
});

export const fillOutcomeWords = (outcome: FillOutcome): { title: string; why: string } => ({
  title: i18n.t(`fillOutcome.${messageName(outcome)}.title`),
  why: i18n.t(`fillOutcome.${messageName(outcome)}.why`),
});

export const errorWords = (code: ErrorCode): string => i18n.t(`error.${messageName(code)}`);
export const addressProblemWords = (problem: AddressProblem): string =>
  i18n.t(`addressProblem.${messageName(problem)}`);
export const policyCauseWords = (cause: PolicyCause): string =>
  isOwnCause(cause) ? i18n.t(`policyCause.${messageName(cause)}`) : addressProblemWords(cause);
export const problemReasonWords = (reason: ProblemReason): string => i18n.t(`problemReason.${messageName(reason)}`);
export const healthWords = (health: Health): string => i18n.t(`health.${health}`);
export const flawWords = (flaw: LeadFlaw): string => i18n.t(`flaw.${messageName(flaw)}`);
export const fieldWords = (type: FieldType): string => i18n.t(`field.${messageName(type)}`);

/** Products are the same field whether each has an element of its own or not. */
const FLAT = { productId: 'product.id', productName: 'product.name', productUrl: 'product.url' } as const;
type Flat = keyof typeof FLAT;

export function targetWords(target: Target): string {
  const field = target in FLAT ? FLAT[target as Flat] : (target as Exclude<Target, Flat>);
  return i18n.t(`leadField.${fieldName(field)}`);
}

/** Names of messages know no dot: `company.name` is kept as `company_name`. */
const fieldName = <Name extends string>(name: Name): FieldName<Name> => name.replace('.', '_') as FieldName<Name>;
type FieldName<Text extends string> = Text extends `${infer Head}.${infer Tail}` ? `${Head}_${Tail}` : Text;

/** "at 14:20", "on 12 Nov 2025 at 14:20": with the small words, which no format of a browser puts before a time. */
export const whenWords = (language: string, iso: string, now: number): string =>
  isSameDay(iso, now)
    ? i18n.t('time.today', [timeOfDay(language, iso)])
    : i18n.t('time.otherDay', [day(language, iso), timeOfDay(language, iso)]);
