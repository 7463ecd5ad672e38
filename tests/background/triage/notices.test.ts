import { beforeEach, describe, expect, test, vi } from 'vitest';

vi.mock('#i18n', () => ({
  i18n: { t: (key: string, ...args: unknown[]) => (key === 'language.code' ? 'en' : [key, ...args.flat()].join(' ')) },
}));

const { fakeBrowser } = await import('../consent/person-world.ts');
vi.doMock('../../../lib/platform/browser.ts', () => ({ browser: fakeBrowser().browser }));

const { rightHandlers } = await import('../../../lib/background/consent/person-right-handlers.ts');
const { actHandlers } = await import('../../../lib/background/triage/act-handlers.ts');
const { NEWS_ALARM, startTelling, tellNews, tidyNotice } = await import('../../../lib/background/triage/tell-news.ts');
const { defaultTriageSettings } = await import('../../../lib/domain/triage/default-settings.ts');
const { body, feedWorld, request } = await import('../feed-world.ts');
type FeedWorld = Awaited<ReturnType<typeof feedWorld>>;
type TriageSettings = typeof defaultTriageSettings;

const HOUR = 3_600_000;

/** Notices as a browser keeps them: a newer one takes the place of the older. */
function notices() {
  const shown = new Map<string, { title: string; message: string }>();
  const told: string[] = [];
  const state = { allowed: true };
  return {
    shown,
    told,
    state,
    notifier: {
      allowed: async () => state.allowed,
      show: async (id: string, words: { title: string; message: string }) => {
        shown.set(id, words);
        told.push(`${id}: ${words.title}`);
      },
      isShown: async (id: string) => shown.has(id),
      clear: async (id: string) => void shown.delete(id),
    },
  };
}

let here: FeedWorld;
let screen: ReturnType<typeof notices>;

async function start(over: Partial<TriageSettings['notices']> = {}, mode: 'live' | 'test' = 'live'): Promise<void> {
  here = await feedWorld({ mode });
  screen = notices();
  here.parts.notifier = screen.notifier;
  await save({ on: true, quiet: { on: false, from: '00:00', to: '00:00' }, workingDaysOnly: false, ...over });
}
async function save(over: Partial<TriageSettings['notices']>): Promise<void> {
  const settings = { ...defaultTriageSettings, notices: { ...defaultTriageSettings.notices, ...over } };
  await actHandlers(here.parts)['triage.saveSettings']({ settings });
}
const catalogue = (id: string): string => request(id, { type: 'DOCUMENTATION' });
const act = async (id: string): Promise<void> => here.act(`id:c1:${id}`, 'answer');

describe('new requests', () => {
  beforeEach(() => start());

  test('are told of once, in one notice a download', async () => {
    await here.download(body(request('1'), request('2'), catalogue('3')));
    expect(screen.told).toEqual(['requests: notices.requests 3']);
    expect(screen.shown.get('requests')?.message).toBe('notices.quotes 2\nnotices.from DirectIndustry');
    await here.download(body(request('1'), request('2'), catalogue('3')));
    await tellNews(here.parts);
    expect(screen.told).toHaveLength(1);
  });

  test('join those that an open notice tells of, as far as they wait still', async () => {
    await here.download(body(request('1'), request('2')));
    await act('1');
    await here.download(body(request('1'), request('2'), request('3')));
    expect(screen.told.at(-1)).toBe('requests: notices.requests 2');
    screen.shown.clear();
    await here.download(body(request('4')));
    expect(screen.told.at(-1)).toBe('requests: notices.requests 1');
  });

  test('more than anybody counts are not counted', async () => {
    await here.download(body(...Array.from({ length: 150 }, (_, n) => request(String(n)))));
    expect(screen.told).toEqual(['requests: notices.more 99']);
  });

  test('say nothing personal', async () => {
    await here.download(body(request('1')));
    expect(JSON.stringify([...screen.shown])).not.toMatch(/Zoé|Buyer|example\.com|please/);
  });

  test('are not those that were here when notices were switched on, or were allowed again', async () => {
    await save({ on: false });
    await here.download(body(request('1')));
    await save({ on: true, quiet: { on: false, from: '00:00', to: '00:00' }, workingDaysOnly: false });
    await here.download(body(request('1')));
    screen.state.allowed = false;
    await here.download(body(request('2')));
    screen.state.allowed = true;
    await startTelling(here.parts);
    await tellNews(here.parts);
    expect(screen.told).toEqual([]);
    await here.download(body(request('3')));
    expect(screen.told).toEqual(['requests: notices.requests 1']);
  });

  test('are not visits, and not prospects', async () => {
    const visit = request('V', { category: 'VISIT', type: '', firstName: 'HELDCANARY', lastName: 'HELDCANARY' });
    await here.download(body(visit, request('P', { category: 'PROSPECT', type: 'PRICE_SEEN' })));
    expect(screen.told).toEqual([]);
    await here.download(body(visit, request('1')));
    expect(screen.told).toEqual(['requests: notices.requests 1']);
    expect(JSON.stringify([...screen.shown])).not.toContain('HELDCANARY');
  });

  test('are not those of people who had said no', async () => {
    const by = { email: 'ada@works.fr' };
    await here.download(body(request('1', by)));
    const evidence = { how: 'mail' as const, at: '2026-11-23T12:00:00.000Z', text: 'No more, please.' };
    await rightHandlers(here.parts)['person.object']({ ...by, evidence });
    screen.told.length = 0;
    screen.shown.clear();
    await here.download(body(request('1', by), request('2', by)));
    expect((await here.leads()).length).toBe(2);
    expect(screen.told).toEqual([]);
    await here.download(body(request('3')));
    expect(screen.told).toEqual(['requests: notices.requests 1']);
  });

  test('that were seen to take the notice with them', async () => {
    await here.download(body(request('1')));
    await tidyNotice(here.parts);
    expect(screen.shown.has('requests')).toBe(true);
    await act('1');
    await tidyNotice(here.parts);
    expect(screen.shown.has('requests')).toBe(false);
  });
});

