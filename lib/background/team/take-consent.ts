import { newEntry } from '../../domain/consent/new-entry.ts';
import type { TeamEvent } from '../../domain/team/event.ts';
import { nextStep, restrictionsIn } from '../../domain/team/visit-acts.ts';
import { heldKeyOf } from '../../feed/lead-keys.ts';
import { atomically } from '../../storage/atomically.ts';
import { appendEntry } from '../../storage/chain.ts';
import { readConsentSettings } from '../../storage/consent-settings.ts';
import { copyLater } from '../../storage/uncopied.ts';
import { rowsOfHash } from '../../storage/team-leads.ts';
import { readHeld } from '../../storage/visits.ts';
import type { Keyring } from '../../team/keyring.ts';
import { eventsOf } from '../../team/read.ts';
import { restrictLead } from '../consent/restrict-lead.ts';
import { change } from '../consent/standings.ts';
import type { Parts } from '../parts.ts';

/** By whom it was brought about: in the chain, beside what it is. */
const detailOf = (actor: string) => ({ by: 'team', member: actor });

/** Brings visits and their clocks in step with what colleagues sent to their persons, and what those said. Whether any changed. */
export async function takeConsent(parts: Parts, ring: Keyring, hashes: ReadonlySet<string>): Promise<boolean> {
  const db = await parts.db();
  let changed = false;
  for (const hash of hashes) {
    const rows = await rowsOfHash(db, hash);
    const [first] = rows;
    if (!first) continue;
    const events = await eventsOf(db, ring, first.name);
    for (const { key } of rows) {
      if (await db.getKey('held', key)) changed = (await follow(parts, ring, key, events)) || changed;
      else {
        changed = (await inform(parts, ring, key, events)) || changed;
        changed = (await restrict(parts, ring, key, events)) || changed;
      }
    }
  }
  return changed;
}

async function follow(parts: Parts, ring: Keyring, heldKey: string, events: readonly TeamEvent[]): Promise<boolean> {
  const db = await parts.db();
  const taken = new Set<string>();
  let changed = false;
  for (;;) {
    const standing = (await readHeld(db, heldKey))?.standing;
    const next = standing && nextStep(events, taken, { ...standing, me: ring.row.me.actor });
    if (!next) return changed;
    taken.add(next.of);
    const said = { at: next.at, detail: detailOf(next.actor), fromTeam: true, quiet: true };
    for (const event of next.events) {
      const done = await change(parts, heldKey, event, said);
      if (!done.ok) break;
      changed = true;
    }
  }
}

/** What anybody may see is sealed here as well; what is seen by consent has a standing, which is followed by itself. */
async function restrict(parts: Parts, ring: Keyring, key: string, events: readonly TeamEvent[]): Promise<boolean> {
  const said = restrictionsIn(events).find(({ actor }) => actor !== ring.row.me.actor);
  const row = said && (await (await parts.db()).get('leads', key));
  if (!row || row.heldKey !== undefined) return false;
  await restrictLead(parts, key, { at: said.at, detail: detailOf(said.actor), fromTeam: true, quiet: true });
  return true;
}

/** Whoever was told along with a first reply is not told again. The first time counts. */
async function inform(parts: Parts, ring: Keyring, key: string, events: readonly TeamEvent[]): Promise<boolean> {
  const told = events
    .filter(({ actor, does }) => does.act === 'informed' && actor !== ring.row.me.actor)
    .toSorted((one, other) => (one.at < other.at ? -1 : 1))[0];
  if (told?.does.act !== 'informed') return false;
  const { noticeHash } = told.does;
  const [db, vault] = [await parts.db(), await parts.vault()];
  const [subject, { recorder }] = [await heldKeyOf(key, vault), await readConsentSettings(db)];
  return atomically(db, 'strict', ['leads', 'chain'], async (tx) => {
    const row = await tx.objectStore('leads').get(key);
    if (!row || row.informed) return false;
    await tx.objectStore('leads').put({ ...row, informed: { at: told.at, noticeHash } });
    copyLater(tx, 'acts', [key]);
    const entry = { at: told.at, event: 'informed-with-reply', subject, actor: recorder, noticeHash } as const;
    await appendEntry(tx, newEntry({ ...entry, channel: 'email', detail: detailOf(told.actor) }));
    return true;
  });
}
