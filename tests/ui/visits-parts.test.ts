import { describe, expect, it } from 'vitest';
import { TRANSITIONS } from '../../lib/domain/consent/transitions.ts';
import { defaultSettings } from '../../lib/domain/consent/settings.ts';
import { visitStateSchema } from '../../lib/domain/consent/standing.ts';
import { answersFor } from '../../lib/ui/visits/answers-for.ts';
import { missingInSettings } from '../../lib/ui/visits/missing-items.ts';
import { hashOf, placeIn } from '../../lib/ui/visits/page-address.ts';
import { passphraseProblem, passphraseStrength } from '../../lib/ui/visits/passphrase.ts';
import { PersonsModel } from '../../lib/ui/visits/persons-model.ts';
import { totalsOf, weekTotals } from '../../lib/ui/visits/planning-model.ts';
import { readAnswer } from '../../lib/ui/visits/read-answer.ts';
import { RecordsModel } from '../../lib/ui/visits/records-model.ts';
import { SettingsModel } from '../../lib/ui/visits/settings-model.ts';
import { fullSettings, personSummary, trends } from '../support/fake-visits.ts';
import { fakeBackground } from './fake-background.ts';
import { NOW } from './visits.ts';

describe('a place on the page', () => {
  it.each([
    ['', 'visits', null],
    ['#records', 'records', null],
    ['#visits/a%2Fb', 'visits', 'a/b'],
    ['#settings/a', 'settings', null],
    ['#visits/%', 'visits', null],
    ['#nowhere', 'visits', null],
  ] as const)('%s', (hash, section, heldKey) => expect(placeIn(hash)).toEqual({ section, heldKey }));

  it('leads back to itself', () =>
    expect(placeIn(hashOf('visits', 'a/b %'))).toEqual({ section: 'visits', heldKey: 'a/b %' }));
});

it('an answer can be recorded exactly where the state machine has a step for it', () => {
  const offered = Object.fromEntries(visitStateSchema.options.map((state) => [state, answersFor(state).toSorted()]));
  const events = ['yes', 'no', 'object', 'withdraw', 'restrict', 'lift'] as const;
  const possible = Object.fromEntries(
    visitStateSchema.options.map((state) => [
      state,
      events.filter((event) => TRANSITIONS[event].some(({ from }) => from.includes(state))).toSorted(),
    ]),
  );
  expect(offered).toEqual(possible);
});

it.each([
  ['short', 'short', 'too-short', 1],
  ['aaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaa', 'too-simple', 1],
  ['copper lantern nine owls', 'copper lantern nine elks', 'not-the-same', 3],
  ['x7!kQ2pLm9vTzw', 'x7!kQ2pLm9vTzw', null, 2],
  ['', '', 'too-short', 0],
] as const)('the passphrase "%s"', (first, second, problem, strength) =>
  expect([passphraseProblem(first, second), passphraseStrength(first)]).toEqual([problem, strength]),
);

describe('the settings', () => {
  const settingsPage = (saved = defaultSettings) => {
    const background = fakeBackground({
      'consent.settings': () => saved,
      'consent.saveSettings': ({ settings }) => settings,
    });
    return { ...background, model: new SettingsModel({ call: background.call }) };
  };

  it('say what a notice would lack, and nothing when it is complete', () => {
    expect(missingInSettings(defaultSettings)).toEqual([
      'controller',
      'contact',
      'recipients',
      'transfers',
      'complaint',
      'recorder',
    ]);
    expect(missingInSettings(fullSettings)).toEqual([]);
    expect(missingInSettings({ ...fullSettings, purposes: [], channels: [] })).toEqual(['purposes', 'channels']);
  });

  it('are a draft until they are saved, which nothing that happens elsewhere throws away', async () => {
    const { model, named } = settingsPage();
    await model.refresh();
    model.change({ recorder: 'K. S.' });
    await model.refresh();
    expect([model.draft.value?.recorder, model.changed.value, named('consent.saveSettings')]).toEqual([
      'K. S.',
      true,
      [],
    ]);
    await model.save();
    expect([model.saved.value?.recorder, model.changed.value, model.told.value]).toEqual(['K. S.', false, true]);
  });

  it('keep a rule that was made at a visit while something was being typed', async () => {
    const { model, answers } = settingsPage();
    await model.refresh();
    model.change({ recorder: 'K. S.' });
    answers['consent.settings'] = () => ({ ...defaultSettings, policy: fullSettings.policy });
    await model.refresh();
    expect(model.draft.value).toEqual({ ...defaultSettings, recorder: 'K. S.', policy: fullSettings.policy });
  });

  it('are as they were when the draft is thrown away', async () => {
    const { model } = settingsPage(fullSettings);
    await model.refresh();
    model.change({ recipients: 'Everybody' });
    model.discard();
    expect([model.draft.value, model.changed.value]).toEqual([fullSettings, false]);
  });
});

