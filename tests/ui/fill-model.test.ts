import { describe, expect, it } from 'vitest';
import type { FillReport } from '../../lib/domain/lead/fill-report.ts';
import { crmProfile, fillPlan, fillReport, planned, triagePage } from './builders.ts';
import { fails } from './fake-background.ts';
import { leads, lines, setUp as withBackground } from './triage.ts';

const target = { tabId: 7, origin: 'https://crm.example.com' };

/** A request is open over a form. */
async function setUp(answers: Parameters<typeof withBackground>[0] = {}, page: typeof target | null = target) {
  const made = withBackground(
    { 'prefill.plan': () => fillPlan(), 'prefill.fill': () => fillReport(), ...answers },
    page,
  );
  await made.model.start();
  await made.open(leads[0]!);
  return made;
}

describe('filling', () => {
  it('looks first where nothing has been filled yet, and fills when the user says so', async () => {
    const { model, background } = await setUp({ 'prefill.plan': () => fillPlan({ firstTime: true }) });
    await model.fill();
    expect(model.screen.value).toBe('preview');
    expect(background.named('prefill.fill')).toEqual([]);
    await model.fillNow();
    expect(background.named('prefill.fill')[0]?.input).toEqual({ leadKey: 'a', ...target });
    expect(model.screen.value).toBe('report');
  });

  it('fills at once where the user has looked before, and can be undone', async () => {
    const undone = fillReport({ undoable: false });
    const { model, background } = await setUp({ 'prefill.undo': () => undone });
    await model.fill();
    expect(background.named('prefill.fill')[0]?.input).toEqual({ leadKey: 'a', ...target });
    expect(model.screen.value).toBe('report');
    await model.undoFill();
    expect(model.reportUndone.value).toBe(true);
    expect(model.report.value).toBe(undone);
  });

  it('shows the preview on a known site when asked for it', async () => {
    const { model, background } = await setUp();
    await model.look();
    expect(model.screen.value).toBe('preview');
    expect(background.named('prefill.fill')).toEqual([]);
  });

  it.each(['no-form', 'form-in-frame', 'page-changed'] as const)('names what is in the way: %s', async (code) => {
    const { model } = await setUp({ 'prefill.plan': fails(code) });
    await model.fill();
    expect(model.screen.value).toBe('lead');
    expect(model.failure.value).toEqual({ during: 'fill', code });
  });

  it('asks nobody when there is no page to fill', async () => {
    const { model, background } = await setUp({}, null);
    await model.fill();
    expect(model.failure.value).toEqual({ during: 'fill', code: 'page-forbidden' });
    expect(background.messages.filter(({ name }) => /^prefill\.(plan|fill)$/.test(name))).toEqual([]);
  });

  it('tells the menu and the shortcut which request is looked at', async () => {
    const { background } = await setUp();
    expect(background.named('prefill.choose').map(({ input }) => input)).toEqual([{ leadKey: 'a' }]);
  });

  it('goes straight to the preview of a form that waits for it', async () => {
    const { model } = withBackground(
      { 'prefill.waiting': () => ({ leadKey: 'b' }), 'prefill.plan': ({ leadKey }) => fillPlan({ leadKey }) },
      target,
    );
    await model.start();
    expect(model.screen.value).toBe('preview');
    expect([model.plan.value?.leadKey, model.lead.value?.feed.leadKey]).toEqual(['b', 'b']);
  });

  it('finds the form that waits even when it is told of a change while it starts', async () => {
    const { model, changes } = withBackground(
      { 'prefill.waiting': () => ({ leadKey: 'b' }), 'prefill.plan': ({ leadKey }) => fillPlan({ leadKey }) },
      target,
    );
    const started = model.start();
    for (const listener of changes) listener();
    await started;
    expect(model.screen.value).toBe('preview');
  });

  it('finds the report again after the popup was closed, with its request when that is still open', async () => {
    const { model } = withBackground({ 'prefill.last': () => fillReport({ leadKey: 'b' }) }, target);
    await model.start();
    await model.showReport();
    expect(model.screen.value).toBe('report');
    expect(model.lead.value?.feed.leadKey).toBe('b');
  });

  it.each(['fill', 'look'] as const)('goes back after "%s" to the request, and from there to its row', async (how) => {
    const { model } = await setUp();
    await model[how]();
    model.leave();
    expect(model.screen.value).toBe('lead');
    model.leave();
    expect(model.screen.value).toBe('list');
    expect(model.focusRow.value).toBe('a');
  });
});

