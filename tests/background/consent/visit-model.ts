import assert from 'node:assert/strict';
import { vi } from 'vitest';
import { badgeOf } from '../../../lib/background/badge.ts';
import { keepDeadlines } from '../../../lib/background/consent/clock.ts';
import { personHandlers } from '../../../lib/background/consent/person-handlers.ts';
import { change } from '../../../lib/background/consent/standings.ts';
import { visitHandlers } from '../../../lib/background/consent/visit-handlers.ts';
import { triageList } from '../../../lib/background/overview.ts';
import { isInForce } from '../../../lib/domain/consent/suppression-rules.ts';
import { evidenceOf } from '../../../lib/storage/evidence.ts';
import { countChange, noVisits } from '../../../lib/storage/held-numbers.ts';
import type { HeldRow, HeldTally } from '../../../lib/storage/held-rows.ts';
import { heldTally } from '../../../lib/storage/tallies.ts';
import { readVisitCounts } from '../../../lib/storage/visits.ts';
import { SAMPLE_MAPPING } from '../../../lib/feed/sample-mapping.ts';
import { filledSettings } from '../../support/consent-settings.ts';
import { checkChain } from '../../support/chain.ts';
import { body, feedWorld, type FeedWorld, record } from '../feed-world.ts';
import { everything } from './everything.ts';
import type { SaidOf } from './visit-world.ts';

export const KINDS = ['VISIT', 'PROSPECT', 'REQUEST', 'private PROSPECT', 'SOMETHING'] as const;

export interface Imported {
  person: number;
  id: number;
  kind: (typeof KINDS)[number];
  version: number;
}

export type Command =
  | { do: 'import'; records: Imported[] }
  | { do: 'clock'; days: number }
  | { do: 'ask' | 'consent'; row: number }
  | { do: 'say'; row: number; said: SaidOf; proof: boolean }
  | { do: 'undo'; row: number }
  | { do: 'erase' | 'object'; person: number }
  | { do: 'restrict'; person: number; restricted: boolean }
  | { do: 'read again'; field: 'lastName' | 'firstName' };

const DAY = 86_400_000;
const emailOf = (person: number): string => `person${person}@canary.example`;

/** In every value that names somebody: which lead it is of. */
const canaryOf = (person: number, id: number): string => `CANARYp${person}n${id}x`;
const CANARIES = /CANARYp\d+n\d+x/g;
const canariesIn = (text: string): Set<string> => new Set(text.match(CANARIES));

function recordOf({ person, id, kind, version }: Imported): string {
  const canary = canaryOf(person, id);
  const isPrivate = kind.startsWith('private ');
  return record({
    id: `${person}-${id}`,
    category: kind.replace('private ', ''),
    type: kind === 'REQUEST' ? 'QUOTE' : '',
    visitorType: isPrivate ? 'PRIVATE_PERSON' : undefined,
    creationDate: '2026-11-20T08:00:00Z',
    country: 'FR',
    firstName: `${canary} first`,
    lastName: `${canary} last ${version}`,
    company: `${canary} company`,
    comment: `${canary} message`,
    email: emailOf(person),
  });
}

/** The extension's background with one feed, driven by commands, and looked at from everywhere after each. */
export class VisitModel {
  readonly here: FeedWorld;
  /** Canaries of what was erased at its person's wish: nothing may ever say them again, but a new request. */
  readonly #erased = new Set<string>();
  readonly #logged: string[] = [];
  readonly #handlers: ReturnType<typeof visitHandlers> & ReturnType<typeof personHandlers>;

  private constructor(here: FeedWorld) {
    this.here = here;
    this.#handlers = { ...visitHandlers(here.parts), ...personHandlers(here.parts) };
    vi.spyOn(console, 'error').mockImplementation(
      (...words: unknown[]) => void this.#logged.push(words.map(String).join()),
    );
  }

  static async start(): Promise<VisitModel> {
    const here = await feedWorld();
    await here.db.put('consentSettings', filledSettings(), 'settings');
    return new VisitModel(here);
  }

