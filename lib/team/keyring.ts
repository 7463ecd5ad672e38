import { type Box, type BoxDoc, leadKeySchema, type WrappedKey } from '../domain/team/documents.ts';
import { fromBase64 } from '../seal/base64.ts';
import { keyedHash } from '../seal/hash.ts';
import type { Database } from '../storage/database.ts';
import { rowsOf } from '../storage/team-docs.ts';
import type { TeamRow } from '../storage/team-rows.ts';
import { openBox, sealBox } from './box.ts';
import { newSecret } from './secrets.ts';

/** Of a lead: the key that seals, those that open, and the name that the team knows it by. */
export interface LeadKey {
  key: CryptoKey;
  keys: CryptoKey[];
  lead: string;
}

/**
 * The keys of a team, for as long as it is in step with the server. Ids are hashed with one key in all epochs: a new one would
 * give every document another id, so that the mark of an erased lead would not be found any more, and what is sent twice would
 * be there twice. Who left knows which leads there were anyhow; the hashes tell nobody else anything.
 */
export class Keyring {
  readonly #db: Database;
  #row: TeamRow;
  readonly #leads = new Map<string, LeadKey | 'gone'>();

  constructor(db: Database, row: TeamRow) {
    this.#db = db;
    this.#row = row;
  }

  get row(): TeamRow {
    return this.#row;
  }

  renew(row: TeamRow): void {
    this.#row = row;
  }

  /** In ids: 128 bits in hex. */
  async hash(text: string): Promise<string> {
    return (await keyedHash(this.#row.idKey, text)).slice(0, 32);
  }

  leadHash(lead: string): Promise<string> {
    return this.hash(`lead|${lead}`);
  }

  async actorHash(actor: string): Promise<string> {
    return (await this.hash(`actor|${actor}`)).slice(0, 16);
  }

  epochKey(epoch: number): CryptoKey | undefined {
    return this.#row.epochs.find((one) => one.epoch === epoch)?.key;
  }

  /** Under the team's key of today. */
  sealForTeam(place: string, value: unknown): Promise<Box> {
    const { epoch } = this.#row;
    return sealBox(this.epochKey(epoch)!, place, value, epoch);
  }

  /** Under the oldest key there is, which everybody has, whichever epochs they have not heard of yet. */
  sealForAll(place: string, value: unknown): Promise<Box> {
    const [{ epoch, key }] = this.#row.epochs as [TeamRow['epochs'][number]];
    return sealBox(key, place, value, epoch);
  }

  /** What is known here; undefined where the key has not come, or cannot be opened yet. */
  async leadKey(hash: string): Promise<LeadKey | 'gone' | undefined> {
    return this.#leads.get(hash) ?? (await this.leadKeys([hash])).get(hash);
  }

  /** The same of several, which are looked up in one transaction. */
  async leadKeys(hashes: readonly string[]): Promise<Map<string, LeadKey | 'gone'>> {
    const unknown = hashes.filter((hash) => !this.#leads.has(hash)).map((hash) => `key:${hash}`);
    if (unknown.length > 0) {
      const rows = await rowsOf(this.#db, unknown);
      await Promise.all([...rows.values()].map(({ id, doc }) => this.readLeadKey(id, doc)));
    }
    return new Map(
      hashes.flatMap((hash) => {
        const known = this.#leads.get(hash);
        return known ? [[hash, known]] : [];
      }),
    );
  }

  async readLeadKey(id: string, { gone, box }: Pick<BoxDoc, 'box' | 'gone'>): Promise<LeadKey | 'gone' | undefined> {
    const found = gone ? 'gone' : box && (await this.#unwrap(id, box));
    if (found) this.#leads.set(id.slice('key:'.length), found);
    return found;
  }

  async #unwrap(id: string, box: Box): Promise<LeadKey | undefined> {
    const wrapped = await this.#openWrapped(id, box);
    return wrapped && leadKeyOf(wrapped);
  }

  async #openWrapped(id: string, box: Box): Promise<WrappedKey | undefined> {
    const epoch = this.epochKey(box.e ?? 0);
    return leadKeySchema.safeParse(epoch && (await openBox(epoch, id, box))).data;
  }

  /** A new key for a lead, and the same wrapped. It counts once the server has taken it: then it is to be kept. */
  async newLeadKey(hash: string, lead: string): Promise<{ box: Box; leadKey: LeadKey }> {
    const keys = [newSecret()];
    const box = await this.sealForTeam(`key:${hash}`, { keys, lead });
    return { box, leadKey: await leadKeyOf({ keys, lead }) };
  }

  keep(hash: string, leadKey: LeadKey): void {
    this.#leads.set(hash, leadKey);
  }

  /** The same keys under the team's key of today. Undefined where they cannot be opened. */
  async rewrap(id: string, box: Box): Promise<Box | undefined> {
    const wrapped = await this.#openWrapped(id, box);
    return wrapped && this.sealForTeam(id, wrapped);
  }

  /** The keys of the server's box and those of ours that it lacks: nothing but a word where it lacks none, or cannot be opened. */
  async joined(id: string, theirs: Box, ours: readonly Box[]): Promise<Box | 'complete' | 'locked'> {
    const there = await this.#openWrapped(id, theirs);
    if (!there) return 'locked';
    const keys = new Set(there.keys);
    for (const box of ours) for (const key of (await this.#openWrapped(id, box))?.keys ?? []) keys.add(key);
    return keys.size > there.keys.length ? this.sealForTeam(id, { ...there, keys: [...keys] }) : 'complete';
  }
}

async function leadKeyOf(wrapped: WrappedKey): Promise<LeadKey> {
  const keys = await Promise.all(wrapped.keys.map(importLeadKey));
  return { key: keys[0]!, keys, lead: wrapped.lead };
}

const importLeadKey = (key: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', fromBase64(key), 'AES-GCM', false, ['encrypt', 'decrypt']);
