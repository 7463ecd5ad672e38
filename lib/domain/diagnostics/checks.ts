/** What the self-check looks at, in the order in which it is told. */
export const CHECKS = [
  'background',
  'database',
  'keys',
  'records',
  'second-copy',
  'badge',
  'alarms',
  'feed-access',
  'crm-access',
  'clock',
  'disk',
  'policy',
  'search',
] as const;
export type CheckId = (typeof CHECKS)[number];

/** `unknown`: it could not be looked at. */
export type Verdict = 'ok' | 'attention' | 'wrong' | 'unknown';

/** What the user can have done about it at a press of a button. Whatever else helps is said in words. */
export type Remedy = 'restart' | 'badge' | 'alarms' | 'feed-access' | 'crm-access' | 'policy' | 'search';

interface Meaning {
  verdict: Verdict;
  remedy?: Remedy;
  /** Its words have a number in them. */
  counted?: true;
}

/** Everything that a check can come to, each with words in every locale. */
const FINDINGS = {
  'background-answers': { verdict: 'ok' },
  'background-silent': { verdict: 'wrong', remedy: 'restart' },
  'database-good': { verdict: 'ok' },
  'database-newer': { verdict: 'wrong' },
  'database-closed': { verdict: 'wrong', remedy: 'restart' },
  'database-full': { verdict: 'wrong' },
  'keys-good': { verdict: 'ok' },
  'keys-none': { verdict: 'ok' },
  'keys-missing': { verdict: 'wrong' },
  'keys-broken': { verdict: 'wrong', remedy: 'restart' },
  'records-good': { verdict: 'ok', counted: true },
  'records-none': { verdict: 'ok' },
  'records-broken': { verdict: 'wrong' },
  'copy-good': { verdict: 'ok' },
  'copy-missing': { verdict: 'attention' },
  'copy-full': { verdict: 'attention' },
  /** Something was damaged, and the user has not said yet that they have read it. */
  'copy-told': { verdict: 'attention' },
  'badge-right': { verdict: 'ok' },
  'badge-other': { verdict: 'attention', remedy: 'badge' },
  'alarms-set': { verdict: 'ok', counted: true },
  'alarms-none': { verdict: 'ok' },
  'alarms-missing': { verdict: 'wrong', remedy: 'alarms', counted: true },
  'alarms-late': { verdict: 'attention', remedy: 'alarms', counted: true },
  'feeds-reachable': { verdict: 'ok', counted: true },
  'feeds-none': { verdict: 'ok' },
  'feeds-denied': { verdict: 'wrong', remedy: 'feed-access', counted: true },
  'crms-reachable': { verdict: 'ok', counted: true },
  'crms-none': { verdict: 'ok' },
  'crms-denied': { verdict: 'attention', remedy: 'crm-access', counted: true },
  'clock-right': { verdict: 'ok' },
  'clock-untold': { verdict: 'ok' },
  'clock-differs': { verdict: 'attention', counted: true },
  'clock-set-back': { verdict: 'attention' },
  'disk-room': { verdict: 'ok' },
  'disk-low': { verdict: 'attention' },
  'disk-full': { verdict: 'wrong' },
  'disk-untold': { verdict: 'unknown' },
  'policy-none': { verdict: 'ok' },
  'policy-kept': { verdict: 'ok' },
  'policy-problems': { verdict: 'attention', counted: true },
  'policy-waiting': { verdict: 'attention', remedy: 'policy' },
  'policy-late': { verdict: 'unknown', remedy: 'policy' },
  'search-complete': { verdict: 'ok' },
  'search-pending': { verdict: 'attention', remedy: 'search', counted: true },
  /** The database is not there to be looked into. */
  'not-looked': { verdict: 'unknown' },
  /** The look itself failed, which is a bug. */
  'look-failed': { verdict: 'unknown' },
} as const satisfies Record<string, Meaning>;

type Finding = keyof typeof FINDINGS;

type CountedFinding = { [Name in Finding]: (typeof FINDINGS)[Name] extends { counted: true } ? Name : never }[Finding];
type PlainFinding = Exclude<Finding, CountedFinding>;

/** What one look came to. */
export type Found = { finding: PlainFinding } | { finding: CountedFinding; count: number };
export type CheckResult = { check: CheckId } & Found;

export const verdictOf = ({ finding }: Found): Verdict => FINDINGS[finding].verdict;

export function remedyFor({ finding }: Found): Remedy | null {
  const meaning: Meaning = FINDINGS[finding];
  return meaning.remedy ?? null;
}

/** As bad as the worst of them. What could not be looked at is no reason to say that all is well. */
export function worstOf(results: readonly Found[]): Verdict {
  const verdicts = new Set(results.map(verdictOf));
  return (['wrong', 'attention', 'unknown'] as const).find((one) => verdicts.has(one)) ?? 'ok';
}
