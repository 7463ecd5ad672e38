import { newEntry } from '../../domain/consent/new-entry.ts';
import type { SuppressionList } from '../../domain/consent/suppression-file.ts';
import { isInForce } from '../../domain/consent/suppression-rules.ts';
import type { SuppressionReason } from '../../domain/consent/suppression.ts';
import { type Handlers, RpcFailure } from '../../rpc/server.ts';
import { fromBase64, toBase64 } from '../../seal/base64.ts';
import { importListKey, makeListKey } from '../../seal/keys.ts';
import { appendEntry } from '../../storage/chain.ts';
import { allConnections } from '../../storage/connections.ts';
import { readConsentSettings } from '../../storage/consent-settings.ts';
import type { Database } from '../../storage/database.ts';
import { atomically } from '../../storage/atomically.ts';
import { addSecrets, secretsFor } from '../../storage/secrets.ts';
import { addSuppressions, allSuppressed } from '../../storage/suppressed.ts';
import { forgetGone } from '../forget.ts';
import type { Parts } from '../parts.ts';
import { undisturbed } from '../undisturbed.ts';
import { applyList } from './suppression-apply.ts';
import { packList, unpackList } from './suppression-pack.ts';

type SuppressionMethods = 'suppression.view' | 'suppression.export' | 'suppression.import';

/** Shorter ones are guessed sooner than the list is outdated. */
const SHORTEST = 8;

export function suppressionHandlers(parts: Parts): Pick<Handlers, SuppressionMethods> {
  const time = (): string => new Date(parts.now()).toISOString();
  return {
    async 'suppression.view'() {
      const byReason: Partial<Record<SuppressionReason, number>> = {};
      const inForce = (await allSuppressed(await parts.db())).filter((entry) => isInForce(entry, time()));
      for (const { reason } of inForce) byReason[reason] = (byReason[reason] ?? 0) + 1;
      return { total: inForce.length, byReason };
    },
    'suppression.export': ({ passphrase }) =>
      parts.keepAwake(async () => {
        if (passphrase.length < SHORTEST)
          throw new RpcFailure('bad-input', `at least ${SHORTEST} characters are needed`);
        const text = await packList(await listOf(await parts.db(), time()), passphrase, time());
        return { name: `leadstand-suppression-${time().slice(0, 10)}.json`, text };
      }),
    'suppression.import': ({ text, passphrase }) =>
      parts.keepAwake(async () => {
        const unpacked = await unpackList(text, passphrase);
        if (!unpacked.ok) return { kind: 'refused', reason: unpacked.reason };
        return { kind: 'restored', ...(await restore(parts, await parts.db(), unpacked.list, time())) };
      }),
  };
}

/** What is in force, and the secrets without which it would be of no use. */
async function listOf(db: Database, now: string): Promise<SuppressionList> {
  const entries = (await allSuppressed(db)).filter((entry) => isInForce(entry, now));
  const used = new Set(entries.map(({ secret }) => secret));
  const secrets = (await secretsFor(db, makeListKey)).filter(({ id }) => used.has(id));
  const read = async ({ id, key }: (typeof secrets)[number]) => ({
    id,
    key: toBase64(new Uint8Array(await crypto.subtle.exportKey('raw', key))),
  });
  return { secrets: await Promise.all(secrets.map(read)), entries };
}

interface Restored {
  added: number;
  known: number;
  erased: number;
}

/** Nothing is downloaded meanwhile, which would look at the list as it was. */
async function restore(parts: Parts, db: Database, list: SuppressionList, now: string): Promise<Restored> {
  const ids = (await allConnections(db)).map(({ id }) => id);
  const restored = await undisturbed(parts.locks, ids, async () => {
    const merged = await merge(db, list, now);
    return { ...merged, erased: await applyList(parts, db) };
  });
  await forgetGone(db);
  parts.announce();
  return restored;
}

async function merge(
  db: Database,
  { secrets, entries }: SuppressionList,
  now: string,
): Promise<Omit<Restored, 'erased'>> {
  const { recorder } = await readConsentSettings(db);
  const keys = await Promise.all(
    secrets.map(async ({ id, key }) => ({ id, key: await importListKey(fromBase64(key)) })),
  );
  const inForce = entries.filter((entry) => isInForce(entry, now));
  return atomically(db, 'strict', ['secrets', 'suppressed', 'chain'], async (tx) => {
    await addSecrets(tx, keys);
    const added = await addSuppressions(tx, inForce);
    const known = inForce.length - added;
    const detail = { added: String(added), known: String(known) };
    await appendEntry(tx, newEntry({ at: now, event: 'suppression-restored', actor: recorder, detail }));
    return { added, known };
  });
}
