import { beforeEach, describe, expect, test, vi } from 'vitest';
import { downloadLock } from '../../../lib/background/download-job.ts';
import { change } from '../../../lib/background/consent/standings.ts';
import { restrictLead } from '../../../lib/background/consent/restrict-lead.ts';
import { SAMPLE_MAPPING } from '../../../lib/feed/sample-mapping.ts';
import { unansweredUpTo } from '../../../lib/storage/leads.ts';
import type { NoticeText } from '../../../lib/domain/consent/notice-text.ts';
import { readVisitCounts } from '../../../lib/storage/visits.ts';
import { heldTally } from '../../../lib/storage/tallies.ts';
import { noteCopy } from '../../../lib/storage/copies.ts';
import { atomically } from '../../../lib/storage/atomically.ts';
import { addSuppressions, removeSuppressions } from '../../../lib/storage/suppressed.ts';
import { checkChain } from '../../support/chain.ts';
import { body, request } from '../feed-world.ts';
import { DAY, PROOF, visit, visitWorld, type VisitWorld } from './visit-world.ts';

let here: VisitWorld;
let heldKey: string;

beforeEach(async () => {
  here = await visitWorld();
  await here.download(body(visit('1')));
  ({ heldKey } = await here.only());
});

/** Somebody waits for a lock. */
const whenWaiting = (name: string): Promise<{ pending: number }> =>
  vi.waitFor(async () => {
    const pending = ((await navigator.locks.query()).pending ?? []).filter((lock) => lock.name === name).length;
    if (pending === 0) throw new Error('nobody waits');
    return { pending };
  });

const stateOf = async (): Promise<string | undefined> => {
  const { standing, erased } = await here.only();
  return erased ? `erased: ${erased.reason}` : standing?.state;
};

async function consent(): Promise<string> {
  await here.ask(heldKey);
  const answered = await here.say(heldKey, 'yes');
  if (answered.kind !== 'recorded') throw new Error(answered.kind);
  return answered.recordId!;
}

describe('a visit that was imported', () => {
  test('is held for a month, and is known by what names nobody', async () => {
    const row = await here.only();
    expect(row.standing).toMatchObject({ state: 'held', due: { what: 'inform', at: '2026-12-23T15:00:00.000Z' } });
    expect(row.reach).toEqual({ email: true, phone: true, post: false, visitorType: 'unknown', language: null });
    expect([row.persons?.length, row.marks?.lead.length, row.contact === null]).toEqual([2, 1, false]);
    expect(await here.handlers['visits.list']({ state: null, limit: 10 })).toMatchObject({
      visits: [{ heldKey, outline: { country: 'FR' }, leadKey: null, hasRequest: false }],
      counts: { held: 1 },
      warnings: { ten: 0, three: 0 },
    });
  });

  test('keeps its clock when it comes again changed', async () => {
    const { standing, obtainedAt } = await here.only();
    await here.download(body(visit('1', { lastName: 'Another' })));
    expect(await here.only()).toMatchObject({ standing, obtainedAt, revision: 2 });
  });

  test('is told of as one of a person who has an open request, and stays as it is', async () => {
    await here.download(body(visit('1'), request('9', { email: 'Canary1@canary.example' })));
    here.clock.now += 120_000;
    const { visits } = await here.handlers['visits.list']({ state: 'held', limit: 10 });
    expect(visits).toMatchObject([{ hasRequest: true, standing: { state: 'held' } }]);
    expect(JSON.stringify(await here.leads())).not.toContain('CANARY');
  });
});

