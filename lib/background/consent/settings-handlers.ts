import { hasRuleTwice, lacksReason, settingsEntries, stampedPolicy } from '../../domain/consent/settings-change.ts';
import { settingsInForce, toStore, touchedPeriod } from '../../domain/consent/settings-in-force.ts';
import type { ConsentSettings } from '../../domain/consent/settings.ts';
import { isZone } from '../../domain/places/is-zone.ts';
import { type Handlers, RpcFailure } from '../../rpc/server.ts';
import { appendEntry } from '../../storage/chain.ts';
import { readConsentSettings, writeConsentSettings } from '../../storage/consent-settings.ts';
import type { Database } from '../../storage/database.ts';
import { atomically } from '../../storage/atomically.ts';
import type { Parts } from '../parts.ts';

export const settingsHandlers = (
  parts: Pick<Parts, 'db' | 'now' | 'announce'>,
): Pick<Handlers, 'consent.settings' | 'consent.saveSettings'> => ({
  'consent.settings': async () => readConsentSettings(await parts.db()),
  async 'consent.saveSettings'({ settings }) {
    refuseUnfounded(settings);
    const saved = await save(await parts.db(), settings, new Date(parts.now()).toISOString());
    parts.announce();
    return saved;
  },
});

function refuseUnfounded({ policy, zone }: ConsentSettings): void {
  const loose = policy.find(lacksReason);
  if (loose) throw new RpcFailure('bad-input', `the rule for ${loose.country} allows more and needs a reason`);
  if (hasRuleTwice(policy)) throw new RpcFailure('bad-input', 'there are two rules for the same');
  if (!isZone(zone)) throw new RpcFailure('bad-input', 'there is no such time zone');
}

/** What is changed and what the chain says of it are one step. */
async function save(db: Database, wanted: ConsentSettings, at: string): Promise<ConsentSettings> {
  return atomically(db, 'strict', ['consentSettings', 'settings', 'chain'], async (tx) => {
    const stored = await tx.objectStore('consentSettings').get('settings');
    const retention = (await tx.objectStore('settings').get('policy'))?.retentionMonths;
    if (touchedPeriod(wanted, retention)) throw new RpcFailure('managed', 'the company has set this period');
    const before = settingsInForce(stored, retention);
    const policy = stampedPolicy(wanted.policy, before.policy, at, wanted.recorder);
    const after = { ...wanted, policy };
    for (const entry of settingsEntries(before, after, at)) await appendEntry(tx, entry);
    await writeConsentSettings(tx, toStore(after, stored, retention));
    return after;
  });
}