test('of a test connection nobody is told', async () => {
  await start({}, 'test');
  await here.download(body(request('1')));
  expect(screen.told).toEqual([]);
});

test('only quotes, where only those are wanted', async () => {
  await start({ which: 'quotes' });
  await here.download(body(catalogue('1')));
  expect(screen.told).toEqual([]);
  await here.download(body(catalogue('1'), request('2')));
  expect(screen.told).toEqual(['requests: notices.requests 1']);
});

test('names, where the user allows them: three, in one line, without what turns text around', async () => {
  await start({ personal: true });
  const named = (id: string): string =>
    request(id, {
      firstName: 'A\u202E\n',
      lastName: `B${id}`,
      company: `Pumps ${id}`,
      creationDate: `2026-11-2${id}T08:00:00Z`,
    });
  await here.download(body(...['0', '1', '2', '3'].map(named)));
  expect(screen.shown.get('requests')?.message.split('\n')[1]).toBe(
    'A B3 (Pumps 3), A B2 (Pumps 2), A B1 (Pumps 1), notices.others 1',
  );
});

describe('quiet', () => {
  test('holds back what comes, and tells of it together when it ends', async () => {
    // 12:00 UTC, by whatever zone the tests run in.
    const clock = (ms: number): string => {
      const at = new Date(Date.parse('2026-11-23T12:00:00Z') + ms);
      return `${String(at.getHours()).padStart(2, '0')}:00`;
    };
    await start({ quiet: { on: true, from: clock(2 * HOUR), to: clock(8 * HOUR) } });
    await here.download(body(request('1')));
    await here.download(body(request('1'), request('2')));
    expect(screen.told).toEqual([]);
    const end = Date.parse('2026-11-23T20:00:00Z');
    expect(here.alarms.get(NEWS_ALARM)).toBe(end);
    here.clock.now = end;
    await act('1');
    await tellNews(here.parts);
    expect(screen.told).toEqual(['requests: notices.requests 1']);
  });
});

describe('a feed that has stopped', () => {
  beforeEach(() => start());

  test('says so once, with since when and what to do, and again only after it was well', async () => {
    await here.download(body(request('1')));
    screen.told.length = 0;
    here.grant(false);
    await tellNews(here.parts);
    await tellNews(here.parts);
    expect(screen.told).toEqual(['stopped: feed.stopped DirectIndustry']);
    expect(screen.shown.get('stopped')?.message).toMatch(
      /^feed\.lastGood .*2026.*\noutcome\.no_permission\.what outcome\.no_permission\.remedy$/,
    );
    here.grant(true);
    await tellNews(here.parts);
    expect(screen.shown.has('stopped')).toBe(false);
    here.grant(false);
    await tellNews(here.parts);
    expect(screen.told).toHaveLength(2);
  });

  test('a server that fails is given its next turns first', async () => {
    await here.download(body(request('1')));
    screen.told.length = 0;
    here.serve(() => new Response(null, { status: 500 }));
    await here.download('').catch(() => {});
    here.clock.now += 4 * HOUR;
    await tellNews(here.parts);
    expect(screen.told).toEqual(['stopped: feed.stopped DirectIndustry']);
  });

  test('is left to the icon where the user wants it so', async () => {
    await save({ on: true, stopped: false, quiet: { on: false, from: '00:00', to: '00:00' }, workingDaysOnly: false });
    here.grant(false);
    await tellNews(here.parts);
    expect(screen.told).toEqual([]);
  });
});

test('where they are switched off or not allowed, nothing is shown', async () => {
  await start();
  screen.state.allowed = false;
  await here.download(body(request('1')));
  screen.state.allowed = true;
  await save({ on: false });
  await here.download(body(request('2')));
  here.grant(false);
  await tellNews(here.parts);
  expect(screen.told).toEqual([]);
});