describe('a person who consents', () => {
  test('is seen, is never unanswered, and has a record', async () => {
    const recordId = await consent();
    const [lead] = await here.leads();
    expect(lead).toMatchObject({ heldKey, feed: { kind: 'visit', person: { lastName: 'CANARYlast1' } } });
    expect(await here.only()).toMatchObject({ sealed: null, leadKey: lead!.feed.leadKey });
    expect((await here.only()).source).toBeUndefined();
    expect(await here.handlers['visits.read']({ heldKey })).toMatchObject({
      feed: { person: { firstName: 'CANARYfirst' } },
    });
    expect(await unansweredUpTo(here.db, 'real', 100)).toBe(0);
    expect(await heldTally(here.db)).toEqual({ visit: 0, unknown: 0 });
    expect((await here.db.getAll('chain')).at(-1)).toMatchObject({
      event: 'consent-given',
      subject: heldKey,
      record: { header: { record_id: recordId } },
      purposes: ['offers'],
    });
  });

  test('is not seen before: a visit without consent cannot be read', async () => {
    await expect(here.handlers['visits.read']({ heldKey })).rejects.toMatchObject({ code: 'not-allowed' });
  });

  test('has to have done so: without proof nothing is recorded', async () => {
    await here.ask(heldKey);
    await expect(here.say(heldKey, 'yes', { how: 'mail', at: PROOF.at })).rejects.toMatchObject({ code: 'bad-input' });
    expect(await stateOf()).toBe('notice-sent');
    expect(await here.leads()).toEqual([]);
  });

  test('and was not asked cannot have', async () => {
    expect(await here.say(heldKey, 'yes')).toEqual({ kind: 'wrong-state', state: 'held' });
  });

  describe('to a notice whose questions are known', () => {
    const asked = (over: Partial<NoticeText>) =>
      here.db.put('notices', {
        hash: 'hash',
        language: 'fr',
        subject: '',
        text: '',
        template: '',
        at: PROOF.at,
        ...over,
      });
    const all = { purposes: ['offers', 'events', 'advice'], channels: ['email', 'phone'] } as const;
    const yes = () =>
      here.handlers['visits.answer']({
        heldKey,
        said: 'yes',
        evidence: PROOF,
        purposes: [...all.purposes],
        channels: [...all.channels],
      });

    test('consents to no more than it asked for, whatever the settings say by now', async () => {
      await asked({ kind: 'ask', purposes: ['events', 'product-information'], channels: ['phone'] });
      await here.ask(heldKey);
      expect(await yes()).toMatchObject({
        visit: { standing: { consent: { purposes: ['events'], channels: ['phone'] } } },
      });
      expect((await here.db.getAll('chain')).at(-1)).toMatchObject({ purposes: ['events'], channels: ['phone'] });
    });

    test('or of which nothing was noted, to no more than the settings say', async () => {
      await asked({});
      await here.ask(heldKey);
      expect(await yes()).toMatchObject({
        visit: { standing: { consent: { purposes: ['offers'], channels: ['email'] } } },
      });
    });

    test.each([
      ['only-informed', { kind: 'inform', purposes: [], channels: [] }],
      ['asked-otherwise', { kind: 'ask', purposes: ['product-information'], channels: ['email'] }],
    ] as const)('cannot have consented where it did not ask: %s', async (why, over) => {
      await asked({ ...over, purposes: [...over.purposes], channels: [...over.channels] });
      await here.ask(heldKey);
      expect(await yes()).toEqual({ kind: 'not-asked', why });
      expect([await stateOf(), await here.leads()]).toEqual(['notice-sent', []]);
      expect(await here.say(heldKey, 'no')).toMatchObject({ kind: 'recorded' });
    });
  });

  test('has their lead kept in step with the feed', async () => {
    await consent();
    expect(await here.download(body(visit('1')))).toMatchObject({ unchanged: 1, held: 0 });
    expect(await here.download(body(visit('1', { lastName: 'Married' })))).toMatchObject({ updated: 1, heldNew: 0 });
    expect(await here.leads()).toMatchObject([{ heldKey, feed: { person: { lastName: 'Married' }, revision: 2 } }]);
    expect(await stateOf()).toBe('consented');
  });

  test('stays consented when everything is read again', async () => {
    await consent();
    await here.save({ fields: { ...SAMPLE_MAPPING.fields, 'person.lastName': ['firstName'] } });
    expect(await here.leads()).toMatchObject([{ heldKey, feed: { person: { lastName: 'CANARYfirst' } } }]);
    expect(await stateOf()).toBe('consented');
  });

  test('who withdraws is out of sight at once, and erased after the days for undoing', async () => {
    await consent();
    const [lead] = await here.leads();
    await noteCopy(here.db, lead!.feed.leadKey, 'crm', 'https://crm.example', '2026-11-24T00:00:00.000Z');
    await here.say(heldKey, 'withdraw');
    expect(await here.leads()).toEqual([]);
    expect(await here.only()).toMatchObject({ standing: { state: 'withdrawn' }, sealed: expect.anything() });
    expect(await here.db.getAll('erasures')).toMatchObject([
      { reason: 'withdrawn', copies: [{ where: 'https://crm.example' }] },
    ]);
    await here.pass(8 * DAY);
    expect(await stateOf()).toBe('erased: withdrawn');
    expect(await readVisitCounts(here.db)).toMatchObject({ withdrawn: 0, erased: 1 });
  });

  test('is not asked for ever: consent ends, and the lead is sealed again', async () => {
    await consent();
    await here.pass(731 * DAY);
    expect(await here.leads()).toEqual([]);
    expect(await here.only()).toMatchObject({ standing: { state: 'expired', reason: 'stale' } });
    await here.pass(8 * DAY);
    expect(await stateOf()).toBe('erased: expired');
  });
});

