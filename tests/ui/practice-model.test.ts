import { expect, it } from 'vitest';
import type { ControlReport, FillReport } from '../../lib/domain/lead/fill-report.ts';
import { PracticeModel } from '../../lib/ui/practice/practice-model.ts';
import { fakeBackground } from './fake-background.ts';

const control = (label: string, outcome: ControlReport['outcome']): ControlReport => ({
  ref: 1,
  label,
  type: null,
  outcome,
  before: '',
  after: 'a value of the buyer',
});

const report: FillReport = {
  leadKey: 'a',
  origin: 'chrome-extension://leadstand',
  undoable: true,
  controls: [
    control('Mobile', 'no-value'),
    control('E-mail', 'filled'),
    control('Owner', 'not-ours'),
    control('City', 'filled'),
  ],
};

async function start(leads = 1) {
  const background = fakeBackground({
    'triage.list': () =>
      ({ leads: Array.from({ length: leads }, () => ({})), more: false, held: {}, connections: [] }) as never,
    'prefill.last': () => report,
  });
  let work: (what: 'filled' | 'undone') => void = () => {};
  const model = new PracticeModel({
    call: background.call,
    tabId: async () => 7,
    onChange: () => () => {},
    onWork(listener) {
      work = listener;
      return () => {};
    },
  });
  await model.refresh();
  return { model, background, work: (what: 'filled' | 'undone') => work(what) };
}

it('says what was filled and what was left, by the names of the fields and with no value of the buyer', async () => {
  const { model, background, work } = await start();
  work('filled');
  await model.refresh();
  expect(model.practised.value).toEqual({
    what: 'filled',
    fields: ['E-mail', 'City'],
    left: [
      { outcome: 'no-value', fields: ['Mobile'] },
      { outcome: 'not-ours', fields: ['Owner'] },
    ],
  });
  expect(background.named('prefill.last')).toEqual([{ name: 'prefill.last', input: { tabId: 7 } }]);
});

it('tells nothing of a fill from before the page was loaded anew', async () => {
  const { model, background } = await start();
  expect([model.practised.value, background.named('prefill.last')]).toEqual([null, []]);
});

it('says that it was taken back', async () => {
  const { model, work } = await start();
  work('filled');
  await model.refresh();
  work('undone');
  await model.refresh();
  expect(model.practised.value).toEqual({ what: 'undone' });
});

it('knows whether there is anything to fill in', async () => {
  expect((await start(1)).model.hasRequests.value).toBe(true);
  expect((await start(0)).model.hasRequests.value).toBe(false);
});
