import { type Connection, SAMPLE_ID } from '../../domain/connection/connection.ts';
import { newEntry } from '../../domain/consent/new-entry.ts';
import type { VisitEvent } from '../../domain/consent/transitions.ts';
import { dropsLead, type SuppressedMark, type SuppressionReason } from '../../domain/consent/suppression.ts';
import type { ErasureView } from '../../domain/consent/erasure.ts';
import type { Lead } from '../../domain/lead/lead.ts';
import { appendEntry } from '../../storage/chain.ts';
import { allConnections } from '../../storage/connections.ts';
import { readConsentSettings } from '../../storage/consent-settings.ts';
import type { Database } from '../../storage/database.ts';
import { eraseLeadRows, ERASING } from '../../storage/erase-rows.ts';
import { addErasure, checklistOf } from '../../storage/erasures.ts';
import { atomically } from '../../storage/atomically.ts';
import { newestMapping } from '../../storage/mappings.ts';
import { rowKeysOf, rowsAt } from '../../storage/rows-of.ts';
import type { HeldRow } from '../../storage/held-rows.ts';
import type { LeadRow } from '../../storage/schema.ts';
import type { Parts } from '../parts.ts';
import { Rereader } from '../reread.ts';
import { subjectsOf } from './erase-subjects.ts';
import { importConsent } from './import-consent.ts';
import { change } from './standings.ts';
import type { Said } from './step-entry.ts';

/** As many rows as are in memory at a time. */
const CHUNK = 200;

/** By whom a step was brought about: in the chain, beside what the step is. */
const RESTORED: OfList = { detail: { by: 'restored-list' } };
type OfList = Required<Pick<Said, 'detail'>> & Pick<Said, 'fromTeam'>;

/**
 * Lets a list that was restored, or what colleagues were told, have its say on what is stored already: no lead stays that the list would have stopped.
 * Sealed leads are read for it as they are when a mapping has changed, by the import's own eyes; no seal is opened. To be
 * called while nothing is downloaded. Says how many leads ended.
 */
export async function applyList(parts: Parts, db: Database, list: OfList = RESTORED): Promise<number> {
  let ended = 0;
  for (const connection of await allConnections(db)) {
    if (connection.id === SAMPLE_ID) continue;
    const sieve = await Sieve.of(parts, db, connection, list);
    if (!sieve) return ended;
    ended += await sieve.open();
    ended += await sieve.held();
  }
  return ended;
}

class Sieve {
  readonly #parts: Parts;
  readonly #db: Database;
  readonly #connection: Connection;
  readonly #markOf: (lead: Lead) => Promise<SuppressedMark | null>;
  readonly #now: string;
  readonly #list: OfList;

  private constructor(
    parts: Parts,
    db: Database,
    connection: Connection,
    { markOf, now, list }: { markOf: (lead: Lead) => Promise<SuppressedMark | null>; now: string; list: OfList },
  ) {
    this.#parts = parts;
    this.#db = db;
    this.#connection = connection;
    this.#markOf = markOf;
    this.#now = now;
    this.#list = list;
  }

  /** Null while nobody is on the list. */
  static async of(parts: Parts, db: Database, connection: Connection, list: OfList): Promise<Sieve | null> {
    const now = new Date(parts.now()).toISOString();
    const { suppressedBy } = (await importConsent(db, await parts.vault(), now)).ports;
    return suppressedBy ? new Sieve(parts, db, connection, { markOf: suppressedBy, now, list }) : null;
  }