describe('what has ended does not come back', () => {
  const ENDS: Readonly<Record<string, () => Promise<unknown>>> = {
    refused: async () => {
      await here.ask(heldKey);
      await here.say(heldKey, 'no');
    },
    withdrawn: async () => {
      await consent();
      await here.say(heldKey, 'withdraw');
    },
    objected: () => here.say(heldKey, 'object'),
    expired: () => here.pass(31 * DAY),
    erased: () => change(here.parts, heldKey, { event: 'erase' }),
  };

  test.each(Object.keys(ENDS))('a visit that is %s', async (end) => {
    await ENDS[end]!();
    const before = await here.only();
    expect(await here.download(body(visit('1', { lastName: 'Changed' })))).toMatchObject({
      outcome: 'ok-same',
      suppressed: 1,
      held: 0,
    });
    expect(await here.only()).toEqual(before);
    expect(await here.leads()).toEqual([]);
  });

  test('nor does another visit, or a prospect, of a person who objected; their request is shown', async () => {
    await here.say(heldKey, 'object');
    const email = 'CANARY1@Canary.example';
    const prospect = request('3', { category: 'PROSPECT', type: '', email });
    const report = await here.download(body(visit('2', { email }), prospect, request('4', { email })));
    expect(report).toMatchObject({ suppressed: 2, added: 1 });
    expect((await here.leads()).map(({ feed }) => feed.feedId)).toEqual(['4']);
  });

  test('nor what was erased with its connection', async () => {
    await here.say(heldKey, 'object');
    await here.db.clear('held');
    expect(await here.download(body(visit('1')))).toMatchObject({ suppressed: 1 });
    expect(await here.held()).toEqual([]);
  });

  test('but what nobody was told of in time may turn out to be a request', async () => {
    await here.pass(31 * DAY);
    await here.pass(8 * DAY);
    expect(await stateOf()).toBe('erased: expired');
    await here.download(body(request('1')));
    expect(await here.leads()).toHaveLength(1);
    expect(await here.held()).toEqual([]);
  });

  test('while a lead that was erased at its person’s wish does not', async () => {
    await change(here.parts, heldKey, { event: 'erase' });
    expect(await here.download(body(request('1', { email: 'other@example.com' })))).toMatchObject({ suppressed: 1 });
    expect(await here.leads()).toEqual([]);
  });
});

describe('the days for undoing', () => {
  test('bring a refusal back to where it was, and what it kept away', async () => {
    await here.ask(heldKey);
    await here.say(heldKey, 'no');
    expect(await here.db.count('suppressed')).toBeGreaterThan(0);
    await here.pass(6 * DAY);
    expect(await here.handlers['visits.undo']({ heldKey })).toMatchObject({ standing: { state: 'notice-sent' } });
    expect(await here.db.count('suppressed')).toBe(0);
  });

  test('take nothing back that the person had said before, more weakly', async () => {
    await here.ask(heldKey);
    await here.say(heldKey, 'no');
    here.clock.now += DAY;
    const row = await here.only();
    const keys = row.marks!.person;
    const before = await Promise.all(keys.map((key) => here.db.get('suppressed', key)));
    const refused = before.map((entry) => entry!.reason);
    const at = new Date(here.clock.now).toISOString();
    await atomically(here.db, 'strict', ['suppressed'], (tx) =>
      addSuppressions(
        tx,
        before.map((entry) => ({ ...entry!, at, reason: 'objected' as const })),
      ),
    );
    await atomically(here.db, 'strict', ['suppressed'], (tx) => removeSuppressions(tx, { lead: [], person: keys }, at));
    const after = await Promise.all(keys.map((key) => here.db.get('suppressed', key)));
    expect([after.map((entry) => entry?.reason), after]).toEqual([refused, before]);
  });

  test('and whose person had said no to something else before, ends at once again', async () => {
    const { marks } = await here.only();
    const [first] = await here.db.getAll('secrets');
    const said = { secret: first?.id ?? '', scope: 'person-marketing', reason: 'refused', by: '' } as const;
    const entries = marks!.person.map((key) => ({ ...said, key, at: '2026-11-22T00:00:00.000Z', expiresAt: null }));
    await atomically(here.db, 'strict', ['suppressed'], (tx) => addSuppressions(tx, entries));
    await here.say(heldKey, 'object');
    await here.handlers['visits.undo']({ heldKey });
    expect(await stateOf()).toBe('objected');
    expect(await here.db.get('suppressed', marks!.person[0]!)).toEqual(entries[0]);
  });

  test('bring a withdrawal back into the open, and a mistaken yes out of it', async () => {
    await consent();
    await here.say(heldKey, 'withdraw');
    await here.handlers['visits.undo']({ heldKey });
    expect(await here.leads()).toMatchObject([{ heldKey, feed: { person: { lastName: 'CANARYlast1' } } }]);
    expect(await stateOf()).toBe('consented');
  });

  test('are over after a week', async () => {
    await here.say(heldKey, 'object');
    here.clock.now += 7 * DAY;
    await expect(here.handlers['visits.undo']({ heldKey })).rejects.toMatchObject({ code: 'nothing-to-undo' });
  });

  test('can be none: then nothing is left at once', async () => {
    await here.settle({ graceDays: 0 });
    expect(await here.say(heldKey, 'object')).toMatchObject({ visit: { standing: { state: 'objected', due: null } } });
    expect(await here.only()).toMatchObject({ erased: { reason: 'objected' }, sealed: null });
    expect((await here.db.getAll('chain')).map(({ event }) => event)).toEqual(['objected', 'erased']);
  });
});

