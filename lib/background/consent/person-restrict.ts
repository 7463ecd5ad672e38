import { type Evidence, isProof } from '../../domain/consent/evidence.ts';
import { restrictedFromOpen } from '../../domain/consent/machine.ts';
import { newEntry } from '../../domain/consent/new-entry.ts';
import { toHeldItem } from '../../feed/held-item.ts';
import { heldKeyOf } from '../../feed/lead-keys.ts';
import type { PersonSummary } from '../../rpc/methods/persons.ts';
import { RpcFailure } from '../../rpc/server.ts';
import { appendEntry } from '../../storage/chain.ts';
import { allConnections } from '../../storage/connections.ts';
import { readConsentSettings } from '../../storage/consent-settings.ts';
import type { Database } from '../../storage/database.ts';
import { putEvidence } from '../../storage/evidence.ts';
import { strictly } from '../../storage/leads-of.ts';
import type { HeldRow, LeadRow } from '../../storage/schema.ts';
import { putHeldRow, STEP_STORES } from '../../storage/standings.ts';
import { forgetGone } from '../forget.ts';
import type { Parts } from '../parts.ts';
import { undisturbed } from '../undisturbed.ts';
import { sealEvidence } from './evidence.ts';
import { importConsent } from './import-consent.ts';
import { findPerson, summaryOf } from './person-find.ts';
import { fedLead, sealLead } from './prepare-step.ts';
import { change } from './standings.ts';

interface Asked {
  email: string;
  phone?: string | undefined;
  restricted: boolean;
  evidence: Evidence;
}

/**
 * Article 18: what is here of a person stays, sealed, and nothing is done with it. Lifting brings each back to where it
 * was; the person has to be told before, which is what the evidence is of then.
 */
export async function restrictPerson(parts: Parts, asked: Asked): Promise<PersonSummary> {
  if (!asked.restricted && !isProof(asked.evidence))
    throw new RpcFailure('bad-input', 'nothing shows that the person was told');
  const db = await parts.db();
  const ids = (await allConnections(db)).map(({ id }) => id);
  await parts.keepAwake(() =>
    undisturbed(parts.locks, ids, () => (asked.restricted ? restrict(parts, db, asked) : lift(parts, asked))),
  );
  await forgetGone(db);
  parts.announce();
  return summaryOf(parts, await findPerson(parts, asked));
}

async function restrict(parts: Parts, db: Database, asked: Asked): Promise<void> {
  const { evidence } = asked;
  const found = await findPerson(parts, asked);
  for (const { heldKey, standing, erased } of found.held) {
    if (erased || standing?.state === 'restricted') continue;
    // Of what has ended and been shredded there is nothing left to restrict, which is as good.
    await change(parts, heldKey, { event: 'restrict' }, { evidence, quiet: true });
  }
  // Those seen by consent went with their visit.
  for (const row of found.leads) if (row.heldKey === undefined) await sealAway(parts, db, row, evidence);
}

async function lift(parts: Parts, asked: Asked): Promise<void> {
  const found = await findPerson(parts, asked);
  for (const { heldKey, standing } of found.held) {
    if (standing?.state !== 'restricted') continue;
    await change(parts, heldKey, { event: 'lift', proof: true }, { evidence: asked.evidence, quiet: true });
  }
}

/** An open lead goes under seal with all that is its own, and with it goes the key of where its copies are. */
async function sealAway(parts: Parts, db: Database, row: LeadRow, evidence: Evidence): Promise<void> {
  const now = new Date(parts.now()).toISOString();
  const { recorder } = await readConsentSettings(db);
  const held = await heldRowOf(parts, db, row, now);
  const sealed = await sealEvidence(await parts.vault(), held.heldKey, evidence);
  const tx = strictly(db, ...STEP_STORES);
  const { leadKey } = row.feed;
  const before = await tx.objectStore('leads').get(leadKey);
  if (!before || JSON.stringify(before) !== JSON.stringify(row)) {
    tx.abort();
    await tx.done.catch(() => undefined);
    throw new RpcFailure('internal', 'the lead was changed meanwhile');
  }
  await tx.objectStore('leads').delete(leadKey);
  await putHeldRow(tx, await tx.objectStore('held').get(held.heldKey), held);
  const copies = tx.objectStore('copies');
  for (const copy of await copies.index('lead').getAll(leadKey)) await copies.put({ ...copy, leadKey: held.heldKey });
  await putEvidence(tx, sealed.row);
  const entry = { at: now, event: 'restricted', subject: held.heldKey, actor: recorder, after: 'restricted' } as const;
  await appendEntry(tx, newEntry({ ...entry, evidence: sealed.evidence }));
  await tx.done;
}

async function heldRowOf(parts: Parts, db: Database, row: LeadRow, now: string): Promise<HeldRow> {
  const vault = await parts.vault();
  const { ports } = await importConsent(db, vault, now);
  const lead = fedLead(row);
  const heldKey = await heldKeyOf(lead.leadKey, vault);
  const { gate: _, leadKey: __, ...item } = await toHeldItem(row, lead, heldKey, { context: {}, ports });
  // Found by the address that was put right as well.
  const right = await ports.marksOf?.(row.feed);
  return {
    ...item,
    ...(await sealLead(vault, heldKey, row)),
    outline: { ...item.outline, test: row.feed.test },
    obtainedAt: row.feed.receivedAt,
    revision: row.feed.revision,
    triage: row.triage,
    standing: restrictedFromOpen(now),
    // Nobody is written to about what is restricted.
    contact: null,
    persons: [...new Set([...(item.persons ?? []), ...(right?.persons ?? [])])],
    ...(row.aside && { aside: row.aside }),
  };
}
