import { type Evidence, isProof } from '../../domain/consent/evidence.ts';
import type { PersonSummary } from '../../rpc/methods/persons.ts';
import { RpcFailure } from '../../rpc/server.ts';
import { allConnections } from '../../storage/connections.ts';
import { forgetGone } from '../forget.ts';
import type { Parts } from '../parts.ts';
import { undisturbed } from '../undisturbed.ts';
import { findPerson, summaryOf } from './person-find.ts';
import { restrictLead } from './restrict-lead.ts';
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
    throw new RpcFailure('bad-input', 'the person has to be told first');
  const db = await parts.db();
  const ids = (await allConnections(db)).map(({ id }) => id);
  const work = asked.restricted ? restrict : lift;
  await parts.keepAwake(() => undisturbed(parts.locks, ids, () => work(parts, asked)));
  await forgetGone(db);
  parts.announce();
  return summaryOf(parts, await findPerson(parts, asked));
}

async function restrict(parts: Parts, asked: Asked): Promise<void> {
  const said = { evidence: asked.evidence, quiet: true };
  const found = await findPerson(parts, asked);
  for (const { heldKey, standing, erased } of found.held) {
    if (erased || standing?.state === 'restricted') continue;
    // Of what has ended and been shredded there is nothing left to restrict, which is as good.
    await change(parts, heldKey, { event: 'restrict' }, said);
  }
  // Those seen by consent went with their visit.
  for (const { feed, heldKey } of found.leads) if (heldKey === undefined) await restrictLead(parts, feed.leadKey, said);
}

async function lift(parts: Parts, asked: Asked): Promise<void> {
  const found = await findPerson(parts, asked);
  for (const { heldKey, standing } of found.held) {
    if (standing?.state !== 'restricted') continue;
    await change(parts, heldKey, { event: 'lift', proof: true }, { evidence: asked.evidence, quiet: true });
  }
}