describe('a person, and not a visit, says no', () => {
  const SAME = { email: 'canary1@canary.example', phone: undefined };

  test('to an objection, all their visits end', async () => {
    await here.download(body(visit('1'), visit('2', SAME), visit('3')));
    await here.say(heldKey, 'object');
    const states = (await here.held()).map(({ standing }) => String(standing?.state)).toSorted();
    expect(states).toEqual(['held', 'objected', 'objected']);
  });

  test('what they consented to is withdrawn with any of it', async () => {
    await here.download(body(visit('1'), visit('2', SAME)));
    for (const { heldKey: one } of await here.held()) {
      await here.ask(one);
      await here.say(one, 'yes');
    }
    expect(await here.leads()).toHaveLength(2);
    await here.say(heldKey, 'withdraw');
    expect(await here.leads()).toEqual([]);
  });
});

describe('a restriction', () => {
  const lift = () => here.say(heldKey, 'lift');

  test('seals what was seen by consent, and its lifting opens it again', async () => {
    await consent();
    await here.say(heldKey, 'restrict');
    expect([await here.leads(), await stateOf()]).toEqual([[], 'restricted']);
    await here.download(body(visit('1', { lastName: 'Changed' })));
    expect(await here.leads()).toEqual([]);
    await lift();
    expect(await here.leads()).toMatchObject([{ heldKey, feed: { person: { lastName: 'CANARYlast1' } } }]);
    await here.download(body(visit('1', { lastName: 'Changed' })));
    expect(await here.leads()).toMatchObject([{ heldKey, feed: { person: { lastName: 'Changed' } } }]);
  });

  test('stops the clock', async () => {
    await here.say(heldKey, 'restrict');
    await here.pass(60 * DAY);
    expect(await stateOf()).toBe('restricted');
    await lift();
    await here.pass(0);
    expect(await stateOf()).toBe('expired');
  });

  test('is lifted once no download is under way', async () => {
    await here.say(heldKey, 'restrict');
    const { promise: over, resolve: end } = Promise.withResolvers<void>();
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const download = navigator.locks.request(downloadLock(here.connection.id), () => (begin(), over));
    await begun;
    const lifting = lift();
    const { pending } = await whenWaiting(downloadLock(here.connection.id));
    expect([pending, await stateOf()]).toEqual([1, 'restricted']);
    end();
    await Promise.all([download, lifting]);
    expect(await stateOf()).toBe('held');
  });

  test('of more than half a year is warned of, and nothing ends it', async () => {
    await here.say(heldKey, 'restrict');
    const warnings = async () => (await here.handlers['visits.list']({ state: null, limit: 10 })).warnings;
    here.clock.now = Date.parse('2027-05-22T12:00:00Z');
    expect(await warnings()).toEqual({ ten: 0, three: 0, restricted: 0 });
    here.clock.now = Date.parse('2027-05-24T12:00:00Z');
    await here.pass(0);
    expect([await warnings(), await stateOf()]).toEqual([{ ten: 0, three: 0, restricted: 1 }, 'restricted']);
  });

  test('opens nothing again that would have ended meanwhile', async () => {
    await consent();
    await here.say(heldKey, 'restrict');
    here.clock.now += 800 * DAY;
    expect(await lift()).toMatchObject({ visit: { standing: { state: 'expired', reason: 'stale' } } });
    expect(await here.leads()).toEqual([]);
  });

  test.each(['the clock', 'its person'])(
    'opens nothing again for a browser that is killed then, for %s',
    async (by) => {
      await consent();
      await here.say(heldKey, 'restrict');
      if (by === 'the clock') here.clock.now += 800 * DAY;
      else {
        await here.download(body(visit('1'), visit('2', { email: 'canary1@canary.example', phone: undefined })));
        const other = (await here.held()).find((row) => row.heldKey !== heldKey);
        await change(here.parts, other!.heldKey, { event: 'object' });
      }
      const lifted = async (): Promise<boolean> =>
        (await here.db.getAll('chain')).some(({ event }) => event === 'restriction-lifted');
      const db = async () => {
        if (await lifted()) throw new Error('killed');
        return here.db;
      };
      await change({ ...here.parts, db }, heldKey, { event: 'lift', proof: true }).catch(() => undefined);
      expect([await lifted(), await here.leads()]).toEqual([true, []]);
      expect(await here.db.get('held', heldKey)).toMatchObject({
        standing: { state: by === 'the clock' ? 'expired' : 'objected' },
        sealed: { nonce: expect.anything() },
        source: { nonce: expect.anything() },
      });
      expect(checkChain(await here.db.getAll('chain'))).toMatchObject({ ok: true });
    },
  );

  test('of a request hides it, whatever the feed says, until it is lifted', async () => {
    const made = await visitWorld();
    await made.download(body(request('7')));
    const [lead] = await made.leads();
    await made.act(lead!.feed.leadKey, 'answer');
    await noteCopy(made.db, lead!.feed.leadKey, 'crm', 'https://crm.example', '2026-11-24T00:00:00.000Z');
    await restrictLead(made.parts, lead!.feed.leadKey, { evidence: PROOF });
    await made.download(body(request('7', { comment: 'Changed' })));
    // Were it taken for a visit now, lifting would open a visit.
    await made.download(body(visit('7')));
    expect(await made.leads()).toEqual([]);
    const row = await made.only();
    expect(row).toMatchObject({ standing: { state: 'restricted', before: null } });
    expect(await heldTally(made.db)).toEqual({ visit: 0, unknown: 0 });
    await made.say(row.heldKey, 'lift');
    expect(await made.held()).toEqual([]);
    const [back] = await made.leads();
    expect(back).toMatchObject({ feed: { message: 'A quote, please. 7' }, triage: { status: 'answered' } });
    expect(back?.heldKey).toBeUndefined();
    expect(await made.db.getAllFromIndex('copies', 'lead', lead!.feed.leadKey)).toHaveLength(1);
  });
});

