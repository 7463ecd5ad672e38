import { outlineOf } from '../../domain/consent/held.ts';
import type { Standing } from '../../domain/consent/standing.ts';
import { toHeldItem } from '../../feed/held-item.ts';
import { heldKeyOf } from '../../feed/lead-keys.ts';
import type { HeldRow } from '../../storage/held-rows.ts';
import type { LeadRow } from '../../storage/schema.ts';
import type { Vault } from '../vault.ts';
import type { ImportConsent } from './import-consent.ts';
import { fedLead, sealLead } from './prepare-step.ts';

/** A lead that could be seen until now, as it is held from now on. */
export async function heldRowOf(
  vault: Vault,
  { ports, context }: ImportConsent,
  row: LeadRow,
  standing: Standing,
): Promise<HeldRow> {
  const heldKey = await heldKeyOf(row.feed.leadKey, vault);
  const lead = fedLead(row);
  const item = await toHeldItem(row, lead, heldKey, { context, ports });
  const { gate: _, leadKey: __, problemId: ___, ...held } = item;
  // Found by the address that was put right as well.
  const right = row.corrections ? await ports.marksOf?.(row.feed) : undefined;
  return {
    ...held,
    ...(right && { persons: [...new Set([...(held.persons ?? []), ...right.persons])] }),
    ...(await sealLead(vault, heldKey, row)),
    outline: outlineOf(row.feed),
    standing,
    revision: row.feed.revision,
    triage: row.triage,
    ...(row.aside && { aside: row.aside }),
  };
}
