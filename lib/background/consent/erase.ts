import { SAMPLE_ID } from '../../domain/connection/connection.ts';
import { addMonths } from '../../domain/consent/deadlines.ts';
import type { ErasureView } from '../../domain/consent/erasure.ts';
import { newEntry } from '../../domain/consent/new-entry.ts';
import type { Suppressing } from '../../domain/consent/suppression-rules.ts';
import { atomically } from '../../storage/atomically.ts';
import { appendEntry } from '../../storage/chain.ts';
import { allConnections } from '../../storage/connections.ts';
import { readConsentSettings } from '../../storage/consent-settings.ts';
import type { Database } from '../../storage/database.ts';
import { takeCopies } from '../../storage/copies.ts';
import { eraseLeadRows, ERASING } from '../../storage/erase-rows.ts';
import { addErasure, checklistOf } from '../../storage/erasures.ts';
import { eraseEvidence } from '../../storage/evidence.ts';
import { shredOldSeals } from '../../storage/problems.ts';
import type { Suppression } from '../../domain/consent/suppression.ts';
import { addSuppressions } from '../../storage/suppressed.ts';
import { forgetWaiting } from '../../storage/waiting-acts.ts';
import { forgetGone } from '../forget.ts';
import type { Parts } from '../parts.ts';
import { undisturbed } from '../undisturbed.ts';
import { subjectsOf } from './erase-subjects.ts';
import { eraseFromBodies } from './erase-bodies.ts';
import { copiesOfPerson, copyKeys, findPerson, type FoundPerson } from './person-find.ts';
import { namesOf } from './person-keys.ts';
import { change } from './standings.ts';
import { openSuppressor } from './suppressor.ts';

interface Asked {
  email: string;
  phone?: string | undefined;
  reason: 'asked' | 'objected';
}

/**
 * Erases all that is here of a person: article 17. What cannot be part of one transaction goes first, and it is not
 * called erased before everything is; whoever asks again after a browser that broke off finds the rest, and erases that.
 * Nothing is downloaded meanwhile, which would bring back what the list does not know of yet.
 */
export async function erasePerson(parts: Parts, asked: Asked): Promise<ErasureView> {
  const db = await parts.db();
  const ids = (await allConnections(db)).map(({ id }) => id);
  const erased = await parts.keepAwake(() => undisturbed(parts.locks, ids, () => erase(parts, db, asked)));
  await forgetGone(db);
  parts.announce();
  return erased;
}

async function erase(parts: Parts, db: Database, asked: Asked): Promise<ErasureView> {
  const found = await findPerson(parts, asked);
  const copies = await copiesOfPerson(db, found);
  const downloads = await eraseFromBodies(db, await parts.vault(), found.names);
  const visits = found.held.filter(({ erased }) => !erased);
  for (const { heldKey } of visits) await change(parts, heldKey, { event: 'erase' }, { unlisted: true, quiet: true });
  const now = new Date(parts.now()).toISOString();
  const { recorder, zone, periods } = await readConsentSettings(db);
  const said = { reason: 'erased', at: now, by: recorder, months: periods.suppressionMonths } as const;
  const suppressions = await suppressionsOf(db, found, { ...said, scope: 'person-all' });
  // Those seen by consent went with their visit, and are counted with it.
  const leads = found.leads.filter(({ heldKey }) => heldKey === undefined).length + found.problems.length;
  const counts = { leads, visits: visits.length, downloads };
  const subjects = await subjectsOf(await parts.vault(), found.leads);
  const erasure = await atomically(db, 'strict', [...ERASING, 'problems', 'waiting'], async (tx) => {
    await forgetWaiting(tx, ({ persons }) => persons.some((hash) => found.hashes.includes(hash)));
    await eraseLeadRows(tx, found.leads, subjects, now);
    await takeCopies(tx, copyKeys(found));
    for (const { id } of found.problems) await tx.objectStore('problems').delete(id);
    await shredOldSeals(tx);
    await eraseEvidence(tx, found.subject);
    await addSuppressions(tx, suppressions);
    const added = await addErasure(tx, {
      at: now,
      reason: asked.reason,
      erased: counts,
      copies: checklistOf(copies),
      answerBy: addMonths(now, 1, zone),
    });
    const detail = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)]));
    const entry = { at: now, event: 'erased', subject: found.subject, actor: recorder } as const;
    await appendEntry(tx, newEntry({ ...entry, detail: { reason: asked.reason, ...detail } }));
    return added;
  });
  return erasure;
}

/** Of each lead, and of the person by every address and number that is known of them. */
export async function suppressionsOf(
  db: Database,
  { named, leads }: Pick<FoundPerson, 'named' | 'leads'>,
  said: Suppressing,
): Promise<Suppression[]> {
  const suppressor = await openSuppressor(db);
  const unknown = { marketplace: null, feedId: null, connectionId: '' };
  // The sample's people are invented, and come back with every practice.
  const real = leads.filter(({ feed }) => feed.connectionId !== SAMPLE_ID);
  if (leads.length > 0 && real.length === 0) return [];
  const all = [{ ...named, ...unknown }, ...real.flatMap(namesOf)];
  const keys = await Promise.all(all.map((one) => suppressor.ownKeysOf(one)));
  return keys.flatMap((one) => suppressor.entriesOf(one, said));
}
