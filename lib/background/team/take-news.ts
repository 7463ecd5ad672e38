import { freshByKind, settleFresh } from '../../storage/team-docs.ts';
import type { TeamDocRow } from '../../storage/team-rows.ts';
import type { Keyring } from '../../team/keyring.ts';
import type { Parts } from '../parts.ts';
import { takeBodies } from './take-bodies.ts';
import { takeConsent } from './take-consent.ts';
import { takeErasures } from './take-erasures.ts';
import { takeEvents } from './take-events.ts';
import { takeSettings } from './take-settings.ts';
import { applyTeamList, takeSecrets, takeSuppressed } from './take-suppressed.ts';

const BATCH = 100;

/**
 * Gives the rest of this browser what came from the team: first what leads are read by and who said no, then the leads, then what
 * was done about them. It may be cut off anywhere: what was not settled is given again, and is then as it is.
 */
export async function takeNews(parts: Parts, ring: Keyring): Promise<void> {
  const changed = [await takeShared(parts, ring), await takeLeads(parts, ring), await takeActs(parts, ring)];
  if (changed.includes(true)) parts.announce();
}

async function takeShared(parts: Parts, ring: Keyring): Promise<boolean> {
  const db = await parts.db();
  const taken: TeamDocRow[] = [];
  let said = false;
  for await (const rows of freshByKind(db, 'set', BATCH)) {
    await takeSettings(parts, ring);
    said = (await takeSecrets(db, ring)) || said;
    taken.push(...rows);
  }
  for await (const rows of freshByKind(db, 'sup', BATCH)) {
    await takeSuppressed(db, ring, rows);
    taken.push(...rows);
    said = true;
  }
  if (said) await applyTeamList(parts);
  if (taken.length > 0) await settleFresh(db, taken);
  return taken.length > 0;
}

async function takeLeads(parts: Parts, ring: Keyring): Promise<boolean> {
  const db = await parts.db();
  let came = false;
  for await (const rows of freshByKind(db, 'lead', BATCH)) {
    const done = await takeBodies(parts, ring, rows);
    came ||= done.length > 0;
    // What was said and done about a lead may have come long before it.
    await takeConsent(parts, ring, hashesOf(done));
    await takeEvents(db, ring, hashesOf(done));
    await settleFresh(db, done);
  }
  return came;
}

async function takeActs(parts: Parts, ring: Keyring): Promise<boolean> {
  const db = await parts.db();
  let came = false;
  for await (const rows of freshByKind(db, 'ev', BATCH)) {
    const gone = await takeErasures(parts, ring.row.feeds, hashesOf(rows.filter(({ erased }) => erased)));
    const others = hashesOf(rows.filter(({ erased }) => !erased));
    // First what opens a lead, which has to be open for what was done about it.
    const said = await takeConsent(parts, ring, others);
    const changed = await takeEvents(db, ring, others);
    came ||= said || gone + changed.length > 0;
    await settleFresh(db, rows);
  }
  return came;
}

const hashesOf = (rows: readonly TeamDocRow[]): Set<string> => new Set(rows.map(({ id }) => id.split(':')[1]!));
