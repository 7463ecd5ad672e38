import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../../lib/domain/diagnostics/checks.ts';
import type { DiagnosticsReport } from '../../../lib/domain/diagnostics/report.ts';
import type { AboutPage } from '../../../lib/ui/diagnostics/diagnostics-file.ts';
import { DiagnosticsModel } from '../../../lib/ui/diagnostics/diagnostics-model.ts';
import { fails, fakeBackground } from '../fake-background.ts';

const about: AboutPage = {
  version: '1.0.0',
  browser: 'Firefox 153',
  system: 'linux (x86-64)',
  language: 'de',
  words: 'de',
  storage: { usage: 1, quota: 2 },
  at: '2026-11-23T12:00:00.000Z',
};

const report = (checks: CheckResult[]): DiagnosticsReport => ({
  database: { shape: 9, knownShape: 9, error: null },
  permissions: { granted: [], otherSites: 0 },
  feeds: [],
  crms: [],
  alarms: [],
  counts: null,
  underWay: [],
  policy: null,
  checks,
  errors: [],
});

const DENIED: CheckResult = { check: 'feed-access', finding: 'feeds-denied', count: 1 };
const GOOD: CheckResult = { check: 'database', finding: 'database-good' };

function setUp(
  checks: () => CheckResult[] = () => [DENIED, GOOD],
  answers: Parameters<typeof fakeBackground>[0] = {},
  granted = true,
) {
  const background = fakeBackground({
    'diagnostics.look': () => ({
      report: report(checks()),
      names: [{ of: 'feed 1', name: 'DirectIndustry' }],
      missing: { feeds: ['https://feeds.example.com'], crms: [] },
    }),
    'diagnostics.mend': () => null,
    ...answers,
  });
  const did: unknown[] = [];
  const model = new DiagnosticsModel({
    call: background.call,
    now: () => Date.parse('2026-11-23T12:00:00Z'),
    about: async () => about,
    async request(origins) {
      did.push({ asked: origins });
      return granted;
    },
    restart: () => void did.push('restart'),
    inTime: (asked) => asked,
    save: (name, text) => void did.push({ name, text }),
  });
  return { model, background, did };
}

describe('the self-check', () => {
  it('tells what is wrong first, and is as bad as the worst of it', async () => {
    const { model } = setUp();
    await model.refresh();
    expect(model.checks.value?.map(({ check }) => check)).toEqual(['feed-access', 'background', 'database']);
    expect(model.worst.value).toBe('wrong');
  });

  it.each([
    [[GOOD], 'ok'],
    [[GOOD, { check: 'disk', finding: 'disk-untold' }], 'unknown'],
    [
      [
        { check: 'disk', finding: 'disk-low' },
        { check: 'policy', finding: 'policy-late' },
      ],
      'attention',
    ],
  ] as [CheckResult[], string][])('of %j is %s', async (checks, worst) => {
    const { model } = setUp(() => checks);
    await model.refresh();
    expect(model.worst.value).toBe(worst);
  });

  it('says that the background keeps silent, with what the page knows by itself', async () => {
    const { model } = setUp(undefined, { 'diagnostics.look': fails('internal') });
    await model.refresh();
    expect(model.checks.value).toEqual([{ check: 'background', finding: 'background-silent' }]);
    expect(JSON.parse(model.text.value!)).toMatchObject({ version: '1.0.0', browser: 'Firefox 153' });
  });

  it('mends nothing by itself', async () => {
    const { model, background, did } = setUp();
    await model.refresh();
    await model.lookAgain();
    expect(background.named('diagnostics.mend')).toEqual([]);
    expect(did).toEqual([]);
    expect(model.news.value).toEqual({ kind: 'looked' });
  });
});

describe('a remedy', () => {
  it('is what the background does, and it is looked at again', async () => {
    let mended = false;
    const wrong: CheckResult = { check: 'alarms', finding: 'alarms-missing', count: 1 };
    const { model, background } = setUp(() => [mended ? { check: 'alarms', finding: 'alarms-set', count: 1 } : wrong], {
      'diagnostics.mend': () => {
        mended = true;
        return null;
      },
    });
    await model.refresh();
    await model.mend('alarms');
    expect(background.named('diagnostics.mend').map(({ input }) => input)).toEqual([{ remedy: 'alarms' }]);
    expect(model.worst.value).toBe('ok');
    expect(model.news.value).toEqual({ kind: 'mended' });
  });

  it('that the browser has to allow is asked for at once, for just what is missing', async () => {
    const { model, did } = setUp();
    await model.refresh();
    const asking = model.mend('feed-access');
    expect(did).toEqual([{ asked: ['https://feeds.example.com'] }]);
    await asking;
    expect(model.news.value).toEqual({ kind: 'mended' });
  });

  it('that the user declines is said to be declined', async () => {
    const { model } = setUp(undefined, {}, false);
    await model.refresh();
    await model.mend('feed-access');
    expect(model.news.value).toEqual({ kind: 'refused' });
  });

  it('that fails says why', async () => {
    const { model } = setUp(undefined, { 'diagnostics.mend': fails('storage-failed') });
    await model.refresh();
    await model.mend('search');
    expect(model.news.value).toEqual({ kind: 'failed', code: 'storage-failed' });
  });

  it('restarts the extension without asking a background that keeps silent', async () => {
    const { model, background, did } = setUp(undefined, { 'diagnostics.look': fails('internal') });
    await model.refresh();
    await model.mend('restart');
    expect(did).toEqual(['restart']);
    expect(background.named('diagnostics.mend')).toEqual([]);
  });
});

it('puts into the file what it shows, under the day, without the names that the page has', async () => {
  const { model, did } = setUp();
  await model.refresh();
  model.save();
  const [file] = did as [{ name: string; text: string }];
  expect(file.name).toBe('leadstand-diagnostics-2026-11-23.json');
  expect(JSON.parse(file.text).checks).toContainEqual({ ...DENIED, verdict: 'wrong' });
  expect(file.text).not.toMatch(/DirectIndustry|feeds\.example/);
});
