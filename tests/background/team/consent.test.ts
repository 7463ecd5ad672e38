import { afterAll, beforeAll, expect, test } from 'vitest';
import { informWithReply } from '../../../lib/background/consent/inform-with-reply.ts';
import { change } from '../../../lib/background/consent/standings.ts';
import { visitAnswerHandlers } from '../../../lib/background/consent/visit-answers.ts';
import { actHandlers } from '../../../lib/background/triage/act-handlers.ts';
import { noticeHash } from '../../../lib/domain/consent/notice-hash.ts';
import { TeamServer } from '../../support/team-server.ts';
import { PROOF, visit } from '../consent/visit-world.ts';
import { body, request } from '../feed-world.ts';
import type { World } from '../parts.ts';
import { actorOf, twoOfATeam } from './team-world.ts';

let server: TeamServer;
beforeAll(async () => {
  server = await TeamServer.start();
});
afterAll(() => server.stop());

const DAY = 86_400_000;
const TEXT = { language: 'fr', subject: 'Bonjour', text: 'Voici.', template: 'mine' };
const HASH = noticeHash(TEXT);
const heldOf = async ({ db }: World) => (await db.getAll('held'))[0]!;
const standingOf = async (one: World) => (await heldOf(one)).standing!;
const answer = async (one: World, said: 'yes' | 'no' | 'withdraw' | 'object') =>
  visitAnswerHandlers(one.parts)['visits.answer']({
    heldKey: (await heldOf(one)).heldKey,
    said,
    evidence: PROOF,
    purposes: ['offers', 'events'],
    channels: ['email'],
  });

/** Writes to the person, with a notice that asks for offers by mail. */
async function write(one: World): Promise<void> {
  const { heldKey } = await heldOf(one);
  const at = new Date(one.clock.now).toISOString();
  const asked = { kind: 'ask', purposes: ['offers'], channels: ['email'] } as const;
  await one.db.put('notices', { ...TEXT, hash: HASH, at, ...asked } as never);
  const notice = {
    at,
    channel: 'letter',
    noticeHash: HASH,
    language: 'fr',
    code: 'LS-7K3Q-9MXA',
    masked: null,
  } as const;
  await change(one.parts, heldKey, { event: 'notice-begun', notice });
  await change(one.parts, heldKey, { event: 'notice-sent' });
}

async function begun(...given: Parameters<typeof twoOfATeam> extends [unknown, ...infer Rest] ? Rest : never) {
  const two = await twoOfATeam(server, ...given);
  await two.ann.download(body(request('1'), visit('7')));
  two.ben.clock.now = two.ann.clock.now;
  await two.sync();
  const pass = (ms: number): void => [two.ann, two.ben].forEach(({ clock }) => (clock.now += ms));
  return { ...two, pass, write };
}

test('who was written to by one is waited for by all, until the same day, and what they were asked is known', async () => {
  const { ann, ben, sync, pass, write } = await begun();
  await write(ann);
  pass(2 * DAY);
  await sync();
  expect(await standingOf(ben)).toEqual(await standingOf(ann));
  expect(await standingOf(ben)).toMatchObject({ state: 'notice-sent', notice: { code: 'LS-7K3Q-9MXA' } });
  expect(await ben.db.get('notices', HASH)).toMatchObject({ text: 'Voici.', kind: 'ask', purposes: ['offers'] });
  const entry = (await ben.db.getAll('chain')).at(-1);
  expect(entry).toMatchObject({ event: 'notice-sent', detail: { by: 'team', member: await actorOf(ann) } });
  // Ben records the answer to Ann's notice: no more than it asked for.
  expect(await answer(ben, 'yes')).toMatchObject({ kind: 'recorded' });
  await sync();
  for (const one of [ann, ben]) {
    expect((await standingOf(one)).consent).toMatchObject({ purposes: ['offers'], channels: ['email'] });
    expect((await one.db.getAll('leads')).map(({ feed }) => feed.person.lastName)).toContain('CANARYlast7');
  }
  expect((await standingOf(ann)).consent).toEqual((await standingOf(ben)).consent);
});

test('an act about a visit that a colleague opened is seen by all who have it open', async () => {
  const { ann, ben, sync, pass, write } = await begun();
  await write(ann);
  pass(1000);
  await answer(ann, 'yes');
  pass(1000);
  const { leadKey } = (await ann.db.getAll('leads')).find(({ heldKey }) => heldKey)!.feed;
  await actHandlers(ann.parts)['triage.act']({ leadKeys: [leadKey], act: { act: 'note', text: 'called' } });
  await sync();
  const row = (await ben.db.getAll('leads')).find(({ heldKey }) => heldKey);
  expect(row?.triage.history).toMatchObject([{ act: 'note', text: 'called' }]);
});

