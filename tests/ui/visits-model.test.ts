import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../lib/domain/consent/evidence.ts';
import type { VisitState } from '../../lib/domain/consent/standing.ts';
import { PAGE_SIZE, shownOf } from '../../lib/ui/visits/list-actions.ts';
import { visitIn } from '../support/fake-visits.ts';
import { fails } from './fake-background.ts';
import { NOW, visitsPage } from './visits.ts';

const evidence: Evidence = { how: 'mail', at: '2026-11-25T10:00:00.000Z', text: 'Oui' };

type Page = ReturnType<typeof visitsPage>;

const keyOf = ({ list }: Page, state: VisitState, country?: string): string =>
  list.visits.find((visit) => visit.standing.state === state && (!country || visit.outline.country === country))!
    .heldKey;

/** A page on which a visit in a state is open. */
async function opened(
  state: VisitState,
  country?: string,
  answers: Parameters<typeof visitsPage>[0] = {},
): Promise<Page> {
  const page = visitsPage(answers);
  await page.model.refresh();
  await page.model.openFor(keyOf(page, state, country));
  return page;
}

describe('the list', () => {
  it('asks for as many as the page that is looked at needs, and shows one page', async () => {
    const page = visitsPage();
    await page.model.refresh();
    await page.model.turnTo(1);
    expect(page.named('visits.list').map(({ input }) => input)).toEqual([
      { state: null, limit: PAGE_SIZE },
      { state: null, limit: 2 * PAGE_SIZE },
    ]);
    expect(shownOf(page.model.list.value!, 1)).toHaveLength(72 - PAGE_SIZE);
  });

  it('begins at its first page again when another state is looked at', async () => {
    const page = visitsPage();
    await page.model.turnTo(1);
    await page.model.filterBy('held');
    expect([page.model.page.value, page.named('visits.list').at(-1)?.input]).toEqual([
      0,
      { state: 'held', limit: PAGE_SIZE },
    ]);
  });

  it('goes back to the last page that there is when what was on a later one has gone', async () => {
    const page = visitsPage({ 'visits.list': () => ({ ...visitsPage().list, visits: [visitIn('held', 0, NOW)] }) });
    await page.model.turnTo(3);
    expect(page.model.page.value).toBe(0);
  });

  it('tells of a failure by its code, and forgets it with the next answer', async () => {
    const page = visitsPage({ 'visits.list': fails('storage-failed') });
    await page.model.refresh();
    expect(page.model.failure.value).toEqual({ during: 'list', code: 'storage-failed' });
    page.answers['visits.list'] = () => page.list;
    await page.model.refresh();
    expect(page.model.failure.value).toBeNull();
  });
});

describe('a visit that is opened', () => {
  it('is found beyond the page that is shown', async () => {
    const page = visitsPage();
    await page.model.openFor('held-71');
    expect(page.model.visit.value?.heldKey).toBe('held-71');
  });

  it('is told of when it is no longer here', async () => {
    const page = visitsPage();
    await page.model.openFor('no such visit');
    expect([page.model.gone.value, page.model.visit.value]).toEqual([true, null]);
    await page.model.openFor(null);
    expect(page.model.gone.value).toBe(false);
  });

  it.each(['held', 'notice-sent', 'refused', 'withdrawn', 'objected', 'expired', 'restricted'] as const)(
    'is never read in the state %s',
    async (state) => expect((await opened(state)).named('visits.read')).toEqual([]),
  );

  it('is read when its person consented, and forgotten when another is opened', async () => {
    const page = await opened('consented');
    expect(page.model.lead.value?.feed.leadKey).toBe('lead-1');
    await page.model.openFor(keyOf(page, 'held'));
    expect(page.model.lead.value).toBeNull();
  });
});

it('what could be seen is out of sight as soon as the clock has ended the consent', async () => {
  const page = await opened('consented');
  const { heldKey } = page.model.visit.value!;
  page.answers['visits.list'] = () => ({ ...page.list, visits: [{ ...visitIn('expired', 1, NOW), heldKey }] });
  await page.model.refresh();
  expect([page.model.visit.value?.standing.state, page.model.lead.value]).toEqual(['expired', null]);
});

