import { type Policy, POLICY_PARTS, type PolicyPart, type PolicyState } from './policy.ts';
import type { PolicyProblem } from './problem.ts';

/**
 * How long a part of a policy that cannot be found any more is still in force. Chrome hands out an empty policy while
 * it has none yet, and drops a part with a mistake in it; Firefox has none when it is started too early. To end a part
 * at once, a company writes it down as empty.
 */
export const GRACE_MS = 24 * 3_600_000;

const NONE: PolicyState = {
  missingSince: {},
  feeds: false,
  allowedCrms: null,
  retentionMonths: null,
  lockConnections: false,
  problems: [],
  mapped: [],
};

const isInForce: Readonly<Record<PolicyPart, (state: PolicyState) => boolean>> = {
  connections: ({ feeds }) => feeds,
  allowedCrmOrigins: ({ allowedCrms }) => allowedCrms !== null,
  retentionMonths: ({ retentionMonths }) => retentionMonths !== null,
  lockConnections: ({ lockConnections }) => lockConnections,
};

/** What is in force now that `policy` was read; null when nothing is. `before` is what was in force. */
export function inForce(
  before: PolicyState | null,
  policy: Policy,
  problems: PolicyProblem[],
  now: number,
): PolicyState | null {
  const old = before ?? NONE;
  const missingSince: PolicyState['missingSince'] = {};
  /** Whether the part is in force although it was not found. */
  const holds = (part: PolicyPart): boolean => {
    if (policy[part] !== null || !isInForce[part](old)) return false;
    // A clock that was set back must not make it hold for longer.
    const since = Math.min(Date.parse(old.missingSince[part] ?? '') || now, now);
    if (now - since >= GRACE_MS) return false;
    missingSince[part] = new Date(since).toISOString();
    return true;
  };
  const state: PolicyState = {
    missingSince,
    feeds: policy.connections !== null || holds('connections'),
    allowedCrms: holds('allowedCrmOrigins') ? old.allowedCrms : policy.allowedCrmOrigins,
    retentionMonths: holds('retentionMonths') ? old.retentionMonths : policy.retentionMonths,
    lockConnections: holds('lockConnections') || policy.lockConnections === true,
    problems,
    mapped: old.mapped,
  };
  const something = problems.length > 0 || POLICY_PARTS.some((part) => isInForce[part](state));
  return something ? state : null;
}
