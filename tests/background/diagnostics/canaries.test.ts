import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { lookAtAll } from '../../../lib/background/diagnostics/look.ts';
import { notedError, withError } from '../../../lib/domain/diagnostics/noted-error.ts';
import { saveConnection } from '../../../lib/storage/connections.ts';
import { saveProfile } from '../../../lib/storage/profiles.ts';
import { diagnosticsText } from '../../../lib/ui/diagnostics/diagnostics-file.ts';
import { body, record, request } from '../feed-world.ts';
import { crm } from './crm.ts';
import { site } from './site.ts';

vi.mock('../../../lib/platform/browser.ts', () => ({
  browser: { runtime: { getURL: () => 'chrome-extension://x/' } },
}));
vi.mock('#i18n', () => ({ i18n: { t: String } }));

const CANARY = 'Zcanary';

/** Everything in which anything of a lead, a feed or a CRM can be, with canaries in it. */
async function fullOfCanaries() {
  const here = await site();
  const host = `https://${CANARY.toLowerCase()}.example`;
  await saveConnection(
    here.db,
    { ...here.connection, name: CANARY, origin: host, policyId: CANARY },
    { url: `${host}/${CANARY}`, key: CANARY, placement: { kind: 'query', name: CANARY } },
  );
  const names = {
    firstName: CANARY,
    lastName: CANARY,
    company: CANARY,
    email: `${CANARY}@example.com`,
    [CANARY]: CANARY,
  };
  await here.download(
    body(
      request('1', names),
      request(CANARY, { ...names, type: CANARY }),
      request('3', { ...names, category: 'VISIT', type: '' }),
      request('4', { ...names, category: CANARY, type: CANARY }),
      record({ id: CANARY, category: 'REQUEST', type: 'QUOTE', comment: CANARY }),
    ),
  );
  const rules = [{ labels: [CANARY], type: 'organization' as const }];
  await saveProfile(here.db, crm({ name: CANARY, origins: [host], newContactUrl: `${host}/${CANARY}`, rules }));
  here.alarms.set(CANARY, here.clock.now);
  here.says.origins = [`${host}/*`, `https://other-${CANARY.toLowerCase()}.example/*`];
  here.says.managed = { allowedCrmOrigins: [host], [CANARY]: CANARY };
  const errors = [
    new Error(`no answer from ${host}/x?key=${CANARY} for ${CANARY} (${CANARY}@example.com)`),
    new SyntaxError(`Unexpected token '<', "<${CANARY}>" is not valid JSON`),
    Object.assign(new Error('x'), { name: CANARY, stack: `${CANARY}\n at chrome-extension://${CANARY}/${CANARY}` }),
    CANARY,
    { message: CANARY },
  ];
  here.says.errors = errors
    .map((error) => notedError('message', error, '2026-11-23T12:00:00.000Z'))
    .reduce((all, next) => withError(all, next), [] as ReturnType<typeof withError>);
  return here;
}

test('nothing of a lead, a feed, a key or a CRM is in the file, although all of it is in the database', async () => {
  const here = await fullOfCanaries();
  const stored = await Promise.all(
    ['leads', 'addresses', 'profiles', 'connections'].map((name) => here.db.getAll(name as 'leads')),
  );
  expect(stored.map((rows) => new RegExp(CANARY, 'i').test(JSON.stringify(rows)))).toEqual([true, true, true, true]);
  const { report, names } = await lookAtAll(here.looking);
  const about = { version: '1.0.0', browser: 'Chromium 156', system: 'linux 6 (x86-64)', language: 'en', words: 'en' };
  const text = diagnosticsText({ ...about, storage: null, at: '2026-11-23T12:00:00.000Z' }, report, report.checks);
  expect(text).not.toMatch(new RegExp(CANARY, 'i'));
  expect(text).not.toMatch(/https?:|@|SECRET|example/i);
  expect(JSON.parse(text)).toMatchObject({
    feeds: [{ feed: 'feed 1', mode: 'live', downloads: [{ records: 5, added: expect.any(Number) }] }],
    crms: [{ crm: 'CRM 1', sites: 1, opensForm: true, rules: 1 }],
    permissions: { otherSites: 1 },
    counts: { waiting: { quotes: 2 }, unreadable: expect.any(Number) },
  });
  // Who looks at the page knows which feed is which.
  expect(names).toEqual([
    { of: 'feed 1', name: CANARY },
    { of: 'CRM 1', name: CANARY },
  ]);
});
