import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { type GuideNotes, NO_NOTES } from '../../lib/domain/guide/guide.ts';
import type { ConnectionView, ProfileList } from '../../lib/rpc/contract.ts';
import { GuideModel } from '../../lib/ui/guide/guide-model.ts';
import { connection, connectionView } from './builders.ts';
import { fails, fakeBackground } from './fake-background.ts';

const sample = connectionView({ connection: connection({ id: 'sample', mode: 'sample' }), mapping: null });
const read = (confirmed: boolean) => connectionView({ mapping: { name: 'Learned', version: 1, confirmed } });

async function start(stored: Partial<GuideNotes> = {}, there: ConnectionView[] = []) {
  let notes: GuideNotes = { ...NO_NOTES, ...stored };
  const feeds = signal<readonly ConnectionView[] | null>(there);
  const crms = signal<ProfileList | null>({ profiles: [], builtIn: [] });
  const background = fakeBackground({
    'guide.read': () => notes,
    'guide.note': ({ closed, skipped }) => {
      notes = { ...notes, ...(closed !== undefined && { closed }), ...(skipped && { skipped }) };
      return notes;
    },
  });
  const model = new GuideModel({
    call: background.call,
    feeds,
    crms,
    async loadSample() {
      feeds.value = [...(feeds.value ?? []), sample];
    },
    onChange: () => () => {},
  });
  await model.refresh();
  return { model, feeds, crms, background, notes: () => notes, fill: () => (notes = { ...notes, filled: true }) };
}

it('begins with nothing, and goes on by what is there', async () => {
  const { model, crms, fill } = await start();
  expect([model.open.value, model.at.value]).toEqual([true, 'feed']);
  await model.trySample();
  expect(model.at.value).toBe('crm');
  crms.value = { profiles: [profile(false)], builtIn: [] };
  expect(model.at.value).toBe('fill');
  fill();
  await model.refresh();
  expect(model.at.value).toBe('done');
});

const profile = (confirmed: boolean) => ({ confirmed }) as ProfileList['profiles'][number];

it('knows of a form that was filled in a CRM', async () => {
  const { model, crms } = await start({}, [sample]);
  crms.value = { profiles: [profile(true)], builtIn: [] };
  expect(model.at.value).toBe('done');
});

it('has a look at the layout among its steps as long as there is one that nobody has looked at', async () => {
  const { model, feeds } = await start({}, [read(false)]);
  expect([model.at.value, model.unchecked.value?.id]).toEqual(['mapping', read(false).connection.id]);
  feeds.value = [read(true)];
  expect([model.at.value, model.unchecked.value]).toEqual(['crm', null]);
});

it('remembers what was skipped and that it was closed, for another day', async () => {
  const first = await start();
  await first.model.skip('feed');
  await first.model.skip('crm');
  await first.model.close();
  expect(first.notes()).toEqual({ closed: true, skipped: ['feed', 'crm'], filled: false });
  const again = await start(first.notes());
  expect(again.model.open.value).toBe(false);
  await again.model.reopen();
  expect([again.model.open.value, again.model.at.value]).toEqual([true, 'fill']);
});

it('shows any step by the user’s wish, and goes on from there', async () => {
  const { model } = await start({ skipped: ['crm'] }, [sample]);
  model.goTo('crm');
  expect(model.at.value).toBe('crm');
  await model.skip('crm');
  expect(model.at.value).toBe('fill');
  model.goTo('mapping');
  // With the sample alone there is no such step.
  expect(model.at.value).toBe('fill');
});

it('takes the focus along where the user took the step, and only there', async () => {
  const { model, feeds } = await start();
  feeds.value = [sample];
  expect([model.at.value, model.moves.value]).toEqual(['crm', 0]);
  await model.skip('crm');
  expect(model.moves.value).toBe(1);
});

it('comes back from where it led, unless the user went on from there', async () => {
  const { model } = await start();
  model.leaveFor('feed');
  model.back();
  expect([model.errand.value, model.moves.value]).toEqual([null, 1]);
  model.leaveFor('crm');
  model.stayAway();
  model.back();
  expect(model.moves.value).toBe(1);
});

it('says what could not be stored, and shows it as it is', async () => {
  const { model, background } = await start();
  background.answers['guide.note'] = fails('storage-failed');
  await model.close();
  expect([model.open.value, model.failure.value]).toEqual([true, 'storage-failed']);
});

it('says nothing before it is known where the user stands', async () => {
  const { model, feeds } = await start();
  feeds.value = null;
  expect([model.open.value, model.steps.value]).toEqual([false, null]);
});
