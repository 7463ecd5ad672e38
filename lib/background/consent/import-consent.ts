import { noticeClock } from '../../domain/consent/deadlines.ts';
import { dropsLead, type SuppressedMark } from '../../domain/consent/suppression.ts';
import type { ImportItem } from '../../domain/lead/import-item.ts';
import type { Lead } from '../../domain/lead/lead.ts';
import type { ImportContext, ItemPorts } from '../../feed/import.ts';
import { readConsentSettings } from '../../storage/consent-settings.ts';
import type { Database } from '../../storage/database.ts';
import { suppressionsAdded } from '../../storage/suppressed.ts';
import { consentedKeys } from '../../storage/visits.ts';
import { teamNames } from '../team/names.ts';
import type { Vault } from '../vault.ts';
import { personHashes, suppressibleOf } from './person-keys.ts';
import { SuppressedLeads } from './suppressed-leads.ts';
import { openSuppressor } from './suppressor.ts';

/** What an import has to know of what people said: asked once, before its first record. */
export interface ImportConsent {
  ports: ItemPorts;
  context: Required<Pick<ImportContext, 'noticeDueAt' | 'consented'>>;
  /** The same items, without those of people who have said no since the import began. */
  stillAllowed(items: readonly ImportItem[]): Promise<readonly ImportItem[]>;
  /** What the feed still brings of those who said no goes on being kept away. To be called when all is read. */
  renew(): Promise<void>;
}

export async function importConsent(db: Database, vault: Vault, now: string): Promise<ImportConsent> {
  const [settings, consented, suppressor, teamName] = await Promise.all([
    readConsentSettings(db),
    consentedKeys(db),
    openSuppressor(db),
    teamNames(db),
  ]);
  let known = suppressionsAdded();
  const before = known;
  let list = await SuppressedLeads.read(db, suppressor, now);
  const personsOf = (lead: Lead): Promise<string[]> => personHashes(vault, lead.person);
  return {
    ports: {
      ...vault,
      personsOf,
      teamName,
      async marksOf(lead) {
        const [marks, persons] = await Promise.all([suppressor.ownKeysOf(suppressibleOf(lead)), personsOf(lead)]);
        return { persons, marks };
      },
      suppressedBy: list ? async (lead) => list?.markOf(lead) ?? null : undefined,
    },
    context: { noticeDueAt: noticeClock(settings.zone), consented },
    async stillAllowed(items) {
      if (suppressionsAdded() === before) return items;
      if (suppressionsAdded() !== known) {
        known = suppressionsAdded();
        list = await SuppressedLeads.read(db, suppressor, now);
      }
      const current = list;
      return current ? Promise.all(items.map((item) => unlessSuppressed(item, current))) : items;
    },
    renew: async () => list?.renew(settings.periods.suppressionMonths),
  };
}

async function unlessSuppressed(item: ImportItem, list: SuppressedLeads): Promise<ImportItem> {
  const mark = await markOf(item, list);
  const isRequest = item.gate === 'open' && item.lead.kind === 'request';
  return mark && dropsLead(mark, isRequest) ? { gate: 'suppressed' } : item;
}

async function markOf(item: ImportItem, list: SuppressedLeads): Promise<SuppressedMark | null> {
  if ('lead' in item) return list.markOf(item.lead);
  return item.gate === 'held' && item.marks ? list.markOfKeys(item.marks) : null;
}