test('whatever happened, the chain of records fits together and names nobody', async () => {
  await consent();
  await here.say(heldKey, 'withdraw');
  await here.handlers['visits.undo']({ heldKey });
  await here.say(heldKey, 'restrict');
  await here.say(heldKey, 'lift');
  await here.say(heldKey, 'object');
  await here.pass(8 * DAY);
  const entries = await here.db.getAll('chain');
  expect(entries.map(({ event }) => event)).toEqual([
    'notice-sent',
    'consent-given',
    'withdrawn',
    'undone',
    'restricted',
    'restriction-lifted',
    'objected',
    'erased',
  ]);
  expect(checkChain(entries)).toMatchObject({ ok: true, entries: 8 });
  expect(JSON.stringify(entries)).not.toMatch(/canary/i);
  expect(await here.db.getAll('evidence')).toEqual([]);
});

test('two who record at once: each step is taken from where the other left off', async () => {
  await here.ask(heldKey);
  const done = await Promise.all([here.say(heldKey, 'yes'), here.say(heldKey, 'no')]);
  expect(done.map(({ kind }) => kind).toSorted()).toEqual(['recorded', 'wrong-state']);
  expect((await here.db.getAll('chain')).filter(({ event }) => event !== 'notice-sent')).toHaveLength(1);
});

test('answers are found by their codes, however they are written', async () => {
  await here.ask(heldKey, 'LS-7K3Q-9MXA');
  const found = await here.handlers['visits.matchCodes']({ codes: ['Re: ls 7k3q 9mxa', 'LS-2222-2222'] });
  expect(found).toMatchObject([{ code: 'Re: ls 7k3q 9mxa', visit: { heldKey } }, { visit: null }]);
});
