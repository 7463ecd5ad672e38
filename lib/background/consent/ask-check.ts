import { mayAskIn } from '../../domain/consent/capabilities.ts';
import { missingItems } from '../../domain/consent/notice-items.ts';
import { decide } from '../../domain/consent/policy/decide.ts';
import { NO_REACH } from '../../domain/consent/reach.ts';
import type { ConsentSettings } from '../../domain/consent/settings.ts';
import { type AskChannel, askChannelSchema } from '../../domain/consent/standing.ts';
import { MARKETPLACE_NAMES } from '../../domain/lead/marketplaces.ts';
import type { AskRefusal, AskVerdict, Notice } from '../../rpc/methods/visits.ts';
import type { HeldRow } from '../../storage/held-rows.ts';

type Asked = Pick<HeldRow, 'outline' | 'reach'>;

/** By which ways one person may be asked, and by which informed. */
export const verdictsOn = (row: Asked, settings: ConsentSettings): AskVerdict[] =>
  askChannelSchema.options.map((channel) => verdictOn(row, channel, settings));

function verdictOn({ outline, reach = NO_REACH }: Asked, channel: AskChannel, settings: ConsentSettings): AskVerdict {
  const { decision, why, reason } = decide(
    { country: outline.country, visitorType: reach.visitorType, channel },
    settings.policy,
  );
  const reachable = { email: reach.email, letter: reach.post, form: settings.formUrl.trim() !== '' }[channel];
  return {
    channel,
    verdict: reachable ? decision : 'no-address',
    why,
    reason,
    // Nobody fills in a form to be informed.
    inform: reachable && channel !== 'form' ? 'allowed' : 'no-address',
  };
}

/** Why a notice may not be begun; null where it may. */
export function refusalOf(
  row: Asked & Pick<HeldRow, 'standing' | 'erased'>,
  { channel, notice }: { channel: AskChannel; notice: Notice },
  settings: ConsentSettings,
): AskRefusal | null {
  const kind = notice.kind ?? 'ask';
  // A row from before there were standings is looked at anew before anybody is asked.
  const state = row.erased ? 'expired' : (row.standing?.state ?? 'expired');
  if (!mayAskIn(state)) return { kind: 'wrong-state', state };
  const verdict = verdictOn(row, channel, settings);
  const allowed = kind === 'inform' ? verdict.inform : verdict.verdict;
  if (allowed !== 'allowed') return { kind: 'blocked', verdict };
  const { marketplace } = row.outline;
  const check = { text: notice.text, kind, channel, marketplace: marketplace && MARKETPLACE_NAMES[marketplace] };
  const missing = missingItems(settings, check);
  return missing.length > 0 ? { kind: 'incomplete', missing } : null;
}