test.each(['no', 'withdraw', 'object'] as const)('who says %s to one is asked and seen by nobody', async (said) => {
  const { ann, ben, sync, pass, write } = await begun();
  await write(ann);
  if (said === 'withdraw') await answer(ann, 'yes');
  pass(1000);
  await sync();
  await answer(ben, said);
  await sync();
  const states = { no: 'refused', withdraw: 'withdrawn', object: 'objected' };
  for (const one of [ann, ben]) {
    const { state } = await standingOf(one);
    // The list may have come first: then they have objected to what they had not been asked yet.
    expect(['objected', states[said]]).toContain(state);
    expect((await one.db.getAll('leads')).map(({ feed }) => feed.person.lastName)).toEqual(['Buyer 1']);
  }
  expect(await ann.db.getAllKeysFromIndex('teamDocs', 'fresh', 1)).toEqual([]);
});

test('a consent that was recorded by mistake is taken back for all, whoever does so', async () => {
  const { ann, ben, sync, pass, write } = await begun();
  await write(ann);
  pass(1000);
  await answer(ann, 'yes');
  await sync();
  expect((await standingOf(ben)).state).toBe('consented');
  // Who heard of it does not record it a second time, which would have to be taken back by itself.
  await sync();
  const events = (await ann.db.getAllKeys('teamDocs')).filter((id) => id.startsWith('ev:'));
  expect(new Set(events.map((id) => id.split(':')[3])).size).toBe(1);
  pass(1000);
  await change(ben.parts, (await heldOf(ben)).heldKey, { event: 'undo' });
  await sync();
  for (const one of [ann, ben]) {
    expect((await standingOf(one)).state).toBe('notice-sent');
    expect((await one.db.getAll('leads')).map(({ feed }) => feed.person.lastName)).toEqual(['Buyer 1']);
  }
});

test('what was sent and said before somebody came is known to them', async () => {
  const { ann, ben, sync } = await twoOfATeam(server, {
    async before(one) {
      await one.download(body(visit('7')));
      const { heldKey } = await heldOf(one);
      const at = new Date(one.clock.now).toISOString();
      const notice = {
        at,
        channel: 'letter',
        noticeHash: HASH,
        language: 'fr',
        code: 'LS-7K3Q-9MXA',
        masked: null,
      } as const;
      await change(one.parts, heldKey, { event: 'notice-begun', notice });
      await change(one.parts, heldKey, { event: 'notice-sent' });
    },
  });
  await sync();
  expect(await standingOf(ben)).toEqual(await standingOf(ann));
  expect((await standingOf(ben)).state).toBe('notice-sent');
});

test('who was told along with a first reply is told by nobody again', async () => {
  const { ann, ben, sync, pass } = await begun();
  const rowOf = async ({ db }: World) => (await db.getAll('leads'))[0]!;
  await informWithReply(ann.parts, { leadKey: (await rowOf(ann)).feed.leadKey, noticeHash: HASH, notice: TEXT });
  pass(DAY);
  await sync();
  expect((await rowOf(ben)).informed).toEqual((await rowOf(ann)).informed);
  expect((await ben.db.getAll('chain')).at(-1)).toMatchObject({ event: 'informed-with-reply', detail: { by: 'team' } });
  const entries = await ben.db.count('chain');
  await informWithReply(ben.parts, { leadKey: (await rowOf(ben)).feed.leadKey, noticeHash: HASH, notice: TEXT });
  expect(await ben.db.count('chain')).toBe(entries);
});

test('what a person had agreed to before there was a team counts for all of it, as long as they said', async () => {
  const { ann, ben } = await twoOfATeam(server, {
    before: async (alone) => {
      await alone.download(body(request('1'), visit('7')));
      await write(alone);
      alone.clock.now += DAY;
      expect(await answer(alone, 'yes')).toMatchObject({ kind: 'recorded' });
    },
  });
  expect((await ben.db.getAll('leads')).map(({ feed }) => feed.person.lastName)).toContain('CANARYlast7');
  expect(await standingOf(ben)).toMatchObject({ state: 'consented' });
  expect((await standingOf(ben)).consent).toEqual((await standingOf(ann)).consent);
  expect((await standingOf(ben)).due).toEqual((await standingOf(ann)).due);
});
