import { outlineOf } from '../domain/consent/held.ts';
import { freshStanding, heldSince } from '../domain/consent/machine.ts';
import { contactOf, isReachable, reachOf } from '../domain/consent/reach.ts';
import type { Sealed } from '../domain/consent/sealed.ts';
import type { Standing } from '../domain/consent/standing.ts';
import type { SuppressionKeys } from '../domain/consent/suppression-keys.ts';
import { DEFAULT_ZONE } from '../domain/lead/dates.ts';
import type { ImportItem } from '../domain/lead/import-item.ts';
import type { Lead } from '../domain/lead/lead.ts';
import { type Hashes, sourceMacOf } from './lead-keys.ts';
import type { RecordSource } from './read-stored.ts';
import { placeOfSource, recordBytes } from './record-seal.ts';

/** What it takes to hold a lead back. */
export interface HeldPorts extends Hashes {
  sealHeld(place: string, content: unknown): Promise<Sealed>;
  /** Seals what may be read again, by the import alone. */
  sealRaw(place: string, bytes: Uint8Array<ArrayBuffer>): Promise<Sealed>;
  /** Seals where a person can be reached, for a notice to them. */
  sealContact(place: string, content: unknown): Promise<Sealed>;
  /** Keyed hashes by which the person and the lead are found, and suppressed, without opening anything. */
  marksOf?: ((lead: Lead) => Promise<{ persons: string[]; marks: SuppressionKeys }>) | undefined;
}

/** Since when it is held, and what that means for its deadline. */
export interface HeldContext {
  heldSince?: string;
  noticeDueAt?: (since: string) => string;
}

export const placeOfHeld = (heldKey: string): string => `held|${heldKey}`;
export const placeOfOwn = (heldKey: string): string => `held-own|${heldKey}`;
export const placeOfContact = (heldKey: string): string => `contact|${heldKey}`;

/** A lead that is held back: each of its parts under a key of its own, since none is needed for what another is. */
export async function toHeldItem(
  record: RecordSource,
  lead: Lead,
  heldKey: string,
  { context, ports }: { context: HeldContext; ports: HeldPorts },
): Promise<Extract<ImportItem, { gate: 'held' }>> {
  const { source, path } = record;
  const reach = reachOf(lead);
  return {
    gate: 'held',
    leadKey: lead.leadKey,
    heldKey,
    connectionId: lead.connectionId,
    outline: outlineOf(lead),
    obtainedAt: lead.receivedAt,
    sourceMac: await sourceMacOf(lead.sourceHash, ports),
    sealed: await ports.sealHeld(placeOfHeld(heldKey), { lead, source, path }),
    source: await ports.sealRaw(placeOfSource(heldKey), recordBytes(record)),
    standing: standingSince(context.heldSince ?? lead.receivedAt, context),
    reach,
    contact: isReachable(reach) ? await ports.sealContact(placeOfContact(heldKey), contactOf(lead)) : null,
    ...(await ports.marksOf?.(lead)),
  };
}

const standingSince = (since: string, { noticeDueAt }: HeldContext): Standing =>
  noticeDueAt ? freshStanding(since, noticeDueAt(since)) : heldSince(since, DEFAULT_ZONE);
