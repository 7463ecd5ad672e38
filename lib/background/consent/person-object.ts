import type { Evidence } from '../../domain/consent/evidence.ts';
import { newEntry } from '../../domain/consent/new-entry.ts';
import type { PersonSummary } from '../../rpc/methods/persons.ts';
import { atomically } from '../../storage/atomically.ts';
import { appendEntry } from '../../storage/chain.ts';
import { allConnections } from '../../storage/connections.ts';
import { readConsentSettings } from '../../storage/consent-settings.ts';
import { takeCopies } from '../../storage/copies.ts';
import type { Database } from '../../storage/database.ts';
import { eraseLeadRows, ERASING } from '../../storage/erase-rows.ts';
import { addErasure, checklistOf } from '../../storage/erasures.ts';
import { putEvidence } from '../../storage/evidence.ts';
import { addSuppressions } from '../../storage/suppressed.ts';
import { forgetGone } from '../forget.ts';
import type { Parts } from '../parts.ts';
import { undisturbed } from '../undisturbed.ts';
import { suppressionsOf } from './erase.ts';
import { subjectsOf } from './erase-subjects.ts';
import { sealEvidence } from './evidence.ts';
import { copiesOfPerson, copyKeys, findPerson, summaryOf } from './person-find.ts';
import { change } from './standings.ts';

interface Asked {
  email: string;
  phone?: string | undefined;
  evidence: Evidence;
}

/**
 * Article 21: no marketing from now on. Visits end as objected; what is nothing but a prospect is erased, since marketing
 * is all that it is for. A request is answered: its person asked for that.
 */
export async function objectPerson(parts: Parts, asked: Asked): Promise<PersonSummary> {
  const db = await parts.db();
  const ids = (await allConnections(db)).map(({ id }) => id);
  await parts.keepAwake(() => undisturbed(parts.locks, ids, () => object(parts, db, asked)));
  await forgetGone(db);
  parts.announce();
  return summaryOf(parts, await findPerson(parts, asked));
}

const ENDED: ReadonlySet<string> = new Set(['refused', 'withdrawn', 'objected', 'restricted']);

async function object(parts: Parts, db: Database, asked: Asked): Promise<void> {
  const found = await findPerson(parts, asked);
  const { evidence } = asked;
  const prospects = found.leads.filter(({ feed, heldKey }) => feed.kind === 'prospect' && heldKey === undefined);
  const visits = found.held.filter(({ standing, erased }) => !erased && !ENDED.has(standing?.state ?? 'held'));
  const over = { leads: prospects, held: visits };
  const copies = await copiesOfPerson(db, { ...found, ...over });
  // One time for all of it: a mistake that is undone for one visit is so for the others, and for the person.
  const now = new Date(parts.now()).toISOString();
  for (const { heldKey } of visits)
    await change(parts, heldKey, { event: 'object' }, { evidence, at: now, unlisted: true, quiet: true });
  const { recorder, periods } = await readConsentSettings(db);
  const said = { reason: 'objected', at: now, by: recorder, months: periods.suppressionMonths } as const;
  const suppressions = await suppressionsOf(
    db,
    { named: found.named, leads: prospects },
    { ...said, scope: 'person-marketing' },
  );
  const sealed = await sealEvidence(await parts.vault(), found.subject, evidence);
  const subjects = await subjectsOf(await parts.vault(), prospects);
  await atomically(db, 'strict', [...ERASING], async (tx) => {
    await eraseLeadRows(tx, prospects, subjects, now);
    await takeCopies(tx, copyKeys(over));
    await putEvidence(tx, sealed.row);
    await addSuppressions(tx, suppressions);
    if (prospects.length > 0 || copies.length > 0)
      await addErasure(tx, {
        at: now,
        reason: 'objected',
        erased: { leads: prospects.length, visits: visits.length, downloads: 0 },
        copies: checklistOf(copies),
        answerBy: null,
      });
    const entry = { at: now, event: 'objected', subject: found.subject, actor: recorder } as const;
    const detail = { prospects: String(prospects.length), visits: String(visits.length) };
    await appendEntry(tx, newEntry({ ...entry, evidence: sealed.evidence, detail }));
  });
}
