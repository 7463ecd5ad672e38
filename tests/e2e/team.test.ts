import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { waitUntil } from '../support/browser/wait.ts';
import { FeedServer } from '../support/feed-server.ts';
import { ask, openRequest, press, untilText } from '../support/leadstand.ts';
import { listed, type Person, teamLeads, teamOfTwo } from './team-of-two.ts';
import { TeamServer } from '../support/team-server.ts';
import { sync, TEAM_PASSPHRASE } from '../support/team-walk.ts';
import { inEachBrowser } from './in-each-browser.ts';

const leads = teamLeads();

let feed: FeedServer;
let couch: TeamServer;
/** Of each test another one: a process can have one such server only. */
let database = '';

beforeAll(async () => {
  couch = await TeamServer.start();
});
afterAll(() => couch.stop());
beforeEach(async () => {
  database = `sales-${crypto.randomUUID()}`;
  couch.away = false;
  feed = await FeedServer.start({ leads });
});
afterEach(() => feed.close());

async function historyOf(person: Person, leadKey: string) {
  return (await ask(person.popup, 'triage.read', { leadKey })).triage.history;
}

inEachBrowser('a team', (start, browser) => {
  const team = ({ both = false } = {}): Promise<{ ann: Person; ben: Person }> =>
    teamOfTwo(start, browser, { feed, couch, database, leads: leads.length, both });

  test('one downloads for both, and the server knows nothing of what they share', { timeout: 240_000 }, async () => {
    const { ann, ben } = await team();
    expect(feed.requests).toHaveLength(1);
    const keys = (await listed(ann)).map(({ feed: { leadKey } }) => leadKey).toSorted();
    expect((await listed(ben)).map(({ feed: { leadKey } }) => leadKey).toSorted()).toEqual(keys);
    const bytes = couch.bytesOf(database);
    expect(bytes.length).toBeGreaterThan(1000);
    for (const secret of [feed.key, 'canary-comment', 'pumps-and-more', 'Number1', TEAM_PASSPHRASE])
      expect(bytes).not.toContain(secret);
    await untilText(ben.setUp, '.team__own', 'Ann');
    // Ben has not been asked for the feed's site. It is downloaded all the same, so nothing is wrong with it.
    expect(await ask(ben.setUp, 'connections.list', {})).toMatchObject([{ health: 'good' }]);
  });

  test('what one does, the other is told before doing the same', { timeout: 240_000 }, async () => {
    const { ann, ben } = await team();
    const name = 'Buyer Number2';
    await ann.popup.bringToFront();
    await openRequest(ann.popup, name);
    const documents = async (): Promise<string> => (await fetch(`${couch.url}/${database}/_all_docs`)).text();
    await waitUntil('Ann to have claimed it', async () => (await documents()).includes('"claim:'));
    await openRequest(ben.popup, name);
    await untilText(ben.popup, '.colleagues', /Ann.? has this request open as well/);
    const leadKey = (await listed(ben)).find(({ feed: lead }) => lead.person.lastName === 'Number2')!.feed.leadKey;
    await ask(ben.popup, 'triage.act', { leadKeys: [leadKey], act: { act: 'answer' } });
    await sync(ben.setUp);
    await press(ann.popup, 'Reply');
    await untilText(ann.popup, 'dialog[open]', /Ben.? answered it/);
    await press(ann.popup, 'Look at the request first');
    await untilText(ann.popup, '.outcome-note', /by .?Ben/);
    expect((await historyOf(ann, leadKey)).map(({ act }) => act)).toEqual(['answer']);
  });

  test('two answers given while the server was away are both kept and shown', { timeout: 240_000 }, async () => {
    const { ann, ben } = await team();
    const { leadKey } = (await listed(ann))[0]!.feed;
    couch.away = true;
    for (const { popup } of [ann, ben]) await ask(popup, 'triage.act', { leadKeys: [leadKey], act: { act: 'answer' } });
    expect(await ask(ann.setUp, 'team.sync', {})).toMatchObject({ ok: false, fault: 'away' });
    await untilText(ann.setUp, '.team__own', 'The server cannot be reached');
    couch.away = false;
    for (const { setUp } of [ann, ben, ann]) await sync(setUp);
    for (const person of [ann, ben])
      expect((await historyOf(person, leadKey)).filter(({ act }) => act === 'answer')).toHaveLength(2);
  });

  test('a request that one erases is gone for all, and no download brings it back', { timeout: 240_000 }, async () => {
    const { ann, ben } = await team();
    const { leadKey } = (await listed(ann))[0]!.feed;
    const visits = await ann.app.openExtensionPage('visits.html');
    const email = (await listed(ann))[0]!.feed.person.email;
    await ask(visits, 'person.erase', { email, reason: 'asked' });
    for (const { setUp } of [ann, ben]) await sync(setUp);
    await waitUntil('it to be gone', async () => (await listed(ben)).length === leads.length - 1);
    expect((await listed(ben)).map(({ feed: lead }) => lead.leadKey)).not.toContain(leadKey);
  });

  test('a feed that both had is one, and what one restricts is sealed for both', { timeout: 240_000 }, async () => {
    const { ann, ben } = await team({ both: true });
    for (const { setUp } of [ben, ann, ben]) await sync(setUp);
    expect(await ask(ben.setUp, 'connections.list', {})).toHaveLength(1);
    await untilText(ben.setUp, '.team__own', 'Shared');
    for (const person of [ann, ben]) expect(await listed(person)).toHaveLength(leads.length);
    const { email } = (await listed(ann))[0]!.feed.person;
    const evidence = { how: 'phone', at: new Date().toISOString(), note: 'wants it left alone' } as const;
    const visits = await ann.app.openExtensionPage('visits.html');
    await ask(visits, 'person.restrict', { email, restricted: true, evidence });
    for (const { setUp } of [ann, ben]) await sync(setUp);
    await waitUntil('it to be sealed', async () => (await listed(ben)).length === leads.length - 1);
    expect((await listed(ben)).map(({ feed: lead }) => lead.person.email)).not.toContain(email);
  });

  test('what one prepares and teaches, the other has', { timeout: 240_000 }, async () => {
    const { ann, ben } = await team();
    const template = {
      id: 't1',
      name: 'Quote',
      types: [],
      language: 'en',
      subject: 'Your request',
      body: 'Dear buyer',
    };
    await ask(ann.setUp, 'templates.save', { templates: [template] });
    const rules = [{ labels: ['sobriquet'], type: 'organization-title' as const }];
    const crm = { id: 'acme', name: 'Acme', basedOn: null, rules, valueMaps: {}, newContactUrl: null };
    await ask(ann.setUp, 'profiles.save', {
      profile: { ...crm, origins: ['https://crm.example.com'], confirmed: true },
    });
    for (const { setUp } of [ann, ann, ben]) await sync(setUp);
    expect(await ask(ben.popup, 'templates.list', {})).toEqual([template]);
    const { profiles } = await ask(ben.setUp, 'profiles.list', {});
    expect(profiles).toMatchObject([{ name: 'Acme', rules, confirmed: false }]);
    for (const secret of ['Dear buyer', 'sobriquet', 'crm.example.com'])
      expect(couch.bytesOf(database)).not.toContain(secret);
  });

  test('who leaves keeps the leads, and the feeds are paused', { timeout: 240_000 }, async () => {
    const { ann, ben } = await team();
    await ben.setUp.bringToFront();
    await press(ben.setUp, 'Leave the team');
    await ben.setUp.waitForSelector('dialog[open]');
    await ben.setUp.click('dialog[open] .button--danger');
    await untilText(ben.setUp, '.team .notice', 'You are no longer in the team');
    expect(await listed(ben)).toHaveLength(leads.length);
    const [connection] = await ask(ben.setUp, 'connections.list', {});
    expect(connection?.connection).toMatchObject({ paused: true });
    await untilText(ben.setUp, '.connection', 'Paused, since this browser is no longer in the team.');
    expect(await ben.app.grantedOrigins()).toEqual([]);
    await sync(ann.setUp);
    await untilText(ann.setUp, '.team__list', 'has left');
  });
});