it('of two visits that are opened in a hurry, the last one is shown', async () => {
  const page = visitsPage();
  await page.model.refresh();
  const last = keyOf(page, 'held', 'DE');
  await Promise.all([page.model.openFor(keyOf(page, 'consented')), page.model.openFor(last)]);
  expect([page.model.visit.value?.heldKey, page.model.lead.value]).toEqual([last, null]);
});

it('a visit whose restriction is lifted can be asked about again', async () => {
  const page = await opened('restricted', undefined, {
    'visits.answer': () => ({ kind: 'recorded', visit: visitIn('held', 0, NOW), recordId: null }),
  });
  page.answers['visits.list'] = () => ({ ...page.list, visits: [] });
  await page.model.answer({ said: 'lift', purposes: [], channels: [] }, evidence);
  expect(page.model.verdicts.value).not.toBeNull();
});

describe('asking', () => {
  it('begins with the first way that is open, in the language of the person', async () => {
    const page = await opened('held', 'FR');
    expect([page.model.way.value, page.model.notice.value?.language]).toEqual([
      { channel: 'email', kind: 'ask' },
      'fr',
    ]);
  });

  it('takes a letter where a mail is not allowed, and only informs where nothing may be asked', async () => {
    expect((await opened('held', 'DE')).model.way.value).toEqual({ channel: 'letter', kind: 'ask' });
    expect((await opened('held', 'PL')).model.way.value).toEqual({ channel: 'email', kind: 'inform' });
  });

  it('sends what was shown, and offers a text to paste that was too long for a link, with its code', async () => {
    const page = await opened('held', 'FR', {
      'visits.ask': () => ({ kind: 'begun', code: 'LS-1', body: 'to-paste' }),
    });
    await page.model.chooseLanguage('de');
    await page.model.askThem('mailto');
    expect(page.named('visits.ask')[0]?.input).toMatchObject({
      channel: 'email',
      via: 'mailto',
      notice: { language: 'de', text: 'ask by email, {{code}}' },
    });
    expect(page.model.toPaste.value).toBe('ask by email, LS-1');
  });

  it('reads the address of a letter only to print it, and keeps it no longer', async () => {
    const letter = { address: ['Somebody'], subject: '', text: '', language: 'de' };
    const page = await opened('held', 'DE', {
      'visits.ask': () => ({ kind: 'begun', code: 'LS-1', body: null }),
      'visits.letter': () => letter,
    });
    await page.model.askThem('none');
    expect(page.model.letter.value).toEqual(letter);
    page.model.letterDone();
    expect(page.model.letter.value).toBeNull();
  });

  it('tells what a notice lacks, and opens nothing', async () => {
    const page = await opened('held', 'FR', { 'visits.ask': () => ({ kind: 'incomplete', missing: ['recipients'] }) });
    await page.model.askThem('gmail');
    expect(page.model.news.value).toEqual({
      kind: 'refused',
      refusal: { kind: 'incomplete', missing: ['recipients'] },
    });
  });

  it('keeps a rule for a country with its reason, in the place of the one before', async () => {
    const page = await opened('held', 'IT', { 'consent.saveSettings': ({ settings }) => settings });
    await page.model.decide('email', 'blocked', '  Our lawyer says so. ');
    const saved = page.named('consent.saveSettings')[0]!.input as { settings: { policy: unknown[] } };
    expect(saved.settings.policy).toEqual([
      {
        country: 'IT',
        visitorType: 'professional',
        channel: 'email',
        verdict: 'blocked',
        reason: 'Our lawyer says so.',
        at: new Date(NOW).toISOString(),
        by: 'K. Sommer',
      },
    ]);
  });

  it('keeps no rule without a reason', async () => {
    const page = await opened('held', 'IT', { 'consent.saveSettings': ({ settings }) => settings });
    await page.model.decide('email', 'allowed', '   ');
    expect(page.named('consent.saveSettings')).toEqual([]);
  });
});

