import { describe, expect, it, vi } from 'vitest';
import type { RelatedLead, RelatedLeads } from '../../lib/domain/lead/repeats.ts';
import type { StoredLead } from '../../lib/domain/lead/stored-lead.ts';
import { applyAct, untouched } from '../../lib/domain/triage/triage.ts';
import { leadLine, storedLead, triagePage } from './builders.ts';
import { fails } from './fake-background.ts';
import { leads, setUp } from './triage.ts';

const line = (leadKey: string): RelatedLead => ({
  leadKey,
  at: '2026-01-02T08:00:00.000Z',
  name: 'Ada',
  product: 'Mill',
  kind: 'request',
  types: ['quote'],
  marketplace: 'DI',
  status: 'answered',
  samePerson: true,
  links: ['email'],
});

const related = (leadKey: string, ...earlier: string[]): RelatedLeads => ({
  leadKey,
  earlier: earlier.map(line),
  later: [],
  more: false,
});

const answered: StoredLead = {
  ...storedLead('x'),
  triage: applyAct(untouched, { act: 'answer' }, '2026-01-03T08:00:00.000Z'),
};

/** Of lead a, x is an earlier request; of x, y is. */
async function opened() {
  const world = setUp({
    'triage.related': ({ leadKey }) => (leadKey === 'x' ? related('x', 'y') : related(leadKey, 'x')),
    'triage.read': ({ leadKey }) => (leadKey === 'x' ? answered : storedLead(leadKey)),
  });
  await world.model.start();
  await world.open(leads[0]!);
  await vi.waitFor(() => expect(world.model.related.value?.leadKey).toBe('a'));
  return world;
}

describe('the other requests of a buyer', () => {
  it('are asked for when a request is opened, once, and again when something stored has changed', async () => {
    const { model, background, changes } = await opened();
    await model.refresh();
    expect(background.named('triage.related').map(({ input }) => input)).toEqual([{ leadKey: 'a' }]);
    for (const listener of changes) listener();
    await vi.waitFor(() => expect(background.named('triage.related')).toHaveLength(2));
  });

  it('are those of the request that is open, whatever the order of the answers', async () => {
    const answers = new Map<string, (value: RelatedLeads) => void>();
    const { model, open } = setUp({
      'triage.related': ({ leadKey }) => new Promise((resolve) => void answers.set(leadKey, resolve)),
    });
    await model.start();
    await open(leads[0]!);
    await open(leads[1]!);
    await vi.waitFor(() => expect(answers.size).toBe(2));
    answers.get('b')!(related('b'));
    answers.get('a')!(related('a', 'x'));
    await vi.waitFor(() => expect(model.related.value?.leadKey).toBe('b'));
    model.back();
    expect(model.related.value).toBeNull();
  });

  it('are left out when they cannot be told, and the request is shown all the same', async () => {
    const { model, open } = setUp({ 'triage.related': fails('storage-failed') });
    await model.start();
    await open(leads[0]!);
    await model.refresh();
    expect([model.screen.value, model.failure.value, model.related.value]).toEqual(['lead', null, null]);
  });
});

describe('an earlier request', () => {
  it('is opened from the newer one, and back leads there with the focus on its line', async () => {
    const { model, background } = await opened();
    await model.openRelated('x');
    expect(model.lead.value?.feed.leadKey).toBe('x');
    expect(model.trail.value).toHaveLength(1);
    expect(background.named('prefill.choose').at(-1)?.input).toEqual({ leadKey: 'x' });
    model.back();
    expect(model.lead.value?.feed.leadKey).toBe('a');
    expect(model.related.value?.earlier[0]?.leadKey).toBe('x');
    expect(model.focusRelated.value).toBe('x');
    expect(background.named('prefill.choose').at(-1)?.input).toEqual({ leadKey: 'a' });
    model.leave();
    expect([model.screen.value, model.focusRow.value]).toEqual(['list', 'a']);
  });

  it('leads on to others, and Escape leaves one at a time', async () => {
    const { model } = await opened();
    await model.openRelated('x');
    await model.openRelated('y');
    const seen: (string | undefined)[] = [];
    for (let step = 0; step < 3; step += 1) {
      seen.push(model.lead.value?.feed.leadKey);
      model.leave();
    }
    expect(seen).toEqual(['y', 'x', 'a']);
    expect(model.screen.value).toBe('list');
  });

  it('that is gone is said to be gone, and the newer one stays open', async () => {
    const { model, background } = await opened();
    background.answers['triage.read'] = fails('not-found');
    await model.openRelated('x');
    expect(model.failure.value).toEqual({ during: 'open', code: 'not-found' });
    expect([model.lead.value?.feed.leadKey, model.trail.value]).toEqual(['a', []]);
  });

  it('that was answered is not answered again: the undo would take back what was done then', async () => {
    const { model, background } = await opened();
    await model.openRelated('x');
    await model.act({ act: 'answer' });
    expect(background.named('triage.act')).toEqual([]);
    expect(model.undoOffer.value).toBeNull();
  });

  it('that still waits is answered from where it is, and the list follows', async () => {
    const { model, background } = await opened();
    await model.openRelated('y');
    background.answers['triage.page'] = () => triagePage([leadLine('a')]);
    await model.act({ act: 'answer' });
    expect(background.named('triage.act').map(({ input }) => input)).toEqual([
      { leadKeys: ['y'], act: { act: 'answer' } },
    ]);
    expect([model.screen.value, model.trail.value]).toEqual(['list', []]);
  });

  it('is not what back leads to from a request that was opened from the list', async () => {
    const { model, open } = await opened();
    await model.openRelated('x');
    await open(leads[1]!);
    model.back();
    expect(model.screen.value).toBe('list');
  });
});
