import { describe, expect, it } from 'vitest';
import type { TriageEvent } from '../../lib/domain/triage/triage.ts';
import { storedLead } from './builders.ts';
import { setUp } from './triage.ts';

const ASKED = { leadKey: 'a', name: 'Ada', pasted: 'nothing' } as const;

async function asked(answers: Parameters<typeof setUp>[0] = {}) {
  const world = setUp(answers);
  await world.model.composing.memory.ask(ASKED);
  await world.model.start();
  return world;
}

describe('the question whether a reply was sent', () => {
  it('is there at the next opening, and yes is the answer to the request', async () => {
    const { model, background } = await asked();
    expect(model.asked.value).toEqual(ASKED);
    await model.sayAnswered();
    expect(background.named('triage.act').map(({ input }) => input)).toEqual([
      { leadKeys: ['a'], act: { act: 'answer' } },
    ]);
    expect(model.undoOffer.value?.act).toBe('answer');
    expect([model.asked.value, await model.composing.memory.asked()]).toEqual([null, null]);
  });

  it('goes with not yet, and the request waits on', async () => {
    const { model, background } = await asked();
    model.notYet();
    expect([model.asked.value, background.named('triage.act')]).toEqual([null, []]);
  });

  it('is not asked of a request that was seen to meanwhile, nor of one that is gone', async () => {
    const answered: TriageEvent = { act: 'answer', at: '2026-03-10T11:00:00.000Z' };
    const done = { ...storedLead('a'), triage: { status: 'answered' as const, history: [answered] } };
    expect((await asked({ 'triage.read': () => done })).model.asked.value).toBeNull();
    const gone = await asked({ 'triage.read': () => Promise.reject(new Error('gone')) });
    expect([gone.model.asked.value, await gone.model.composing.memory.asked()]).toEqual([null, null]);
  });
});

describe('notes', () => {
  it('are kept of the open request, which is then read anew', async () => {
    const { model, background } = setUp();
    await model.open('a');
    expect(await model.addNote('  Called.  ')).toBe(true);
    expect(background.named('triage.act').map(({ input }) => input)).toEqual([
      { leadKeys: ['a'], act: { act: 'note', text: 'Called.' } },
    ]);
    expect(background.named('triage.read')).toHaveLength(2);
    expect([model.screen.value, model.lead.value?.feed.leadKey]).toEqual(['lead', 'a']);
  });

  it.each([
    ['an empty one', '   '],
    ['one that is too long', 'x'.repeat(4001)],
  ])('are not sent: %s', async (_what, text) => {
    const { model, background } = setUp();
    await model.open('a');
    expect([await model.addNote(text), background.named('triage.act')]).toEqual([false, []]);
  });

  it('are told to have failed where they could not be kept', async () => {
    const { model } = setUp({ 'triage.act': () => Promise.reject(new Error('full')) });
    await model.open('a');
    expect([await model.addNote('Called.'), model.failure.value?.during]).toEqual([false, 'act']);
  });

  it('are removed by taking the act back, of this request alone', async () => {
    const { model, background } = setUp();
    await model.open('a');
    await model.takeBack('2026-03-10T11:00:00.000Z');
    expect(background.named('triage.undo').map(({ input }) => input)).toEqual([
      { at: '2026-03-10T11:00:00.000Z', leadKeys: ['a'] },
    ]);
  });
});
