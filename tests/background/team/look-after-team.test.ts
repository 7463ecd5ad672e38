import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runDownload } from '../../../lib/background/download-job.ts';
import {
  followTeam,
  lookAfterTeam,
  TEAM_ALARM,
  tellTeam,
  tidyTeam,
} from '../../../lib/background/team/look-after-team.ts';
import { actHandlers } from '../../../lib/background/triage/act-handlers.ts';
import { leaveDraft, leaveInvitation, takeInvitation } from '../../../lib/storage/team-draft.ts';
import { TeamServer } from '../../support/team-server.ts';
import { body, feedWorld, request } from '../feed-world.ts';
import { twoOfATeam } from './team-world.ts';

let server: TeamServer;
beforeAll(async () => {
  server = await TeamServer.start();
});
afterAll(() => server.stop());

test('somebody alone loads nothing, asks nothing and has no alarm', async () => {
  const here = await feedWorld();
  const loaded = vi.spyOn(here.parts, 'loadTeam');
  await here.download(body(request('1')));
  const [alarms, requests] = [here.alarms.size, here.requests.length];
  await lookAfterTeam(here.parts);
  await tellTeam(here.parts);
  const { leadKey } = (await here.leads())[0]!.feed;
  await actHandlers(here.parts)['triage.act']({ leadKeys: [leadKey], act: { act: 'answer' } });
  await runDownload(here.parts, here.connection.id);
  expect([here.alarms.size, here.requests.length]).toEqual([alarms, requests]);
  expect(loaded).not.toHaveBeenCalled();
  for (const store of ['team', 'teamDocs', 'teamOut', 'teamLeads', 'teamMarks'] as const)
    expect([store, await here.db.count(store)]).toEqual([store, 0]);
});

test('at each start and alarm there is a turn, and an alarm for the next; a server that is away breaks nothing', async () => {
  const { ann, ben, line, sync } = await twoOfATeam(server);
  await ann.download(body(request('1')));
  await lookAfterTeam(ann.parts);
  expect(ann.alarms.get(TEAM_ALARM)).toBe(ann.clock.now + 5 * 60_000);
  await lookAfterTeam(ben.parts);
  expect(await ben.db.count('leads')).toBe(1);
  line.isAway = true;
  ann.clock.now += 5 * 60_000;
  await lookAfterTeam(ann.parts);
  expect(ann.alarms.get(TEAM_ALARM)).toBe(ann.clock.now + 5 * 60_000);
  line.isAway = false;
  await sync();
});

test('what is done is told soon after, many things at once, and nothing is asked where there is nothing to tell', async () => {
  const { ann, ben, sync } = await twoOfATeam(server);
  await ann.download(body(request('1'), request('2')));
  await sync();
  const asked = vi.spyOn(ann.parts, 'fetch');
  await tellTeam(ann.parts);
  expect(asked).not.toHaveBeenCalled();
  const due: (() => void)[] = [];
  const follow = followTeam(ann.parts, (_ms, then) => void due.push(then));
  for (const { feed } of await ann.leads()) {
    ann.clock.now += 1000;
    await actHandlers(ann.parts)['triage.act']({ leadKeys: [feed.leadKey], act: { act: 'answer' } });
    follow();
  }
  expect(due).toHaveLength(1);
  due.forEach((run) => run());
  await vi.waitFor(async () => expect(await ann.db.count('teamOut')).toBe(0));
  await lookAfterTeam(ben.parts);
  expect((await ben.db.getAll('leads')).map(({ triage }) => triage.status)).toEqual(['answered', 'answered']);
});

test('what was handed over and not taken is thrown away after minutes', async () => {
  const here = await feedWorld();
  await leaveDraft(here.db, { for: 'invite', passphrase: 'x' }, here.clock.now);
  await leaveInvitation(here.db, 'text', here.clock.now);
  await tidyTeam(here.parts);
  expect(await here.db.count('teamMarks')).toBe(2);
  here.clock.now += 6 * 60_000;
  await tidyTeam(here.parts);
  expect(await here.db.count('teamMarks')).toBe(0);
  expect(await takeInvitation(here.db)).toBeNull();
});
