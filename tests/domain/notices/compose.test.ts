import { describe, expect, it } from 'vitest';
import { missingItems, missingSettings, type NoticeItem } from '../../../lib/domain/consent/notice-items.ts';
import { defaultSettings } from '../../../lib/domain/consent/settings.ts';
import { composeNotice, type NoticeWish } from '../../../lib/domain/notices/compose.ts';
import { NOTICE_LANGUAGES, noticeLanguage, wordsIn } from '../../../lib/domain/notices/languages.ts';
import { filledSettings } from '../../support/consent-settings.ts';

const settings = filledSettings();
const wish = (over: Partial<NoticeWish> = {}): NoticeWish => ({
  kind: 'ask',
  channel: 'email',
  language: 'en',
  marketplace: 'DirectIndustry',
  settings,
  ...over,
});
const missingIn = (asked: NoticeWish, text: string): NoticeItem[] => missingItems(asked.settings, { ...asked, text });

const channels = ['email', 'letter', 'form'] as const;
const everyNotice = NOTICE_LANGUAGES.flatMap((language) => [
  ...channels.map((channel) =>
    wish({ language, channel, settings: filledSettings({ formUrl: 'https://form.example' }) }),
  ),
  wish({ language, kind: 'inform' }),
  wish({ language, kind: 'inform', channel: 'letter' }),
]);

describe.each(everyNotice)('a notice: $language, $kind, by $channel', (asked) => {
  it('says everything, in the reader’s language, with nothing left to fill in', async () => {
    const { text, subject } = await composeNotice(asked);
    expect(missingIn(asked, text)).toEqual([]);
    expect(`${subject}${text}`.replaceAll('{{code}}', '')).not.toMatch(/[{}]|undefined|\bnull\b/);
    expect(subject).toContain('{{code}}');
  });

  it('is refused without any of its lines, and by the name of what is missing', async () => {
    const { text } = await composeNotice(asked);
    const words = await wordsIn(asked.language);
    const without = (beginning: string): NoticeItem[] => {
      const label = beginning.slice(0, beginning.search(/\{|$/)).slice(0, 12);
      const lines = text.split('\n');
      expect(lines.some((line) => line.startsWith(label))).toBe(true);
      return missingIn(asked, lines.filter((line) => !line.startsWith(label)).join('\n'));
    };
    expect(without(words.controller)).toContain('controller');
    expect(without(words.officer)).toContain('officer');
    expect(without(words.categories)).toContain('categories');
    expect(without(words.basis[asked.kind])).toContain('basis');
    expect(without(words.recipients)).toContain('recipients');
    expect(without(words.transfers)).toEqual(['transfers']);
    expect(without(words.storage[asked.kind])).toContain('storage');
    expect(without(words.rights)).toContain('rights');
    expect(without(words.complaint)).toContain('complaint');
    expect(without(words.automated)).toEqual(['automated']);
    expect(without(words.objection.text)).toContain('objection');
    if (asked.kind === 'ask') expect(without(words.withdrawal)).toContain('withdrawal');
  });
});

describe('a question for consent', () => {
  const changed = async (change: (text: string) => string): Promise<NoticeItem[]> => {
    const asked = wish();
    return missingIn(asked, change((await composeNotice(asked)).text));
  };

  it.each<[string, (text: string) => string, NoticeItem]>([
    ['a box is ticked', (text) => text.replace('[ ]', '[x]'), 'choice'],
    ['there is no box', (text) => text.replaceAll('[ ]', '-'), 'choice'],
    ['there is no code', (text) => text.replaceAll('{{code}}', ''), 'code'],
    ['the marketplace is not named', (text) => text.replaceAll('DirectIndustry', 'a site'), 'source'],
    [
      'withdrawal is told of only after the choice',
      (text) => `${text.replace(/^Withdrawal.*$/m, '')}\n\nArt. 7(3)`,
      'withdrawal',
    ],
    [
      'the right to object is among the others',
      (text) => text.replaceAll('Art. 21', '').replace('access (Art. 15', 'objection (Art. 21), access (Art. 15'),
      'objection',
    ],
  ])('is refused where %s', async (_why, change, item) => expect(await changed(change)).toEqual([item]));

  it('has a box for each purpose, and none for what is not asked for', async () => {
    const { text } = await composeNotice(wish({ settings: filledSettings({ purposes: ['events'] }) }));
    expect(text.match(/^\[ \].*$/gm)).toEqual(['[ ] Yes: invitations to trade fairs and events', '[ ] No']);
  });

  it('names the periods and the ways of the settings', async () => {
    const periods = { ...settings.periods, answerDays: 21, graceDays: 0, consentMonths: 13, suppressionMonths: 41 };
    const { text } = await composeNotice(wish({ settings: filledSettings({ periods, channels: ['email', 'phone'] }) }));
    expect(text).toContain('within 21 days');
    expect(text).toContain('after a no, within 2 days');
    expect(text).toContain('after 13 months');
    expect(text).toContain('at least 41 months');
    expect(text).toContain('by e-mail or telephone');
  });

  it('says nothing of an officer where there is none, and lacks nothing', async () => {
    const asked = wish({ settings: filledSettings({ officer: { name: '', email: '' } }) });
    const { text } = await composeNotice(asked);
    expect(text).not.toContain('officer');
    expect(missingIn(asked, text)).toEqual([]);
  });

  it('takes numbers in addresses for no articles', async () => {
    const asked = wish();
    const { text } = await composeNotice(asked);
    const without = text.replace(/^Your rights.*$/m, '').replace(/^Automated.*$/m, '');
    expect(missingIn(asked, without)).toEqual(['rights', 'automated']);
  });
});

it('information alone asks nothing', async () => {
  const asked = wish({ kind: 'inform' });
  const { text } = await composeNotice(asked);
  expect(text).not.toMatch(/\?|\bYES\b|\[ \]/);
  expect(missingIn(asked, `${text}\n[ ] Yes`)).toEqual(['no-question']);
});

it('settings that nobody has filled in lack what the law wants, and the purposes are there', () => {
  expect(missingSettings(defaultSettings)).toEqual(['controller', 'contact', 'recipients', 'transfers', 'complaint']);
});

it('what is said of nobody in particular is the same for everybody', async () => {
  expect(await composeNotice(wish())).toEqual(await composeNotice(wish()));
});

it.each([
  ['fr', 'fr'],
  ['pt-BR', 'pt'],
  ['ZH_tw', 'zh'],
  ['nl', 'en'],
  [null, 'en'],
] as const)('people whose language is %s are written to in %s', (code, language) =>
  expect(noticeLanguage(code)).toBe(language),
);
