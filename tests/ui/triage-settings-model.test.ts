import { beforeEach, expect, test, vi } from 'vitest';
import { defaultTriageSettings } from '../../lib/domain/triage/default-settings.ts';
import type { TriageSettings } from '../../lib/domain/triage/settings.ts';
import type { Call } from '../../lib/ui/call.ts';
import { TriageSettingsModel } from '../../lib/ui/triage-settings/triage-settings-model.ts';

let stored: TriageSettings;
let saves: TriageSettings[];
let fails: boolean;
let grants: boolean;
let allowed: boolean;
let tell: () => void;
/** What is on its way between the page and the storage, by the name of the call, until it is let pass. */
let underWay: Map<string, () => void> | null;
const passed = async (name: string): Promise<void> => {
  if (underWay) await new Promise<void>((pass) => underWay!.set(name, pass));
};

beforeEach(() => {
  stored = defaultTriageSettings;
  saves = [];
  [fails, grants, allowed, underWay] = [false, true, false, null];
});

const call = (async (name: string, input: { settings?: TriageSettings }) => {
  if (name === 'triage.settings') {
    const answer = stored;
    await passed(name);
    return answer;
  }
  await passed(name);
  if (fails) throw Object.assign(new Error('storage-failed'), { code: 'storage-failed' });
  saves.push(input.settings!);
  stored = input.settings!;
  return stored;
}) as unknown as Call;

async function start(): Promise<InstanceType<typeof TriageSettingsModel>> {
  const model = new TriageSettingsModel({
    call,
    permission: {
      request: async () => {
        allowed = grants;
        return grants;
      },
      contains: async () => allowed,
    },
    onChange(listener) {
      tell = listener;
      return () => {};
    },
  });
  await model.refresh();
  return model;
}

const until = (to: string) => (before: TriageSettings) => ({ ...before, calendar: { ...before.calendar, to } });

test('a change is stored at once, and said to be', async () => {
  const model = await start();
  await model.change('hours', until('17:00'));
  expect([saves.length, stored.calendar.to, model.news.value]).toEqual([1, '17:00', { kind: 'saved', part: 'hours' }]);
});

test('what nobody can work by waits on the page, and is stored once it is put right', async () => {
  const model = await start();
  await model.change('hours', until('07:00'));
  expect([model.problems.value, saves, model.news.value]).toEqual([['ends-before-it-begins'], [], null]);
  // What another page has stored meanwhile does not take it from under the user's hands.
  tell();
  await model.refresh();
  expect(model.settings.value?.calendar.to).toBe('07:00');
  await model.change('hours', until('17:30'));
  expect([model.problems.value, stored.calendar.to]).toEqual([[], '17:30']);
});

test('what another page has stored is shown', async () => {
  const model = await start();
  stored = { ...stored, replyVia: 'gmail' };
  await model.refresh();
  await model.change('hours', until('17:00'));
  expect(stored).toMatchObject({ replyVia: 'gmail', calendar: { to: '17:00' } });
});

test('an answer that set out before a change does not take the change away', async () => {
  const model = await start();
  underWay = new Map();
  const asked = model.refresh();
  await vi.waitUntil(() => underWay!.has('triage.settings'));
  const changed = model.change('hours', until('17:00'));
  underWay.get('triage.saveSettings')!();
  await changed;
  underWay.get('triage.settings')!();
  await asked;
  expect(model.settings.value?.calendar.to).toBe('17:00');
});

test('nor does one that set out while the change was being stored', async () => {
  const model = await start();
  underWay = new Map();
  const changed = model.change('hours', until('17:00'));
  const asked = model.refresh();
  await vi.waitUntil(() => underWay!.has('triage.settings'));
  underWay.get('triage.saveSettings')!();
  await changed;
  underWay.get('triage.settings')!();
  await asked;
  expect(model.settings.value?.calendar.to).toBe('17:00');
});

test('changes in quick succession end with the last one', async () => {
  const model = await start();
  await Promise.all(['15:00', '16:00', '17:00'].map((to) => model.change('hours', until(to))));
  expect(stored.calendar.to).toBe('17:00');
});

test('a failure is said where it happened, and nothing that was typed is lost', async () => {
  const model = await start();
  fails = true;
  await model.change('targets', (before) => ({ ...before, targets: { other: { due: 1, overdue: 2, late: 3 } } }));
  expect(model.news.value).toMatchObject({ kind: 'failed', part: 'targets' });
  fails = false;
  await model.refresh();
  await model.change('hours', until('17:00'));
  expect(stored).toMatchObject({ targets: { other: { due: 1 } }, calendar: { to: '17:00' } });
});

test('notices are switched on once the browser allows them', async () => {
  const model = await start();
  await model.switchOn();
  expect([stored.notices.on, model.allowed.value, model.news.value]).toEqual([
    true,
    true,
    { kind: 'saved', part: 'notices' },
  ]);
  await model.switchOff();
  expect(stored.notices.on).toBe(false);
});

test('a browser that says no leaves them off, and that is said', async () => {
  const model = await start();
  grants = false;
  await model.switchOn();
  expect([saves, model.news.value]).toEqual([[], { kind: 'refused', part: 'notices' }]);
});

test('a permission that was taken back is noticed', async () => {
  const model = await start();
  await model.switchOn();
  allowed = false;
  await model.refresh();
  expect([model.settings.value?.notices.on, model.allowed.value]).toEqual([true, false]);
});

test('a part is set back to its defaults, which can be undone until something else is changed', async () => {
  stored = { ...stored, badge: false, replyVia: 'gmail', notices: { ...stored.notices, personal: true } };
  const before = stored;
  const model = await start();
  await model.reset('notices');
  expect(stored).toEqual({ ...defaultTriageSettings, replyVia: 'gmail' });
  expect([model.before.value?.group, model.news.value]).toEqual(['notices', null]);
  await model.undoReset();
  expect([stored, model.before.value]).toEqual([before, null]);
  await model.reset('notices');
  await model.change('hours', until('17:00'));
  expect(model.before.value).toBeNull();
});

test('a reset that could not be stored says so, and offers nothing to undo', async () => {
  stored = { ...stored, badge: false };
  const model = await start();
  fails = true;
  await model.reset('notices');
  expect([model.news.value, model.before.value]).toEqual([
    { kind: 'failed', part: 'notices', code: 'storage-failed' },
    null,
  ]);
});
