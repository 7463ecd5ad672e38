import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runDownload } from '../../lib/background/download-job.ts';
import { recordOfHeld } from '../../lib/background/kept-record.ts';
import { mappingHandlers } from '../../lib/background/mapping-handlers.ts';
import { wake } from '../../lib/background/wake.ts';
import type { FeedMapping } from '../../lib/domain/mapping/mapping.ts';
import { applyAct } from '../../lib/domain/triage/triage.ts';
import { saveConnection } from '../../lib/storage/connections.ts';
import type { Database } from '../../lib/storage/database.ts';
import { changeTriage } from '../../lib/storage/leads.ts';
import { heldTally } from '../../lib/storage/tallies.ts';
import { connection } from '../support/builders.ts';
import { body, mappingWith, record } from './feed-world.ts';
import { world, type World } from './parts.ts';

/**
 * Whatever a feed hands out and however, whenever the browser is closed, whichever mapping is saved and whatever the
 * user does in between: every record that has arrived is here once, as the newest mapping reads it.
 */

const CATEGORIES = ['REQUEST', 'BLUE', 'VISIT', 'PROSPECT'] as const;
const COUNT = 7;

/** A record of the feed, as it is at this moment. */
interface Entry {
  ref: number;
  category: (typeof CATEGORIES)[number];
  version: number;
}

type Delivery = 'full' | 'window' | 'newest-first' | 'only-new' | 'prefix' | 'twice';
type Command =
  | { do: 'download'; as: Delivery; cut: number; kill: number | null }
  | { do: 'save'; mapping: number; kill: number | null }
  | { do: 'add' }
  | { do: 'change'; which: number }
  | { do: 'act'; which: number };

const { fields } = mappingWith();
/** Ids of both places overlap: leads change places with each other when another one is chosen. */
const MAPPINGS: readonly Partial<FeedMapping>[] = [
  {},
  { kinds: { BLUE: 'request' } },
  { fields: { ...fields, id: ['code'], message: ['remark'] } },
  { fields: { ...fields, id: ['code'] }, kinds: { BLUE: 'request', PROSPECT: 'visit' } },
  { fields: { ...fields, id: [] }, kinds: { BLUE: 'prospect' } },
  { fields: { ...fields, id: ['same'], message: ['remark'] }, kinds: { BLUE: 'request' } },
];

const xmlOf = ({ ref, category, version }: Entry): string =>
  record({
    id: String(ref),
    code: String(((ref * 3) % COUNT) + 1),
    same: 'S',
    category,
    creationDate: `2026-11-${String(10 + ref)}T08:00:00Z`,
    lastName: `Buyer ${ref}`,
    email: `buyer${ref}@example.com`,
    comment: `comment ${ref}`,
    remark: `remark ${ref}`,
    // Without an id, what was asked says which lead it is; the rest may change.
    city: `City ${version}`,
  });

const isOnlyRaw = (stores: unknown): boolean =>
  stores === 'raw' || (Array.isArray(stores) && stores.join(',') === 'raw');

/** A database that is gone after so many writes, counted from when a body's bytes were stored. */
function mortal(db: Database, writes: number, fromBytes: boolean): Database {
  let left = writes;
  let counting = !fromBytes;
  const transaction = (...of: Parameters<Database['transaction']>): unknown => {
    const writing = of[1] === 'readwrite';
    if (counting && (left <= 0 || (writing && --left < 0))) throw new Error('closed');
    if (writing && isOnlyRaw(of[0])) counting = true;
    return (db.transaction as (...all: unknown[]) => unknown)(...of);
  };
  return new Proxy(db, {
    get: (target, key) => (key === 'transaction' ? transaction : Reflect.get(target, key)),
  });
}

class Model {
  readonly entries: Entry[] = [];
  /** The version that arrived last, by ref. */
  readonly #arrived = new Map<number, number>();
  readonly #acted = new Set<number>();
  readonly #since = new Map<number, string>();
  mapping: Partial<FeedMapping> = MAPPINGS[0]!;
  #handedOut = 0;
  readonly #here: World;

  private constructor(here: World) {
    this.#here = here;
  }

  static async start(): Promise<Model> {
    const here = await world();
    await saveConnection(here.db, connection({ createdAt: new Date(here.clock.now).toISOString() }), {
      url: 'https://feeds.example.com/',
      key: 'k',
      placement: { kind: 'in-url' },
    });
    const model = new Model(here);
    model.add();
    await model.run({ do: 'save', mapping: 0, kill: null });
    return model;
  }

  add(): void {
    const ref = this.entries.length + 1;
    if (ref <= COUNT) this.entries.push({ ref, category: CATEGORIES[ref % CATEGORIES.length]!, version: 1 });
  }

  async run(command: Command): Promise<void> {
    if (command.do === 'add') this.add();
    else if (command.do === 'change') this.entries[command.which % this.entries.length]!.version += 1;
    else if (command.do === 'act') await this.#act(command.which);
    else if (command.do === 'download') await this.#download(command);
    else await this.#save(command);
  }