describe('an answer', () => {
  const yes = { said: 'yes', purposes: ['offers'], channels: ['email'] } as const;

  it('opens the visit at once when it is a yes', async () => {
    const page = await opened('notice-sent', undefined, {
      'visits.answer': () => ({ kind: 'recorded', visit: visitIn('consented', 1, NOW), recordId: 'r1' }),
    });
    page.answers['visits.list'] = () => ({ ...page.list, visits: [] });
    await page.model.answer({ ...yes, purposes: [...yes.purposes], channels: [...yes.channels] }, evidence);
    expect(page.named('visits.answer')[0]?.input).toMatchObject({ ...yes, evidence });
    expect([page.model.news.value, page.model.lead.value?.feed.leadKey]).toEqual([
      { kind: 'recorded', said: 'yes' },
      'lead-1',
    ]);
  });

  it('takes the lead out of sight when consent is withdrawn', async () => {
    const page = await opened('consented', undefined, {
      'visits.answer': () => ({ kind: 'recorded', visit: visitIn('withdrawn', 2, NOW), recordId: null }),
    });
    page.answers['visits.list'] = () => ({ ...page.list, visits: [] });
    await page.model.answer({ said: 'withdraw', purposes: [], channels: [] }, evidence);
    expect(page.model.lead.value).toBeNull();
  });

  it('that comes too late is told of, and changes nothing', async () => {
    const page = await opened('notice-sent', undefined, {
      'visits.answer': () => ({ kind: 'wrong-state', state: 'expired' }),
    });
    await page.model.answer({ said: 'no', purposes: [], channels: [] }, evidence);
    expect(page.model.news.value).toEqual({ kind: 'refused', refusal: { kind: 'wrong-state', state: 'expired' } });
    expect(page.model.visit.value?.standing.state).toBe('notice-sent');
  });
});

describe('answers of a file', () => {
  const CODES = ['LS-AAAA-AAAA', 'LS-BBBB-BBBB'];

  it('that cannot be read are told of by their cause, and nothing is recorded', async () => {
    const page = visitsPage({ 'visits.matchCodes': () => [] });
    await page.model.lookAtFile('answers.csv', new TextEncoder().encode('name;city\na;b'));
    expect(page.model.unread.value).toEqual([{ line: 0, problem: 'no-code-column' }]);
    expect(page.named('visits.answer')).toEqual([]);
  });

  it('are recorded though one of them cannot be, which stays to be seen', async () => {
    const visits = [visitIn('notice-sent', 1, NOW), visitIn('notice-sent', 2, NOW)];
    const page = visitsPage({
      'visits.answer': ({ heldKey }) => {
        if (heldKey === visits[0]!.heldKey) return fails('bad-input')();
        return { kind: 'recorded', visit: visitIn('objected', 2, NOW), recordId: null };
      },
    });
    page.model.found.value = CODES.slice(0, 2).map((code, nth) => {
      return { code, said: 'object', purposes: [], channels: [], evidence, visit: visits[nth]! };
    });
    await page.model.recordAll();
    expect(page.named('visits.answer')).toHaveLength(2);
    expect(page.model.news.value).toEqual({ kind: 'imported', recorded: 1, left: 1 });
    expect(page.model.found.value).toMatchObject([{ visit: { heldKey: visits[0]!.heldKey } }]);
    expect(page.model.failure.value).toEqual({ during: 'import', code: 'bad-input' });
  });

  it('tells how many answers agree to what nobody had asked for', async () => {
    const page = visitsPage({ 'visits.answer': () => ({ kind: 'not-asked', why: 'only-informed' }) });
    const answer = { said: 'yes', purposes: ['offers'], channels: ['email'], evidence } as const;
    page.model.found.value = [
      { ...answer, purposes: ['offers'], channels: ['email'], code: CODES[0]!, visit: visitIn('notice-sent', 1, NOW) },
    ];
    await page.model.recordAll();
    expect(page.model.news.value).toEqual({ kind: 'imported', recorded: 0, left: 0, notAsked: 1 });
  });

  it('are recorded one by one where they have a visit, and counted where not', async () => {
    const page = visitsPage({
      'visits.answer': () => ({ kind: 'recorded', visit: visitIn('refused', 3, NOW), recordId: null }),
    });
    page.model.found.value = CODES.map((code, nth) => ({
      code,
      said: 'no',
      purposes: [],
      channels: [],
      evidence,
      visit: nth === 0 ? visitIn('notice-sent', 1, NOW) : null,
    }));
    await page.model.recordAll();
    expect(page.named('visits.answer')).toHaveLength(1);
    expect([page.model.news.value, page.model.found.value]).toEqual([{ kind: 'imported', recorded: 1, left: 1 }, null]);
  });
});
