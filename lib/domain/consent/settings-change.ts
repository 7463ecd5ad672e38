import { canonicalJson } from './canonical-json.ts';
import type { NewEntry } from './chain-hash.ts';
import { newEntry } from './new-entry.ts';
import type { ConsentSettings, PolicyChange } from './settings.ts';

/** A rule that allows more than ours does not stand without the reason of whoever made it. */
export const lacksReason = ({ verdict, reason }: PolicyChange): boolean => verdict === 'allowed' && !reason.trim();

const ruleOf = ({ country, visitorType, channel }: PolicyChange): string => `${country}|${visitorType}|${channel}`;
const isSame = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other);

/** Rules that are there twice: the later one would hide what the earlier one says. */
export const hasRuleTwice = (policy: readonly PolicyChange[]): boolean =>
  new Set(policy.map(ruleOf)).size < policy.length;

/**
 * The rules as they are written down. When and by whom a rule was made is not the page's to say: those that are as they
 * were keep it, the others were made now.
 */
export function stampedPolicy(
  wanted: readonly PolicyChange[],
  before: readonly PolicyChange[],
  at: string,
  by: string,
): PolicyChange[] {
  return wanted.map((change) => {
    const known = before.find((rule) => ruleOf(rule) === ruleOf(change));
    const asItWas = known?.verdict === change.verdict && known.reason === change.reason;
    return { ...change, at: asItWas ? known.at : at, by: asItWas ? known.by : by };
  });
}

/** What the chain is told of a change: one entry for each rule, and one for everything else. */
export function settingsEntries(before: ConsentSettings, after: ConsentSettings, at: string): NewEntry[] {
  const by = { at, actor: after.recorder };
  const detail = changedSettings(before, after);
  return [
    ...changedRules(before.policy, after.policy).map((rule) =>
      newEntry({ ...by, event: 'policy-changed', detail: rule }),
    ),
    ...(Object.keys(detail).length > 0 ? [newEntry({ ...by, event: 'settings-changed', detail })] : []),
  ];
}

function changedRules(before: readonly PolicyChange[], after: readonly PolicyChange[]): Record<string, string>[] {
  const missing = (from: readonly PolicyChange[], rule: PolicyChange): boolean =>
    !from.some((other) => ruleOf(other) === ruleOf(rule));
  const changed = after.filter((rule) => !before.some((other) => isSame(other, rule)));
  const gone = before.filter((rule) => missing(after, rule));
  const where = ({ country, visitorType, channel }: PolicyChange) => ({ country, visitorType, channel });
  return [
    ...changed.map((rule) => ({ ...where(rule), verdict: rule.verdict, reason: rule.reason })),
    ...gone.map((rule) => ({ ...where(rule), verdict: 'default' })),
  ];
}

/** Of numbers what they were and are; of texts only that they changed, since they may name somebody. */
function changedSettings(before: ConsentSettings, after: ConsentSettings): Record<string, string> {
  const detail: Record<string, string> = {};
  const { periods: periodsBefore, policy: _, ...textsBefore } = before;
  const { periods, policy: _policy, ...texts } = after;
  for (const name of Object.keys(periods) as (keyof typeof periods)[])
    if (periods[name] !== periodsBefore[name]) detail[name] = `${periodsBefore[name]} → ${periods[name]}`;
  for (const name of Object.keys(texts) as (keyof typeof texts)[])
    if (!isSame(texts[name], textsBefore[name])) detail[name] = 'changed';
  return detail;
}
