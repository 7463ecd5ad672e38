import type { PolicyChange } from '../settings.ts';
import type { AskChannel, Reach } from '../standing.ts';
import { type AskDecision, DEFAULT_RULES, type PolicyReason } from './rules.ts';

/** The code under which the user decides on people whose country is not known: ISO 3166 leaves it to its users. */
export const UNKNOWN_COUNTRY = 'ZZ';

export interface AskedPerson {
  /** ISO 3166-1 alpha-2, or null. */
  country: string | null;
  visitorType: Reach['visitorType'];
  channel: AskChannel;
}

export interface PolicyVerdict {
  decision: AskDecision;
  why: PolicyReason;
  /** The user's own, where a rule of theirs decided. */
  reason: string | null;
}

/** The stricter first. */
const STRICTNESS: readonly AskDecision[] = ['blocked', 'undecided', 'allowed'];

/**
 * Whether one person may be asked for consent. The user's rules go before ours for the same country; a rule for all
 * other countries never reaches one that has a rule of its own. Who may be a private person is treated as one where
 * that is stricter.
 */
export function decide(person: AskedPerson, changes: readonly PolicyChange[]): PolicyVerdict {
  const types = person.visitorType === 'unknown' ? (['private', 'professional'] as const) : [person.visitorType];
  const verdicts = types.map((visitorType) => decideFor({ ...person, visitorType }, inForce(changes)));
  return verdicts.reduce((strict, other) => (isStricter(other.decision, strict.decision) ? other : strict));
}

/**
 * A change that allows what ours does not. Without a recorded reason it does not count; who saves one is told.
 */
export function isLoosening(change: PolicyChange): boolean {
  if (change.verdict !== 'allowed') return false;
  const types = change.visitorType === '*' ? (['private', 'professional'] as const) : [change.visitorType];
  const country = change.country === '*' ? null : change.country;
  return types.some(
    (visitorType) => decideFor({ country, visitorType, channel: change.channel }, []).decision !== 'allowed',
  );
}

/** Loosenings whose reason is missing, by their place in the list. */
export const withoutReason = (changes: readonly PolicyChange[]): number[] =>
  changes.flatMap((change, index) => (isLoosening(change) && !change.reason.trim() ? [index] : []));

function inForce(changes: readonly PolicyChange[]): PolicyChange[] {
  const bad = new Set(withoutReason(changes));
  return changes.filter((_, index) => !bad.has(index));
}

type KnownType = AskedPerson & { visitorType: 'professional' | 'private' };

function decideFor(person: KnownType, changes: readonly PolicyChange[]): PolicyVerdict {
  const country = person.country ?? UNKNOWN_COUNTRY;
  return (
    own(country, person, changes) ??
    ours(country, person) ??
    // "All others" was said of countries that are known: an unknown one may be any of the strict ones.
    own('*', person, person.country === null ? changes.filter(({ verdict }) => verdict === 'blocked') : changes) ??
    ours('*', person) ?? { decision: 'undecided', why: 'not-researched', reason: null }
  );
}

interface Reached {
  country: string;
  visitorType: PolicyChange['visitorType'];
  channel: AskChannel;
}

function own(country: string, person: KnownType, changes: readonly PolicyChange[]): PolicyVerdict | undefined {
  const change = nearest(country, person, changes);
  return change && { decision: change.verdict, why: 'own-rule', reason: change.reason };
}

function ours(country: string, person: KnownType): PolicyVerdict | undefined {
  const rule = nearest(country, person, DEFAULT_RULES);
  if (!rule) return undefined;
  const unknown = person.country === null && rule.why === 'not-researched';
  return { decision: rule.decision, why: unknown ? 'unknown-country' : rule.why, reason: null };
}

/** The rule that names the type of visitor goes before one that means all; among equals, the last one said. */
function nearest<Rule extends Reached>(country: string, person: KnownType, rules: readonly Rule[]): Rule | undefined {
  const about = rules.filter((rule) => rule.country === country && rule.channel === person.channel);
  return (
    about.findLast(({ visitorType }) => visitorType === person.visitorType) ??
    about.findLast(({ visitorType }) => visitorType === '*')
  );
}

const isStricter = (one: AskDecision, other: AskDecision): boolean =>
  STRICTNESS.indexOf(one) < STRICTNESS.indexOf(other);
