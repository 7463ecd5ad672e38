import { describe, expect, it } from 'vitest';
import { composeNotice } from '../../../lib/domain/notices/compose.ts';
import { NOTICE_LANGUAGES, wordsIn } from '../../../lib/domain/notices/languages.ts';
import { readMail } from '../../../lib/ui/visits/answers/read-mail.ts';
import { filledSettings } from '../../support/consent-settings.ts';

const CODE = 'LS-7K3Q-9MXA';
const NOW = Date.parse('2026-12-01T12:00:00Z');
const settings = filledSettings({ purposes: ['product-information', 'offers', 'events'] });
const quoted = (text: string, mark = '> '): string =>
  text
    .split('\n')
    .map((line) => mark + line)
    .join('\n');

async function noticeIn(language: (typeof NOTICE_LANGUAGES)[number]): Promise<string> {
  const { text } = await composeNotice({ kind: 'ask', channel: 'email', language, marketplace: 'AeroExpo', settings });
  return text.replaceAll('{{code}}', CODE);
}
const tick = (text: string, label: string): string => text.replace(`[ ] ${label}`, `[x] ${label}`);
const said = async (text: string) => (await readMail(text, NOW)).said;

describe.each(NOTICE_LANGUAGES)('an answer in %s', (language) => {
  it('sent back as it came says nothing', async () => {
    const notice = await noticeIn(language);
    for (const text of [notice, quoted(notice)])
      expect(await readMail(text, NOW)).toMatchObject({ said: null, unclear: 'nothing', codes: [CODE] });
  });

  it.each(['', '> '])('with boxes ticked says yes to what was ticked (quoted by %j)', async (mark) => {
    const words = await wordsIn(language);
    const label = words.yes.replace('{purpose}', words.purposes.offers);
    const answer = await readMail(quoted(tick(await noticeIn(language), label), mark), NOW);
    expect(answer).toMatchObject({ said: 'yes', purposes: ['offers'], codes: [CODE], unclear: null });
  });

  it('with the box for no ticked says no, and with both nothing', async () => {
    const words = await wordsIn(language);
    const no = tick(await noticeIn(language), words.no);
    expect(await readMail(no, NOW)).toMatchObject({ said: 'no', purposes: null });
    const both = tick(no, words.yes.replace('{purpose}', words.purposes.events));
    expect(await readMail(both, NOW)).toMatchObject({ said: null, unclear: 'contradiction' });
  });
});

