import { describe, expect, it } from 'vitest';
import { fillPlan, planned } from './builders.ts';
import { fails } from './fake-background.ts';
import { leads, setUp as withBackground } from './triage.ts';

const target = { tabId: 7, origin: 'https://crm.example.com' };

/** A preview is open beside the page, and each question for the pressed field is answered when the test says so. */
async function setUp() {
  const questions: ((ref: number | null) => void)[] = [];
  const made = withBackground(
    {
      'prefill.plan': () => fillPlan({ controls: [planned(1), planned(2)] }),
      'prefill.point': () => new Promise((resolve) => questions.push((ref) => resolve({ ref }))),
    },
    target,
  );
  await made.model.start();
  await made.open(leads[0]!);
  await made.model.look();
  return { ...made, questions };
}

describe('pointing at a field', () => {
  it('asks again until a field is pressed, and opens its correction', async () => {
    const { model, background, questions } = await setUp();
    const done = model.point();
    questions[0]!(null);
    await expect.poll(() => questions.length).toBe(2);
    questions[1]!(2);
    await done;
    expect([model.editing.value, model.pointing.value]).toEqual([2, false]);
    expect(background.named('prefill.point').map(({ input }) => input)).toEqual([target, target]);
  });

  it('is ended by Escape, and a press that comes late opens nothing', async () => {
    const { model, questions } = await setUp();
    const done = model.point();
    expect(model.pointing.value).toBe(true);
    model.leave();
    expect([model.pointing.value, model.screen.value]).toEqual([false, 'preview']);
    questions[0]!(2);
    await done;
    expect([model.editing.value, questions.length]).toEqual([null, 1]);
  });

  it.each(['back', 'fillNow', 'resume'] as const)('is over after %s', async (what) => {
    const { model, background, front } = await setUp();
    background.answers['prefill.fill'] = fails('no-form');
    void model.point();
    front.page = null;
    await model[what]();
    expect(model.pointing.value).toBe(false);
  });

  it('says why it cannot go on', async () => {
    const { model, background } = await setUp();
    background.answers['prefill.point'] = fails('page-changed');
    await model.point();
    expect(model.failure.value).toEqual({ during: 'point', code: 'page-changed' });
    expect(model.pointing.value).toBe(false);
  });

  it('keeps in sight what was corrected before', async () => {
    const { model, background, questions } = await setUp();
    background.answers['prefill.correct'] = () => fillPlan({ controls: [planned(1), planned(2)] });
    await model.correct(1, 'never');
    const done = model.point();
    questions[0]!(2);
    await done;
    expect([...model.corrected.value]).toEqual([1]);
  });
});