it('an answer is read from its form as it was filled in, and is never later than now', () => {
  const form = new FormData();
  for (const [name, value] of [
    ['purpose', 'offers'],
    ['purpose', 'something else'],
    ['channel', 'post'],
    ['how', 'letter'],
    ['at', '2026-11-26'],
    ['text', '  Yes.  '],
    ['note', ' '],
  ] as const)
    form.append(name, value);
  const morning = Date.parse('2026-11-26T01:00:00Z');
  const { draft, evidence } = readAnswer('yes', form, undefined, morning);
  expect(draft).toEqual({ said: 'yes', purposes: ['offers'], channels: ['post'] });
  expect(evidence).toMatchObject({ how: 'letter', text: 'Yes.' });
  expect(Object.keys(evidence)).toEqual(['how', 'at', 'text']);
  expect(Date.parse(evidence.at)).toBeLessThanOrEqual(morning);
});

it('trends are summed up, the largest first and the rest last', () => {
  const seen = trends(NOW, 8);
  const totals = totalsOf(seen.series.country);
  expect(totals.at(-1)?.value).toBeNull();
  const named = totals.slice(0, -1).map(({ sum }) => sum);
  expect(named).toEqual(named.toSorted((a, b) => b - a));
  const all = weekTotals(seen).reduce((sum, one) => sum + one, 0);
  expect(all).toBe(totalsOf(seen.series.marketplace).reduce((sum, one) => sum + one.sum, 0));
});

describe('persons', () => {
  const view = {
    id: 7,
    at: '',
    reason: 'asked',
    erased: { leads: 2, visits: 1, downloads: 0 },
    copies: [],
    answerBy: null,
  } as const;
  const personsPage = () => {
    const files: string[] = [];
    const background = fakeBackground({
      'person.find': () => personSummary,
      'person.export': () => ({ name: 'person', json: '{}', text: 'all' }),
      'person.erase': () => ({ ...view, copies: [] }),
      'erasures.list': () => [],
      'retention.view': () => ({ requests: 0, prospects: 0, consented: 0, nextAt: null, startsAt: null }),
    });
    return {
      ...background,
      files,
      model: new PersonsModel({ call: background.call, save: (name) => files.push(name) }),
    };
  };

  it('are not looked for by nothing', async () => {
    const { model, messages } = personsPage();
    await model.find('  ', '');
    expect([model.missing.value, messages]).toEqual([true, []]);
  });

  it('are handed what is held on them as two files', async () => {
    const { model, files } = personsPage();
    await model.find(' m@example.fr ', '');
    expect(model.person.value).toEqual({ email: 'm@example.fr' });
    await model.exportAll();
    expect(files).toEqual(['person.json', 'person.txt']);
  });

  it('are gone from the page once they are erased', async () => {
    const { model, named } = personsPage();
    await model.find('m@example.fr', '+33 1');
    await model.erase('asked');
    expect(named('person.erase')[0]?.input).toEqual({ email: 'm@example.fr', phone: '+33 1', reason: 'asked' });
    expect([model.person.value, model.summary.value, model.news.value?.kind]).toEqual([null, null, 'erased']);
  });
});

describe('the list of those who said no', () => {
  it('is not saved under a passphrase that is weak or mistyped', async () => {
    const background = fakeBackground({ 'suppression.export': () => ({ name: 'list.json', text: '{}' }) });
    const files: string[] = [];
    const model = new RecordsModel({ call: background.call, save: (name) => files.push(name) });
    await model.exportList('copper lantern nine', 'copper lantern six!');
    expect([model.passphraseProblem.value, background.messages]).toEqual(['not-the-same', []]);
    await model.exportList('copper lantern nine', 'copper lantern nine');
    expect([model.passphraseProblem.value, files, model.listSaved.value]).toEqual([null, ['list.json'], true]);
  });
});