describe('words', () => {
  it.each([
    ['yes', 'YES', 'Yes, please.', 'I agree to all of it', 'JA', 'Ja, gerne', 'Ich stimme zu.', 'OUI', 'Oui merci'],
    [
      'yes',
      "J'accepte",
      'J’accepte !',
      'SÍ',
      'Sí, gracias',
      'SÌ',
      'Acconsento.',
      'SIM',
      'Sim, concordo',
      '同意',
      '同意。',
    ],
    ['yes', 'はい', '同意します', 'ДА', 'Я согласна.', 'ja\n\nMit freundlichen Grüßen\nErika'],
    ['no', 'NO', 'No thanks', 'I do not agree.', 'Not interested', 'NEIN', 'Nein danke', 'Ich stimme nicht zu', 'NON'],
    [
      'no',
      "Je n'accepte pas",
      'No acepto',
      'Non acconsento',
      'NÃO',
      'Não, obrigada',
      '不同意',
      'いいえ',
      '同意しません',
    ],
    ['no', 'НЕТ', 'Я не согласен'],
    ['object', 'I object to direct marketing.', 'Hiermit widerspreche ich der Nutzung', "Je m'oppose", 'Me opongo'],
    ['object', 'Mi oppongo', 'Oponho-me', '我反对', '異議を述べます', 'Я возражаю', 'No. Please unsubscribe me.'],
    ['withdraw', 'I withdraw my consent', 'Ich widerrufe', 'Je retire mon consentement', 'Retiro mi consentimiento'],
    [
      'withdraw',
      'Revoco il consenso',
      'Retiro o meu consentimento',
      '我撤回同意',
      '同意を撤回します',
      'Отзываю согласие',
    ],
  ])('that say %s', async (wanted, ...texts) => {
    const found = await Promise.all(texts.map(async (text) => [text, await said(text)]));
    expect(found).toEqual(texts.map((text) => [text, wanted]));
  });

  it.each([
    'Si vous avez des questions, appelez-moi.',
    'No idea who you are and what this is about, please call',
    'Thank you for your message.',
    'I am out of the office until Monday.',
    'Yesterday was fine.',
    'Ich habe noch eine Frage dazu.',
    'No sé de qué me habla usted',
    '',
  ])('that say neither: %j', async (text) =>
    expect(await readMail(text, NOW)).toMatchObject({ said: null, unclear: 'nothing' }),
  );

  it.each(['Yes.\nNo.', 'Ja, aber ich widerspreche der Werbung', '同意。拒绝。'])(
    'that say one thing and another decide nothing: %j',
    async (text) => expect(await readMail(text, NOW)).toMatchObject({ said: null, unclear: 'contradiction' }),
  );

  it('and a box that say the contrary decide nothing', async () => {
    const ticked = tick(await noticeIn('en'), 'No');
    expect(await readMail(`Yes\n\n${quoted(ticked)}`, NOW)).toMatchObject({ said: null, unclear: 'contradiction' });
    expect(await readMail(`I object.\n\n${quoted(ticked)}`, NOW)).toMatchObject({ said: 'object' });
  });

  it('of the notice that is quoted are nobody’s answer', async () => {
    const notice = await noticeIn('en');
    const heads = [
      'On 1 Nov 2026, Muster wrote:',
      '-----Original Message-----',
      'From: Muster\nSent: Monday',
      '________________',
    ];
    for (const head of heads) expect(await said(`Nein\n\n${head}\n${notice}`)).toBe('no');
  });
});

describe('headers', () => {
  const mail = `Return-Path: <ada@engines.example>
Message-ID: <a1b2.c3@mail.engines.example>
Date: Mon, 30 Nov 2026 18:05:00 +0100 (CET)
Subject: Re: Your data from AeroExpo: information
 and a question [${CODE}]
From: Ada <ada@engines.example>

Yes, please.
`;
  it('that were pasted say which mail it was, and when it was sent', async () => {
    expect(await readMail(mail, NOW)).toMatchObject({
      codes: [CODE],
      said: 'yes',
      messageId: '<a1b2.c3@mail.engines.example>',
      at: '2026-11-30T17:05:00.000Z',
    });
  });
  it('with Windows line ends are the same', async () =>
    expect(await readMail(mail.replaceAll('\n', '\r\n'), NOW)).toEqual(await readMail(mail, NOW)));
  it.each([
    ['a day to come', mail.replace('2026', '2027')],
    ['no date', mail.replace(/^Date.*$/m, 'Date: soon')],
  ])('with %s leave the time open', async (_, text) => expect((await readMail(text, NOW)).at).toBeNull());
  it('that are none do not swallow the answer', async () =>
    expect(await readMail('Answer: yes', NOW)).toMatchObject({ said: 'yes', messageId: null, at: null }));
});

it('a mail that quotes two notices does not say which of them it answers', async () => {
  expect((await readMail(`Yes\n> ${CODE}\n> LS-AAAA-CCCC`, NOW)).codes).toEqual([CODE, 'LS-AAAA-CCCC']);
});

it.each([
  ['one word without end', 'x'.repeat(200_000)],
  ['a quotation of a quotation of …', `${'> '.repeat(50_000)}yes`],
  ['a line of blanks', `Maybe${' '.repeat(150_000)}x`],
  ['nothing but headers', 'a: b\n'.repeat(50_000)],
  ['a line of dashes', `--a${'-'.repeat(90_000)}x`],
  ['brackets that never close', `Date: ${'('.repeat(90_000)}\nb: c\n\n`],
])('reads nothing out of %s', async (_, text) => expect((await readMail(text, NOW)).said).toBeNull());
