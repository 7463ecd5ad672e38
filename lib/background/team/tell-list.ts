import { secretName } from '../../domain/team/secret-setting.ts';
import { toBase64 } from '../../seal/base64.ts';
import { hashKeyBytes } from '../../seal/keys.ts';
import { atomically } from '../../storage/atomically.ts';
import { allSecrets } from '../../storage/secrets.ts';
import { listMark } from '../../storage/team-marks.ts';
import { tellSuppressed } from '../../storage/tell-suppressed.ts';
import { toTeam } from '../../storage/to-team.ts';
import type { Parts } from '../parts.ts';

/**
 * Tells the team of those who had said no before it, and of the secrets by which the list is looked through: without them it
 * says nothing to anybody. What is told is noted in the same transaction.
 */
export async function tellList(parts: Pick<Parts, 'db' | 'now'>): Promise<void> {
  const db = await parts.db();
  const mark = await listMark(db);
  const fresh = (await allSecrets(db)).filter(({ id }) => !mark.secrets.includes(id));
  if (mark.told && fresh.length === 0) return;
  const at = new Date(parts.now()).toISOString();
  const settings = await Promise.all(
    fresh.map(async ({ id, key }) => {
      const bytes = await hashKeyBytes(key);
      // One from before they could be read out stays where it is.
      return bytes ? [{ what: 'set' as const, name: secretName(id), at, value: { key: toBase64(bytes) } }] : [];
    }),
  );
  await atomically(db, 'strict', ['suppressed'], async (tx) => {
    await toTeam(tx, settings.flat(), parts.now());
    if (!mark.told) await tellSuppressed(tx, await tx.objectStore('suppressed').getAll());
    const secrets = [...mark.secrets, ...fresh.map(({ id }) => id)];
    await tx.objectStore('teamMarks').put({ secrets, told: true }, 'list');
  });
}
