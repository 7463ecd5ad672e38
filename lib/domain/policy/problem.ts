import type { AddressProblem } from '../connection/feed-address.ts';

/** Why a value of a policy is not used, besides what can be wrong with an address. */
export const POLICY_CAUSES = [
  'wrong-type',
  'missing',
  'unknown-name',
  'unknown-word',
  'out-of-range',
  'bad-id',
  'not-a-site',
  'twice',
  'no-such-mapping',
] as const;
type OwnCause = (typeof POLICY_CAUSES)[number];
export type PolicyCause = OwnCause | AddressProblem;

export const isOwnCause = (cause: PolicyCause): cause is OwnCause =>
  (POLICY_CAUSES as readonly string[]).includes(cause);

/** `path` is made of names and places, such as `connections[0].url`. The value itself may be a secret. */
export interface PolicyProblem {
  path: string;
  cause: PolicyCause;
}

export type Path = readonly PropertyKey[];

export const pathText = (path: Path): string =>
  path
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at > 0 ? '.' : ''}${String(step).slice(0, 100)}`))
    .join('');
