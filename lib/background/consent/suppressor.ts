import {
  type Suppressible,
  type SuppressionKeys,
  textsToFind,
  textsToKeep,
} from '../../domain/consent/suppression-keys.ts';
import { monthsAfter, type Suppressing } from '../../domain/consent/suppression-rules.ts';
import type { Suppression } from '../../domain/consent/suppression.ts';
import { keyedHash } from '../../seal/hash.ts';
import { makeListKey } from '../../seal/keys.ts';
import { asciiHost } from '../../storage/ascii-host.ts';
import type { Database } from '../../storage/database.ts';
import type { SecretRow } from '../../storage/schema.ts';
import { secretsFor } from '../../storage/secrets.ts';
import { nobodySuppressed } from '../../storage/suppressed.ts';

/**
 * Turns leads into the keys of the list of those who said no. All hashing is done here, ahead of the transaction in
 * which the list is asked. To be opened for each piece of work: a list that is restored brings a secret of its own.
 */
export interface Suppressor {
  /** There is nothing to look for. Asks the list each time: somebody may have said no since. */
  isEmpty(): Promise<boolean>;
  /** What to look for, under every secret. */
  keysOf(lead: Suppressible): Promise<SuppressionKeys>;
  /** What to write down, under this installation's own secret. Names nobody: may be kept beside what is sealed. */
  ownKeysOf(lead: Suppressible): Promise<SuppressionKeys>;
  /** The entries for keys from `ownKeysOf`. Waits for nothing, so that it can be called inside a transaction. */
  entriesOf(keys: SuppressionKeys, said: Suppressing): Suppression[];
}

export async function openSuppressor(db: Database): Promise<Suppressor> {
  const secrets = await secretsFor(db, makeListKey);
  const own = secrets.find((secret) => secret.own) as SecretRow;
  return {
    isEmpty: () => nobodySuppressed(db),
    keysOf: (lead) => hashed(textsToFind(lead, asciiHost), secrets),
    ownKeysOf: (lead) => hashed(textsToKeep(lead, asciiHost), [own]),
    entriesOf(keys, { scope, reason, at, by, months }) {
      const said = { secret: own.id, reason, at, by };
      return [
        // That lead for ever: its feed may bring it for as long.
        ...keys.lead.map((key) => ({ ...said, key, scope: 'lead' as const, expiresAt: null })),
        ...keys.person.map((key) => ({ ...said, key, scope, expiresAt: monthsAfter(at, months) })),
      ];
    },
  };
}

async function hashed(texts: SuppressionKeys, secrets: readonly SecretRow[]): Promise<SuppressionKeys> {
  const all = (list: readonly string[]): Promise<string[]> =>
    Promise.all(secrets.flatMap(({ key }) => list.map((text) => keyedHash(key, text))));
  const [lead, person] = await Promise.all([all(texts.lead), all(texts.person)]);
  return { lead, person };
}
