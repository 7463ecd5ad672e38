import type { Input } from '../../rpc/contract.ts';
import { badgeOf } from '../badge.ts';
import type { Parts } from '../parts.ts';
import { keepToPolicy } from '../policy.ts';
import { showBadgeAnew } from '../toolbar.ts';
import { indexLeads } from '../triage/index-leads.ts';
import { feedAlarms } from './feed-alarms.ts';
import type { Looking } from './looking.ts';

type Mendable = Input<'diagnostics.mend'>['remedy'];

/** What a button of the page does. Nothing here is done without a press on it. */
export function mend(parts: Parts, looking: Looking, remedy: Mendable): Promise<void> {
  const ways: Readonly<Record<Mendable, () => Promise<void>>> = {
    badge: async () => showBadgeAnew(await badgeOf(parts)),
    alarms: () => setAlarms(parts, looking),
    async policy() {
      await keepToPolicy({ ...parts, managed: looking.system.managed });
    },
    search: () => indexLeads(parts),
  };
  return ways[remedy]();
}

/** A feed that is due is woken at once. The alarm asks for nothing itself: the stored schedule decides. */
async function setAlarms(parts: Parts, looking: Looking): Promise<void> {
  for (const { connectionId, dueAt, state } of await feedAlarms(await parts.db(), looking)) {
    if (state !== 'set') await parts.wakeAt(connectionId, Math.max(dueAt, parts.now()));
  }
}