  async open(): Promise<number> {
    let ended = 0;
    for (const keys of await this.#chunks('leads')) {
      const rows = await rowsAt(this.#db, 'leads', keys);
      const marks = await Promise.all(rows.map((row) => this.#markOf(row.feed)));
      const stopped = rows.flatMap((row, at) => {
        const mark = marks[at];
        return mark && dropsLead(mark, row.feed.kind === 'request') ? [{ row, mark }] : [];
      });
      for (const { row } of stopped)
        if (row.heldKey !== undefined) ended += await this.#end(row.heldKey, { event: 'object' });
      ended += await this.#erase(stopped.filter(({ row }) => row.heldKey === undefined));
    }
    return ended;
  }

  /** Leads that are sealed. Of what ended already there is nothing to be done, and what is restricted stays as it is. */
  async held(): Promise<number> {
    const version = await newestMapping(this.#db, this.#connection.id);
    if (!version) return 0;
    const reading = { mapping: version.mapping, now: this.#now };
    const rereader = await Rereader.start(this.#db, await this.#parts.vault(), this.#connection, reading);
    let ended = 0;
    for (const keys of await this.#chunks('held')) {
      for (const { row, records, items } of await rereader.read('held', keys)) {
        if (!('standing' in row) || !isUnderWay(row)) continue;
        const [record, item] = [records[0], items[0]];
        if (!record?.ok || item?.gate !== 'held') continue;
        const lead = { ...record.lead, leadKey: item.leadKey, connectionId: row.connectionId } as Lead;
        const event = await this.#endOf(lead);
        if (event) ended += await this.#end(row.heldKey, event);
      }
    }
    return ended;
  }

  /**
   * What the list means for a sealed lead. What it says of the lead hides nothing of what it says of the person: that is
   * looked for under their address and number alone.
   */
  async #endOf(lead: Lead): Promise<VisitEvent | null> {
    const mark = await this.#markOf(lead);
    if (!mark) return null;
    const ofPerson = mark.scope === 'lead' ? await this.#markOf({ ...lead, feedId: null, leadKey: '' }) : mark;
    if (ofPerson || SAID_NO.has(mark.reason)) return { event: 'object' };
    // Its person said nothing. What was erased is gone for good; what ended with its month does so here as well.
    return mark.reason === 'erased' ? { event: 'erase', because: 'retention' } : null;
  }

  async #end(heldKey: string, event: VisitEvent): Promise<number> {
    const changed = await change(this.#parts, heldKey, event, { ...this.#list, quiet: true });
    return changed.ok ? 1 : 0;
  }

  async #erase(stopped: readonly { row: LeadRow; mark: SuppressedMark }[]): Promise<number> {
    if (stopped.length === 0) return 0;
    const { recorder } = await readConsentSettings(this.#db);
    const groups = await this.#byReason(stopped);
    await atomically(this.#db, 'strict', [...ERASING], async (tx) => {
      for (const { reason, rows, subjects } of groups) {
        const copies = await eraseLeadRows(tx, rows, subjects, this.#now);
        const erased = { leads: rows.length, visits: 0, downloads: 0 };
        if (copies.length > 0)
          await addErasure(tx, { at: this.#now, reason, erased, copies: checklistOf(copies), answerBy: null });
        const detail = { ...this.#list.detail, reason, leads: String(rows.length) };
        await appendEntry(tx, newEntry({ at: this.#now, event: 'erased', actor: recorder, detail }));
      }
    });
    return stopped.length;
  }

  async #byReason(stopped: readonly { row: LeadRow; mark: SuppressedMark }[]) {
    const vault = await this.#parts.vault();
    const groups = Map.groupBy(stopped, ({ mark }) => WHY[mark.reason]);
    return Promise.all(
      Array.from(groups, async ([reason, group]) => {
        const rows = group.map(({ row }) => row);
        return { reason, rows, subjects: await subjectsOf(vault, rows) };
      }),
    );
  }

  async #chunks(store: 'leads' | 'held'): Promise<string[][]> {
    const keys = await rowKeysOf(this.#db, store, this.#connection.id);
    return Array.from({ length: Math.ceil(keys.length / CHUNK) }, (_, n) => keys.slice(n * CHUNK, (n + 1) * CHUNK));
  }
}

const isUnderWay = ({ standing, erased }: HeldRow): boolean =>
  !erased && standing !== undefined && ['held', 'notice-sent', 'expired'].includes(standing.state);

const SAID_NO: ReadonlySet<SuppressionReason> = new Set(['refused', 'withdrawn', 'objected']);

const WHY: Readonly<Record<SuppressionReason, ErasureView['reason']>> = {
  refused: 'objected',
  objected: 'objected',
  withdrawn: 'withdrawn',
  erased: 'asked',
  expired: 'retention',
};