describe('a new contact', () => {
  it('can be made in each CRM whose address is known', async () => {
    const { model, background } = await setUp({
      'profiles.list': () => ({
        profiles: [
          crmProfile({ id: 'p1', name: 'Acme CRM', newContactUrl: 'https://crm.example.com/new' }),
          crmProfile({ id: 'p2', newContactUrl: null }),
        ],
        builtIn: [],
      }),
      'prefill.create': () => ({ tabId: 9 }),
    });
    expect(model.crms.value).toEqual([{ id: 'p1', name: 'Acme CRM', origin: 'https://crm.example.com' }]);
    await model.create('p1');
    expect(background.named('prefill.create')[0]?.input).toEqual({ leadKey: 'a', profileId: 'p1', ask: true });
  });
});

describe('a new contact in a CRM whose access was taken back', () => {
  const denied = (): Parameters<typeof withBackground>[0] => ({
    'profiles.list': () => ({
      profiles: [crmProfile({ id: 'p1', newContactUrl: 'https://crm.example.com:8443/new' })],
      builtIn: [],
    }),
    'prefill.create': fails('no-permission'),
  });

  it('has the browser ask, and leaves the rest to the background', async () => {
    const { model, background, access } = await setUp(denied());
    await model.create('p1');
    expect(access.asked).toEqual(['https://crm.example.com/*']);
    expect(background.named('prefill.create').map(({ input }) => input)).toEqual([
      { leadKey: 'a', profileId: 'p1', ask: true },
    ]);
    expect(model.failure.value).toBeNull();
  });

  it('tells the background before the question can close the popup', async () => {
    const order: string[] = [];
    const { model, access } = await setUp({
      ...denied(),
      'prefill.create': () => {
        order.push(`told, ${access.asked.length} asked`);
        return { tabId: 9 };
      },
    });
    await model.create('p1');
    expect(order).toEqual(['told, 0 asked']);
    expect(access.asked).toHaveLength(1);
  });

  it('says so where the user declines, and waits for nothing any more', async () => {
    const { model, background, access } = await setUp(denied());
    access.given = false;
    await model.create('p1');
    expect(background.named('prefill.create').at(-1)?.input).toEqual({ leadKey: 'a', profileId: 'p1' });
    expect(model.failure.value).toEqual({ during: 'create', code: 'no-permission' });
  });

  it('fails as it fails where it is not about access', async () => {
    const { model } = await setUp({ ...denied(), 'prefill.create': fails('not-found') });
    await model.create('p1');
    expect(model.failure.value).toEqual({ during: 'create', code: 'not-found' });
  });

  it('asks for no site that the company does not allow', async () => {
    const { model, access } = await setUp({
      ...denied(),
      'prefill.create': fails('crm-not-allowed'),
      'triage.page': () => triagePage(lines, { allowedCrms: ['https://other.example.com'] }),
    });
    await model.create('p1');
    expect(access.asked).toEqual([]);
    expect(model.failure.value).toEqual({ during: 'create', code: 'crm-not-allowed' });
  });
});

