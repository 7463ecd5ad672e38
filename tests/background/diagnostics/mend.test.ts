import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { diagnosticHandlers } from '../../../lib/background/diagnostics/diagnostic-handlers.ts';
import { runDownload } from '../../../lib/background/download-job.ts';
import { readPolicyState } from '../../../lib/storage/policy.ts';
import { body, request } from '../feed-world.ts';
import { site, type Site } from './site.ts';

const { action, shown } = vi.hoisted(() => {
  const shown: string[] = [];
  return {
    shown,
    action: {
      setBadgeText: async ({ text }: { text: string }) => void shown.push(text),
      setBadgeBackgroundColor: async () => {},
      setIcon: async () => {},
      setTitle: async () => {},
    },
  };
});
vi.mock('../../../lib/platform/browser.ts', () => ({ browser: { action } }));
vi.mock('#i18n', () => ({ i18n: { t: String } }));

const MINUTE = 60_000;
let here: Site;

beforeEach(async () => {
  shown.length = 0;
  here = await site();
  await here.download(body(request('1')));
});

const findingOf = async (check: string): Promise<string | undefined> => {
  const { report } = await diagnosticHandlers(here.parts, here.system, async () => {})['diagnostics.look']({});
  return report.checks.find((one) => one.check === check)?.finding;
};
const mend = (remedy: 'badge' | 'alarms' | 'policy' | 'search'): Promise<null> =>
  diagnosticHandlers(here.parts, here.system, async () => {})['diagnostics.mend']({ remedy });

test('an alarm that is gone is set for when the feed may be downloaded, and nothing is downloaded', async () => {
  const asked = here.requests.length;
  here.alarms.clear();
  expect(await findingOf('alarms')).toBe('alarms-missing');
  await mend('alarms');
  expect(await findingOf('alarms')).toBe('alarms-set');
  const { nextAllowed } = (await here.db.get('feedStates', here.connection.id))!;
  expect(here.alarms.get(here.connection.id)).toBe(nextAllowed);
  expect(here.requests).toHaveLength(asked);
  expect(await runDownload(here.parts, here.connection.id)).toMatchObject({ kind: 'not-yet' });
});

test('an alarm that comes too late is set anew; a feed that is due is woken at once', async () => {
  here.alarms.set(here.connection.id, here.clock.now + 900 * MINUTE);
  here.clock.now += 300 * MINUTE;
  expect(await findingOf('alarms')).toBe('alarms-late');
  await mend('alarms');
  expect(here.alarms.get(here.connection.id)).toBe(here.clock.now);
});

test('the number is set although it was believed to be right', async () => {
  await mend('badge');
  await mend('badge');
  expect(shown).toEqual(['1', '1']);
});

test('the index is finished', async () => {
  expect(await findingOf('search')).toBe('search-pending');
  await mend('search');
  expect(await findingOf('search')).toBe('search-complete');
});

test('a policy that is there is kept to', async () => {
  here.says.managed = { lockConnections: true };
  expect(await findingOf('policy')).toBe('policy-waiting');
  await mend('policy');
  expect(await findingOf('policy')).toBe('policy-kept');
  expect(await readPolicyState(here.db)).toMatchObject({ lockConnections: true });
});
