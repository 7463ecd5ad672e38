import { describe, expect, it } from 'vitest';
import { missingItems, type NoticeItem } from '../../../lib/domain/consent/notice-items.ts';
import { noticeHash } from '../../../lib/domain/consent/notice-hash.ts';
import { defaultSettings } from '../../../lib/domain/consent/settings.ts';
import { NOTICE_LANGUAGES } from '../../../lib/domain/notices/languages.ts';
import { firstReply } from '../../../lib/domain/reply/first-reply.ts';
import { LONGEST_LINK } from '../../../lib/domain/reply/mail-link.ts';
import { filledSettings } from '../../support/consent-settings.ts';

const ADDRESS = 'mailto:ada@engines.example';
const reply = async (language: string | null, over = {}) =>
  (await firstReply({ language, marketplace: 'NE' }, filledSettings(over), ADDRESS))!;

describe.each(NOTICE_LANGUAGES)('the notice of a first reply in %s', (language) => {
  it('says what article 14 wants, with the right to object apart', async () => {
    const { notice } = await reply(language);
    const check = { text: notice.text, kind: 'inform', channel: 'email', marketplace: 'NauticExpo' } as const;
    // What notices to visitors say of their own: another basis, how long silence is kept, a code.
    const own = new Set<NoticeItem>(['storage', 'basis', 'code']);
    expect(missingItems(filledSettings(), check).filter((item) => !own.has(item))).toEqual([]);
    expect(notice.text).toContain('36');
    expect(notice.text).toMatch(/(?<!\d)6\D{1,14}1\D{0,12}b/);
    expect(`${notice.subject}${notice.text}`).not.toMatch(/[{}]|undefined/);
  });

  it('is in the mail, or is left to be pasted', async () => {
    const { url, toPaste, notice } = await reply(language);
    expect(url.length).toBeLessThanOrEqual(LONGEST_LINK);
    const said = toPaste ?? new URL(url).searchParams.get('body')!.replaceAll('\r\n', '\n');
    expect(said).toContain(notice.text);
    expect(new URL(url).pathname).toBe('ada@engines.example');
  });
});

it.each(['en', 'de', 'fr', 'es', 'it', 'pt'])('fits into a link in %s', async (language) =>
  expect((await reply(language)).toPaste).toBeNull(),
);

it.each(['zh', 'ja', 'ru'])('has to be pasted in %s', async (language) => {
  const { url, toPaste } = await reply(language);
  expect([url, toPaste === null]).toEqual([ADDRESS, false]);
});

it('that is too long because of what the settings say is not cut', async () =>
  expect((await reply('en', { recipients: 'A partner. '.repeat(60) })).toPaste).toContain('A partner.'));

it('is known by its hash', async () => {
  const { notice, noticeHash: hash } = await reply('de');
  expect(hash).toBe(noticeHash(notice));
  expect((await reply('de')).noticeHash).toBe(hash);
});

it('is not there where the settings cannot fill it', async () =>
  expect(await firstReply({ language: 'en', marketplace: 'NE' }, defaultSettings, ADDRESS)).toBeNull());