describe('a correction', () => {
  it('is sent with its field, changes the preview, and closes', async () => {
    const { model, background } = await setUp({
      'prefill.correct': () => fillPlan({ controls: [planned(1, { outcome: 'not-ours', type: null, decided: true })] }),
    });
    await model.look();
    model.edit(1);
    await model.correct(1, 'never');
    expect(background.named('prefill.correct')[0]?.input).toEqual({ leadKey: 'a', ...target, ref: 1, lesson: 'never' });
    expect(model.plan.value?.controls[0]?.outcome).toBe('not-ours');
    expect([model.editing.value, model.remembered.value, [...model.corrected.value]]).toEqual([null, 1, [1]]);
  });

  it('maps a value by the words of both sides', async () => {
    const doubt = planned(3, { type: 'industry', value: 'Food', outcome: 'unsure', options: ['Sweets'] });
    const { model, background } = await setUp({ 'prefill.mapValue': () => fillPlan() });
    await model.look();
    await model.mapValue(doubt, 'Sweets');
    expect(background.named('prefill.mapValue')[0]?.input).toEqual({
      leadKey: 'a',
      ...target,
      type: 'industry',
      from: 'Food',
      to: 'Sweets',
    });
  });

  it('that fails says why, and stays open', async () => {
    const { model } = await setUp({ 'prefill.correct': fails('page-changed') });
    await model.look();
    model.edit(1);
    await model.correct(1, 'email');
    expect(model.failure.value).toEqual({ during: 'correct', code: 'page-changed' });
    expect(model.editing.value).toBe(1);
  });

  it('is closed by Escape before the preview is', async () => {
    const { model } = await setUp();
    await model.look();
    model.edit(1);
    model.leave();
    expect([model.editing.value, model.screen.value]).toEqual([null, 'preview']);
  });

  it('of a field that was filled takes the fill back first', async () => {
    const { model, background } = await setUp({ 'prefill.undo': () => fillReport({ undoable: false }) });
    await model.fill();
    background.answers['prefill.plan'] = () => fillPlan({ controls: [planned(1, { label: 'First name' })] });
    await model.correctFilled(fillReport().controls[0]!);
    expect(background.named('prefill.undo')).toHaveLength(1);
    expect([model.screen.value, model.editing.value, model.takenBack.value]).toEqual(['preview', 1, true]);
  });

  it('of a field that was left alone takes nothing back', async () => {
    const { model, background } = await setUp();
    await model.fill();
    await model.correctFilled({ ...fillReport().controls[0]!, label: 'Field 1', outcome: 'unsure' });
    expect(background.named('prefill.undo')).toEqual([]);
    expect([model.editing.value, model.takenBack.value]).toEqual([1, false]);
  });

  it('does not open on another field that has the same number in a page that was loaded anew', async () => {
    const { model } = await setUp();
    await model.fill();
    await model.correctFilled({ ...fillReport().controls[0]!, label: 'Gone', outcome: 'kept' });
    expect([model.screen.value, model.editing.value]).toEqual(['preview', null]);
  });
});

describe('two windows', () => {
  it('show the same preview, when the other one has taught something', async () => {
    const { model, background, changes } = await setUp();
    await model.look();
    background.answers['prefill.plan'] = () => fillPlan({ controls: [] });
    for (const listener of changes) listener();
    await expect.poll(() => model.plan.value?.controls).toEqual([]);
  });

  it('agree that a fill was taken back', async () => {
    const { model, background, changes } = await setUp();
    await model.fill();
    background.answers['prefill.last'] = (): FillReport => fillReport({ undoable: false });
    for (const listener of changes) listener();
    await expect.poll(() => model.reportUndone.value).toBe(true);
  });

  it('plan nothing anew while no preview is open', async () => {
    const { background, changes } = await setUp();
    for (const listener of changes) listener();
    await expect.poll(() => background.named('prefill.last')).toHaveLength(2);
    expect(background.named('prefill.plan')).toEqual([]);
  });
});

describe('beside the page', () => {
  it('what is shown of a page goes with it', async () => {
    const { model, front } = await setUp();
    await model.look();
    front.page = { tabId: 8, origin: 'https://other.example' };
    await model.resume();
    expect([model.screen.value, model.plan.value]).toEqual(['lead', null]);
    expect(model.target.value).toEqual(front.page);
  });

  it('a page that is loaded anew is not looked at again by itself', async () => {
    const { model, background } = await setUp();
    await model.look();
    await model.pageLoaded(99);
    expect(model.screen.value).toBe('preview');
    await model.pageLoaded(target.tabId);
    expect(model.screen.value).toBe('lead');
    expect(model.failure.value).toEqual({ during: 'look', code: 'page-changed' });
    expect(background.named('prefill.plan')).toHaveLength(1);
  });

  it('a page that may not be seen any more is forgotten', async () => {
    const { model, front } = await setUp();
    front.page = null;
    await model.resume();
    expect(model.target.value).toBeNull();
  });
});
