import { entryKey, entryName, liftedTimes } from '../../domain/team/suppressed.ts';
import { secretIn } from '../../domain/team/secret-setting.ts';
import { fromBase64 } from '../../seal/base64.ts';
import { importListKey } from '../../seal/keys.ts';
import { atomically } from '../../storage/atomically.ts';
import { allConnections } from '../../storage/connections.ts';
import type { Database } from '../../storage/database.ts';
import { addSecrets, allSecrets } from '../../storage/secrets.ts';
import { addSuppressions, removeSuppressions } from '../../storage/suppressed.ts';
import { listMark } from '../../storage/team-marks.ts';
import type { TeamDocRow } from '../../storage/team-rows.ts';
import type { Keyring } from '../../team/keyring.ts';
import { settingsInForce, suppressedByTeam } from '../../team/read.ts';
import { applyList } from '../consent/suppression-apply.ts';
import type { Parts } from '../parts.ts';
import { undisturbed } from '../undisturbed.ts';

/** By whom it was brought about: in the chain, beside what it is. */
const BY_TEAM = { detail: { by: 'team' }, fromTeam: true };

/** The secrets of colleagues' lists. Whether there is one that was not here. */
export async function takeSecrets(db: Database, ring: Keyring): Promise<boolean> {
  const known = new Set((await allSecrets(db)).map(({ id }) => id));
  const found = [...(await settingsInForce(db, ring))].flatMap(([name, value]) => secretIn(name, value) ?? []);
  const fresh = found.filter(({ id }) => !known.has(id));
  if (fresh.length === 0) return false;
  const keys = await Promise.all(fresh.map(async ({ id, key }) => ({ id, key: await importListKey(fromBase64(key)) })));
  await atomically(db, 'strict', ['secrets', 'suppressed'], async (tx) => {
    await addSecrets(tx, keys);
    // The team knows them.
    const mark = await listMark(tx);
    await tx
      .objectStore('teamMarks')
      .put({ ...mark, secrets: [...mark.secrets, ...fresh.map(({ id }) => id)] }, 'list');
  });
  return true;
}

/** What colleagues were told by people becomes what was said here. Documents that came, of the list. */
export async function takeSuppressed(db: Database, ring: Keyring, rows: readonly TeamDocRow[]): Promise<void> {
  const changes = rows.flatMap(({ read }) => (read?.kind === 'sup' ? [read.shared] : []));
  const names = new Set(changes.map(({ name }) => name));
  const counting = (await suppressedByTeam(db, ring)).map(({ entry }) => entry);
  await atomically(db, 'strict', ['suppressed'], async (tx) => {
    for (const change of changes)
      for (const at of liftedTimes(change))
        await removeSuppressions(tx, { lead: [entryKey(change.name)], person: [] }, at, { fromTeam: true });
    const entries = counting.filter((entry) => names.has(entryName(entry)));
    await addSuppressions(tx, entries, { fromTeam: true });
  });
}

/** No lead stays that the list would have stopped. How many ended. */
export async function applyTeamList(parts: Parts): Promise<number> {
  const db = await parts.db();
  const ids = (await allConnections(db)).map(({ id }) => id);
  return undisturbed(parts.locks, ids, () => applyList(parts, db, BY_TEAM));
}
