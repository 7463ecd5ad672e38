import { beforeEach, expect, test } from 'vitest';
import { settingsHandlers } from '../../../lib/background/consent/settings-handlers.ts';
import type { RetentionMonths } from '../../../lib/domain/policy/policy.ts';
import { type ConsentSettings, defaultSettings, type PolicyChange } from '../../../lib/domain/consent/settings.ts';
import { newestEntries } from '../../../lib/storage/chain.ts';
import { writePolicyState } from '../../../lib/storage/policy.ts';
import { world, type World } from '../parts.ts';

let w: World;
beforeEach(async () => {
  w = await world();
});

const read = () => settingsHandlers(w.parts)['consent.settings']({});
const save = (over: Partial<ConsentSettings>) =>
  settingsHandlers(w.parts)['consent.saveSettings']({ settings: { ...defaultSettings, recorder: 'MW', ...over } });
const periods = (over: Partial<ConsentSettings['periods']>) => ({ ...defaultSettings.periods, ...over });
const entries = async () => {
  const newest = await newestEntries(w.db, { subject: null, before: null, limit: 100 });
  return newest.entries.map(({ event, actor, detail }) => ({ event, actor, detail }));
};
const company = (retentionMonths: RetentionMonths | null) =>
  writePolicyState(w.db, {
    missingSince: {},
    feeds: false,
    allowedCrms: null,
    retentionMonths,
    lockConnections: false,
    problems: [],
    mapped: [],
  });
const rule = (over: Partial<PolicyChange> = {}): PolicyChange => ({
  country: 'DE',
  visitorType: 'professional',
  channel: 'email',
  verdict: 'allowed',
  reason: 'Our counsel looked at it',
  at: 'whatever the page says',
  by: 'somebody else',
  ...over,
});

test('are ours until somebody changes them', async () => {
  expect(await read()).toEqual(defaultSettings);
  expect(await save({ recipients: 'nobody' })).toMatchObject({ recipients: 'nobody' });
  expect(await read()).toEqual({ ...defaultSettings, recorder: 'MW', recipients: 'nobody' });
});

test('the chain tells of a change: numbers as they were and are, of texts only that they changed', async () => {
  await save({});
  await save({ officer: { name: 'CANARY', email: 'canary@x.example' }, periods: periods({ consentMonths: 12 }) });
  expect(await entries()).toEqual([
    { event: 'settings-changed', actor: 'MW', detail: { officer: 'changed', consentMonths: '24 → 12' } },
    { event: 'settings-changed', actor: 'MW', detail: { recorder: 'changed' } },
  ]);
});

test('the chain says nothing where nothing changed', async () => {
  await save({});
  await save({});
  expect(await entries()).toHaveLength(1);
});

test('a rule that allows more needs a reason, and nothing is saved without one', async () => {
  await expect(save({ policy: [rule({ reason: ' \n' })], recipients: 'all' })).rejects.toMatchObject({
    code: 'bad-input',
    message: expect.stringContaining('DE') as string,
  });
  expect(await read()).toEqual(defaultSettings);
  expect(await entries()).toEqual([]);
  expect((await save({ policy: [rule({ verdict: 'blocked', reason: '' })] })).policy).toHaveLength(1);
});

test('a rule has the time and the name of whoever made it, and keeps them while it is not changed', async () => {
  await save({ policy: [rule()] });
  const made = { at: '2026-11-23T12:00:00.000Z', by: 'MW' };
  expect((await read()).policy).toEqual([rule(made)]);
  w.clock.now += 86_400_000;
  const other = rule({ country: 'FR', verdict: 'blocked', reason: '' });
  expect((await save({ recorder: 'JD', policy: [rule(), other] })).policy).toEqual([
    rule(made),
    { ...other, at: '2026-11-24T12:00:00.000Z', by: 'JD' },
  ]);
  expect(await entries()).toMatchObject([
    { event: 'settings-changed', detail: { recorder: 'changed' } },
    { event: 'policy-changed', detail: { country: 'FR', channel: 'email', verdict: 'blocked' } },
    { event: 'settings-changed' },
    { event: 'policy-changed', detail: { country: 'DE', verdict: 'allowed', reason: 'Our counsel looked at it' } },
  ]);
});

test('the chain tells of a rule that is taken back', async () => {
  await save({ policy: [rule()] });
  await save({});
  expect((await entries())[0]).toEqual({
    event: 'policy-changed',
    actor: 'MW',
    detail: { country: 'DE', visitorType: 'professional', channel: 'email', verdict: 'default' },
  });
});

test.each<[string, Partial<ConsentSettings>]>([
  ['two rules for the same', { policy: [rule(), rule({ verdict: 'blocked' })] }],
  ['a zone that does not exist', { zone: 'Europe/Atlantis' }],
])('refuses %s', async (_what, over) => {
  await expect(save(over)).rejects.toMatchObject({ code: 'bad-input' });
});

test("the company's retention holds, and only the company changes it", async () => {
  await save({ periods: periods({ requestMonths: 30 }) });
  await company({ request: 24, visit: 6, prospect: 600 });
  const set = { requestMonths: 24, consentMonths: 6, prospectMonths: 36 };
  expect((await read()).periods).toEqual(periods(set));
  await expect(save({ periods: periods({ ...set, requestMonths: 30 }) })).rejects.toMatchObject({ code: 'managed' });
  expect((await save({ periods: periods({ ...set, graceDays: 3 }) })).periods).toMatchObject({ ...set, graceDays: 3 });
  // What the user had chosen is there again when the company has nothing to say any more.
  await company(null);
  expect((await read()).periods).toEqual(periods({ requestMonths: 30, graceDays: 3 }));
});
