import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeNotice } from '../../../lib/domain/notices/compose.ts';
import { NOTICE_LANGUAGES } from '../../../lib/domain/notices/languages.ts';
import { LONGEST_LINK, mailLink, type MailVia } from '../../../lib/domain/reply/mail-link.ts';
import { filledSettings } from '../../support/consent-settings.ts';

const mail = { to: 'Ada.Lovelace@Engines.example', subject: 'Your data', text: 'One\nTwo' };
const VIAS: readonly MailVia[] = ['mailto', 'gmail', 'outlook'];

/** What a mail program makes of an address: recipients, headers, text. */
function read(url: string): { to: string[]; fields: [string, string][] } {
  const parsed = new URL(url);
  const fields = parsed.search
    .slice(1)
    .split('&')
    .map((field) => field.split('=').map(decodeURIComponent) as [string, string]);
  if (parsed.protocol === 'mailto:') return { to: parsed.pathname.split(',').map(decodeURIComponent), fields };
  return { to: fields.filter(([name]) => name === 'to').map(([, value]) => value), fields };
}

it.each([
  ['mailto', 'mailto:Ada.Lovelace@engines.example?subject=Your%20data&body=One%0D%0ATwo'],
  [
    'gmail',
    'https://mail.google.com/mail/?view=cm&fs=1&to=Ada.Lovelace%40engines.example&su=Your%20data&body=One%0D%0ATwo',
  ],
  [
    'outlook',
    'https://outlook.office.com/mail/deeplink/compose?to=Ada.Lovelace%40engines.example&subject=Your%20data&body=One%0D%0ATwo',
  ],
] as const)('%s', (via, url) => expect(mailLink(via, mail)).toEqual({ url, body: 'in-mail' }));

describe.each(VIAS)('by %s', (via) => {
  it('threat 11: no subject and no text adds a recipient, a header or a line to one', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'a\r\nBcc: eve@evil.example',
        'x&bcc=eve@evil.example',
        '?to=eve',
        '%0D%0Abcc:eve',
        '\ud800',
        '\'"><',
      ),
    );
    fc.assert(
      fc.property(nasty, nasty, (subject, text) => {
        const { to, fields } = read(mailLink(via, { ...mail, subject, text })!.url);
        expect(to).toEqual(['Ada.Lovelace@engines.example']);
        expect(
          fields
            .map(([name]) => name)
            .filter((name) => !['to', 'view', 'fs'].includes(name))
            .join(),
        ).toMatch(/^(subject|su)(,body)?$/);
        // eslint-disable-next-line no-control-regex
        expect(fields.find(([name]) => name.startsWith('su'))![1]).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
      }),
    );
  });

  it.each([
    'a@b.example,eve@evil.example',
    'a@b.example?bcc=eve@evil.example',
    'a@b.example\r\nBcc: eve@evil.example',
    'a@b.example eve@evil.example',
    'Ada <a@b.example>',
    'a@b.example;',
    'nobody',
    '',
  ])('%j is no recipient', (to) => expect(mailLink(via, { ...mail, to })).toBeNull());

  it('a subject that is too long is cut, since nothing would open otherwise', () => {
    const link = mailLink(via, { ...mail, subject: '漢'.repeat(500) })!;
    expect(link.url.length).toBeLessThanOrEqual(LONGEST_LINK);
    expect(read(link.url).to).toEqual(['Ada.Lovelace@engines.example']);
  });

  it.each(NOTICE_LANGUAGES)('a notice in %s arrives whole, or is left to be pasted', async (language) => {
    const notice = await composeNotice({
      kind: 'ask',
      channel: 'email',
      language,
      marketplace: 'DirectIndustry',
      settings: filledSettings(),
    });
    const link = mailLink(via, { to: mail.to, ...notice })!;
    expect(link.url.length).toBeLessThanOrEqual(LONGEST_LINK);
    expect(link.body).toBe('to-paste');
    expect(read(link.url).fields.some(([name]) => name === 'body')).toBe(false);
  });
});