  async #act(which: number): Promise<void> {
    const rows = await this.#here.db.getAll('leads');
    const row = rows[which % Math.max(rows.length, 1)];
    if (!row) return;
    await changeTriage(this.#here.db, row.feed.leadKey, (state) =>
      applyAct(state, { act: 'answer' }, '2026-11-23T12:00:00.000Z'),
    );
    this.#acted.add(refOf(row.source));
  }

  async #download({ as, cut, kill }: Extract<Command, { do: 'download' }>): Promise<void> {
    const sent = this.#sent(as, cut);
    const whole = body(...sent.map(xmlOf));
    const text = as === 'prefix' ? whole.slice(0, Math.floor((whole.length * cut) / 100)) : whole;
    const complete = sent.filter((entry) => text.includes(xmlOf(entry)));
    this.#here.clock.now += 3 * 3_600_000;
    this.#here.serve(() => new Response(text));
    await this.#mortally(kill, true, (parts) => runDownload(parts, 'c1'));
    for (const { ref, version } of complete) this.#arrived.set(ref, version);
  }

  #sent(as: Delivery, cut: number): Entry[] {
    const { entries } = this;
    if (as === 'window') return entries.slice(-1 - (cut % 3));
    if (as === 'newest-first') return entries.toReversed();
    if (as === 'twice') return [...entries, ...entries];
    if (as !== 'only-new') return entries;
    const fresh = entries.slice(this.#handedOut);
    this.#handedOut = entries.length;
    return fresh;
  }

  async #save({ mapping, kill }: Extract<Command, { do: 'save' }>): Promise<void> {
    this.mapping = MAPPINGS[mapping % MAPPINGS.length]!;
    const saved = mappingWith(this.mapping);
    // At least the version itself is written: before that, nobody has saved anything.
    await this.#mortally(kill === null ? null : kill + 1, false, (parts) =>
      mappingHandlers(parts)['mapping.save']({ connectionId: 'c1', mapping: saved }),
    );
  }

  /** Does something in a browser that is closed in the middle of it, and starts the next one. */
  async #mortally(kill: number | null, fromBytes: boolean, work: (parts: World['parts']) => Promise<unknown>) {
    const { parts, db } = this.#here;
    const dying = kill === null ? db : mortal(db, kill, fromBytes);
    await work({ ...parts, db: async () => dying }).catch(() => undefined);
    this.#here.serve(() => new Response(null, { status: 500 }));
    if (kill !== null) await wake(parts);
  }

  rows(): Promise<unknown> {
    const { db } = this.#here;
    return Promise.all([db.getAll('leads'), db.getAll('held'), heldTally(db)]);
  }

  /** What is here of every record, and what there should be. */
  async state(): Promise<{ found: unknown; due: unknown }> {
    const { db, parts } = this.#here;
    const [leads, held, vault] = [await db.getAll('leads'), await db.getAll('held'), await parts.vault()];
    const open = leads.map(({ feed, triage, source }) => {
      const ref = refOf(source);
      const since = this.#since.get(ref) ?? feed.receivedAt;
      this.#since.set(ref, since);
      const values = [feed.message, feed.address.city, triage.status, feed.receivedAt === since];
      return { ref, values };
    });
    const sealed = held.map(async (row) => ({ ref: refOf((await recordOfHeld(row, vault))!.source), values: 'held' }));
    const found = [...open, ...(await Promise.all(sealed))].toSorted((a, b) => a.ref - b.ref);
    const due = [...this.#arrived.keys()]
      .toSorted((a, b) => a - b)
      .map((ref) => ({ ref, values: this.#valuesOf(ref) }));
    const visits = held.filter(({ outline }) => outline.reason === 'visit').length;
    const state = await db.get('feedStates', 'c1');
    return {
      found: { found, tally: await heldTally(db), left: state?.reading ?? state?.running ?? null },
      due: { found: due, tally: { visit: visits, unknown: held.length - visits }, left: null },
    };
  }

  #valuesOf(ref: number): unknown {
    const { kinds = {}, fields } = this.mapping;
    const { category } = this.entries[ref - 1]!;
    const known = { REQUEST: 'request', PROSPECT: 'prospect', VISIT: 'visit', BLUE: 'unknown' }[category];
    if (!/request|prospect/.test(kinds[category] ?? known)) return 'held';
    const place = fields?.message?.[0] === 'remark' ? 'remark' : 'comment';
    const status = this.#acted.has(ref) ? 'answered' : 'new';
    return [`${place} ${ref}`, `City ${this.#arrived.get(ref)}`, status, true];
  }
}

const refOf = (source: string): number => Number(/<lastName>Buyer (\d+)</.exec(source)![1]);

const kill = fc.option(fc.nat(6), { nil: null, freq: 2 });
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('download' as const),
      as: fc.constantFrom<Delivery>('full', 'window', 'newest-first', 'only-new', 'prefix', 'twice'),
      cut: fc.nat(99),
      kill,
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('save' as const), mapping: fc.nat(MAPPINGS.length - 1), kill }) },
  { weight: 3, arbitrary: fc.constant({ do: 'add' as const }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('change' as const), which: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('act' as const), which: fc.nat(9) }) },
);

test('a body that comes again changes nothing, whatever its layout is read by', { timeout: 120_000 }, async () => {
  const deliveries = fc.constantFrom<Delivery>('full', 'newest-first', 'twice', 'prefix');
  await fc.assert(
    fc.asyncProperty(
      deliveries,
      fc.nat(99),
      fc.nat(MAPPINGS.length - 1),
      fc.nat(COUNT),
      async (as, cut, mapping, more) => {
        const model = await Model.start();
        for (let n = 0; n < more; n += 1) model.add();
        await model.run({ do: 'save', mapping, kill: null });
        await model.run({ do: 'download', as, cut, kill: null });
        const before = await model.rows();
        await model.run({ do: 'download', as, cut, kill: null });
        expect(await model.rows()).toEqual(before);
      },
    ),
    { numRuns: Number(process.env['LEADSTAND_RUNS'] ?? 20) },
  );
});

test('every record that has arrived is here once, whatever happens', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 3, maxLength: 14 }), async (commands) => {
      const model = await Model.start();
      for (const one of commands) {
        await model.run(one);
        const { found, due } = await model.state();
        expect(found).toEqual(due);
      }
    }),
    { numRuns: Number(process.env['LEADSTAND_RUNS'] ?? 25) },
  );
});
