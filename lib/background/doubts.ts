import { inOtherMarketplace, isAnotherLead } from '../domain/lead/another-lead.ts';
import type { ImportItem } from '../domain/lead/import-item.ts';
import { type ImportContext, type ItemPorts, toItem } from '../feed/import.ts';
import { exactKey, fingerprintKey, heldKeyOf, type KeyMaker, marketplaceKey, ownKey } from '../feed/lead-keys.ts';
import type { FeedRecord } from '../feed/read-feed.ts';
import type { RecordSource } from '../feed/read-stored.ts';
import type { StoredReader } from '../feed/stored-reader.ts';
import type { Database } from '../storage/database.ts';
import { marketplaceOf, type Occupant, occupantOf } from '../storage/occupants.ts';
import { recordOfHeld, recordOfItem } from './kept-record.ts';
import type { Vault } from './vault.ts';

type DoubtPorts = ItemPorts & Pick<Vault, 'openRaw'>;
type Read = Extract<FeedRecord, { ok: true }>;

/**
 * Looks into records that would change a stored lead: whether they are about it. A feed's id is believed as long as
 * nothing speaks against it. Where something does, both leads are kept, each at a place where it is found again in
 * every later download, in whatever order they come.
 */
export class Doubts {
  readonly #db: Database;
  readonly #vault: DoubtPorts;
  readonly #reader: StoredReader;
  readonly #context: ImportContext;

  constructor(db: Database, vault: DoubtPorts, reader: StoredReader, context: ImportContext) {
    this.#db = db;
    this.#vault = vault;
    this.#reader = reader;
    this.#context = context;
  }

  /** The items again, each with the place that is its own. */
  settled(items: readonly ImportItem[]): Promise<ImportItem[]> {
    return Promise.all(items.map((item) => this.#settle(item)));
  }

  async #settle(item: ImportItem): Promise<ImportItem> {
    const record = this.#read(await recordOfItem(item, this.#vault));
    if (!record) return item;
    const place = await this.#placeOf(record);
    return place === ownKey ? item : toItem(record, this.#context, this.#vault, place);
  }

  /** The key under which a record is stored already, or is to be. */
  async #placeOf(record: Read): Promise<KeyMaker> {
    const { lead } = record;
    let place: KeyMaker = ownKey;
    let occupant = await this.#at(record, ownKey);
    if (occupant && lead.feedId !== null && inOtherMarketplace(lead, { marketplace: marketplaceOf(occupant) })) {
      place = marketplaceKey;
      occupant = await this.#at(record, marketplaceKey);
    }
    if (!occupant) return place;
    // It was put aside before, and is found there.
    if (await this.#at(record, exactKey)) return exactKey;
    if (lead.feedId === null) return place;
    if (await this.#isAnother(occupant, record)) return fingerprintKey;
    return (await this.#at(record, fingerprintKey)) ? fingerprintKey : place;
  }

  async #at(record: Read, place: KeyMaker): Promise<Occupant | null> {
    const { leadKey } = await place(record, this.#context.connection.id, this.#vault);
    return occupantOf(this.#db, { leadKey, heldKey: await heldKeyOf(leadKey, this.#vault) });
  }

  async #isAnother(occupant: Occupant, { lead }: Read): Promise<boolean> {
    // What was put right is not what the feed said.
    if (occupant.gate === 'open') return isAnotherLead({ ...occupant.row.feed, ...occupant.row.fed }, lead);
    // What is held is not opened for this: its record is read again, as an import reads it, and forgotten.
    const held = this.#read(await recordOfHeld(occupant.row, this.#vault));
    return held !== null && isAnotherLead(held.lead, lead);
  }

  #read(kept: RecordSource | null): Read | null {
    const [record, ...others] = kept ? this.#reader.read(kept) : [];
    return record?.ok && others.length === 0 ? record : null;
  }
}