  async run(command: Command): Promise<void> {
    await this.#do(command);
    await keepDeadlines(this.here.parts);
    await this.#check();
  }

  async #do(command: Command): Promise<void> {
    const { here } = this;
    if (command.do === 'import') await here.download(body(...command.records.map(recordOf)));
    else if (command.do === 'clock') here.clock.now += command.days * DAY;
    else if (command.do === 'read again') await this.#readAgain(command.field);
    else if ('person' in command) await this.#ofPerson(command);
    else await this.#ofRow(command);
  }

  #readAgain = (field: string): Promise<unknown> =>
    this.here.save({ fields: { ...SAMPLE_MAPPING.fields, 'person.lastName': [field] } });

  async #ofPerson(command: Extract<Command, { person: number }>): Promise<void> {
    const email = emailOf(command.person);
    const evidence = proofOf(this.here.clock.now, true);
    if (command.do === 'restrict')
      await this.#handlers['person.restrict']({ email, restricted: command.restricted, evidence });
    else if (command.do === 'object') await this.#handlers['person.object']({ email, evidence });
    else {
      const here = canariesIn(await everything(this.here.parts));
      await this.#handlers['person.erase']({ email, reason: 'asked' });
      const left = canariesIn(await everything(this.here.parts));
      for (const canary of this.#canariesOf(command.person)) {
        assert(!left.has(canary), 'erased, and still to be read with all keys');
        // Of what was not here, a request may come one day.
        if (here.has(canary)) this.#erased.add(canary);
      }
    }
  }

  #canariesOf = (person: number): string[] => [0, 1, 2, 3].map((id) => canaryOf(person, id));

  async #ofRow(command: Extract<Command, { row: number }>): Promise<void> {
    const rows = (await this.here.held()).filter(({ erased }) => !erased);
    const row = rows[command.row % Math.max(1, rows.length)];
    if (!row) return;
    const { heldKey } = row;
    if (command.do === 'ask' || command.do === 'consent') await this.#ask(heldKey);
    if (command.do === 'undo') await this.#handlers['visits.undo']({ heldKey }).catch(expected);
    else if (command.do === 'consent') await this.#say(heldKey, 'yes', true);
    else if (command.do === 'say') await this.#say(heldKey, command.said, command.proof);
  }

  async #say(heldKey: string, said: SaidOf, proof: boolean): Promise<void> {
    const evidence = proofOf(this.here.clock.now, proof);
    const agreed = { purposes: ['offers' as const], channels: ['email' as const] };
    await this.#handlers['visits.answer']({ heldKey, said, evidence, ...agreed }).catch(expected);
  }

  async #ask(heldKey: string): Promise<void> {
    const at = new Date(this.here.clock.now).toISOString();
    const code = `LS-${heldKey.slice(0, 8)}`;
    const notice = { at, channel: 'letter', noticeHash: 'hash', language: 'fr', code, masked: null } as const;
    const begun = await change(this.here.parts, heldKey, { event: 'notice-begun', notice });
    if (begun.ok) await this.#handlers['visits.sent']({ heldKey, sent: true });
  }

  async #check(): Promise<void> {
    const [held, leads] = await Promise.all([this.here.held(), this.here.leads()]);
    const open = new Set(leads.flatMap((row) => [...canariesIn(JSON.stringify(row))]));
    await this.#checkOpen(held);
    await this.#checkSaid(open);
    await this.#checkSuppressed(held);
    await this.#checkNumbers(held);
    const now = new Date(this.here.clock.now).toISOString();
    for (const { standing } of held) assert(!standing?.due || standing.due.at > now, 'something overdue');
    assert(checkChain(await this.here.db.getAll('chain')).ok, 'a chain that is broken');
  }

  /** What lies open is a request, a prospect of somebody at work, or consented to, with a record that holds. */
  async #checkOpen(held: readonly HeldRow[]): Promise<void> {
    const rows = new Map(held.map((row) => [row.heldKey, row]));
    const leads = await this.here.leads();
    const records = (await this.here.db.getAll('chain')).filter(({ event }) => event === 'consent-given');
    const consented = held.filter(({ standing }) => standing?.state === 'consented');
    assert.equal(leads.filter(({ heldKey }) => heldKey !== undefined).length, consented.length);
    for (const { heldKey, feed, unanswered } of leads) {
      if (heldKey === undefined) {
        assert(['request', 'prospect'].includes(feed.kind), `${feed.kind} lies open`);
        assert(feed.kind === 'request' || feed.person.visitorType !== 'private', 'a private prospect lies open');
        continue;
      }
      const row = rows.get(heldKey);
      const recordId = row?.standing?.consent?.recordId;
      assert.deepEqual([row?.sealed, row?.leadKey, unanswered], [null, feed.leadKey, undefined]);
      const entry = records.find(({ record }) => JSON.stringify(record ?? null).includes(`"${recordId}"`));
      assert.deepEqual([entry?.subject, entry?.evidence?.how, entry?.purposes], [heldKey, 'mail', ['offers']]);
      assert((await evidenceOf(this.here.db, heldKey)).length > 0, 'consent without evidence');
    }
  }

  /** All that ever leaves the database names only who may be seen. */
  async #checkSaid(open: ReadonlySet<string>): Promise<void> {
    const { parts, db } = this.here;
    const ask = this.#handlers;
    const said = await Promise.all([
      triageList(parts, 100),
      badgeOf(parts),
      ask['visits.list']({ state: null, limit: 100 }),
      ask['visits.trends']({ weeks: 20 }),
      ask['visits.matchCodes']({ codes: ['LS-7K3Q-9MXA'] }),
      ask['records.list']({ subject: null, before: null, limit: 1000 }),
      ask['records.export']({}),
      ask['records.processing']({}),
      ask['erasures.list']({}),
      ask['suppression.view']({}),
      ask['retention.view']({}),
      ask['person.find']({ email: emailOf(0) }),
    ]);
    const texts = [JSON.stringify([said, [...this.here.alarms.keys()]]), this.#logged.join('\n')];
    for (const name of db.objectStoreNames)
      if (name !== 'leads' && name !== 'problems')
        texts.push(JSON.stringify([await db.getAllKeys(name), await db.getAll(name)]));
    for (const canary of canariesIn(texts.join('\n')))
      assert(open.has(canary), `${canary} was said, and is not to be seen`);
  }

  /** Who said no or was erased is back by nothing but requests. */
  async #checkSuppressed(held: readonly HeldRow[]): Promise<void> {
    const now = new Date(this.here.clock.now).toISOString();
    const entries = await this.here.db.getAll('suppressed');
    const keys = new Set(entries.filter((entry) => isInForce(entry, now)).map(({ key }) => key));
    for (const { standing, marks } of held) {
      if (!standing || !ASKABLE.has(standing.state)) continue;
      assert(!marks?.person.some((key) => keys.has(key)), `suppressed, and ${standing.state}`);
    }
    for (const row of await this.here.leads())
      for (const canary of canariesIn(JSON.stringify(row))) assert(!this.#erased.has(canary), 'erased, and here again');
  }

  async #checkNumbers(held: readonly HeldRow[]): Promise<void> {
    const numbers = { tally: { visit: 0, unknown: 0 } as HeldTally, counts: noVisits() };
    for (const row of held) countChange(numbers, undefined, row);
    assert.deepEqual(await heldTally(this.here.db), numbers.tally);
    assert.deepEqual(await readVisitCounts(this.here.db), numbers.counts);
  }
}

const ASKABLE: ReadonlySet<string> = new Set(['held', 'notice-sent', 'consented']);

/** What cannot be done is said so, by its code; anything else is a bug. */
function expected(error: unknown): void {
  const { code } = error as { code?: string };
  if (code !== 'bad-input' && code !== 'nothing-to-undo' && code !== 'not-allowed') throw error;
}

function proofOf(now: number, proof: boolean) {
  return { how: 'mail', at: new Date(now).toISOString(), ...(proof && { text: 'I have said it.' }) } as const;
}
