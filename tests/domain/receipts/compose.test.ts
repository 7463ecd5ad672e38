import { describe, expect, test } from 'vitest';
import { consentRecord, withdrawn } from '../../../lib/domain/consent/record-27560.ts';
import { NOTICE_LANGUAGES } from '../../../lib/domain/notices/languages.ts';
import { composeReceipt } from '../../../lib/domain/receipts/compose.ts';
import { type ConsentReceipt, RECEIPT_FORMAT } from '../../../lib/domain/receipts/receipt.ts';
import { defaultSettings } from '../../../lib/domain/consent/settings.ts';
import { filledSettings } from '../../support/consent-settings.ts';

const receipt = (language: string, over: Partial<ConsentReceipt> = {}): ConsentReceipt => ({
  format: RECEIPT_FORMAT,
  version: 1,
  issuedAt: '2026-11-24T08:00:00.000Z',
  record: consentRecord({
    recordId: '3f2b8c1e-6d3a-4c1b-9a51-2f0c4d8e7b10',
    principal: 'a'.repeat(64),
    at: '2026-11-23T23:30:00.000Z',
    notice: { at: '2026-11-20T08:00:00.000Z', noticeHash: 'b'.repeat(64), language },
    purposes: ['product-information', 'events'],
    channels: ['email', 'phone'],
    settings: filledSettings(),
    marketplace: 'DI',
    how: 'mail',
  }),
  validUntil: '2028-11-23T23:30:00.000Z',
  how: 'mail',
  zone: 'Europe/Paris',
  notice: { hash: 'b'.repeat(64), language, subject: 'SUBJECT', text: 'What was said [{{code}}] {email}' },
  chain: { seq: 7, hash: 'c'.repeat(64) },
  ...over,
});
const compose = (one: ConsentReceipt): Promise<string> => composeReceipt(JSON.stringify(one));

test('says in plain text what was agreed to, until when, and how it is taken back', async () => {
  const text = await compose(receipt('en'));
  expect(text.split('\n\n').slice(0, 5)).toEqual([
    'Receipt for your consent',
    'This is what you agreed to. Please keep it with your papers.',
    'Given on: November 24, 2026\nYou answered by e-mail.\nValid until: November 24, 2028, unless you take it back before',
    'You agreed to:\n- information on our products\n- invitations to trade fairs and events\nWe may contact you by: e-mail or telephone',
    'Withdrawal: you may take your consent back at any time, as easily as you gave it (Art. 7(3) GDPR): write to datenschutz@muster-pumpen.example. No reason is needed. What was done until then remains lawful.',
  ]);
  expect(text).toContain('Controller: Muster Pumpen GmbH, Beispielstraße 15, 70173 Stuttgart, DE, datenschutz@');
  expect(text).toContain('Source: VirtualExpo, through DirectIndustry.');
  expect(text).toContain('3f2b8c1e-6d3a-4c1b-9a51-2f0c4d8e7b10');
  // What was said is not written anew.
  expect(text.endsWith('What you were told before you answered:\n\nSUBJECT\n\nWhat was said […] {email}\n')).toBe(true);
});

test('counts days in the zone of the marketplaces where the settings name one that is none', async () => {
  expect(await compose(receipt('en', { zone: 'Europe/Atlantis' }))).toBe(await compose(receipt('en')));
});

describe.each(NOTICE_LANGUAGES)('in %s', (language) => {
  test('leaves no name unfilled, and says all that others say', async () => {
    const lines = (await compose(receipt(language, { notice: null }))).split('\n');
    expect(lines.join('\n')).not.toMatch(/[{}]|undefined|not stated/);
    expect(lines).toHaveLength((await compose(receipt('en', { notice: null }))).split('\n').length);
  });

  test.each(['mail', 'letter', 'form', 'phone', 'in-person'])('says that the answer came by %s', async (how) => {
    const others = await compose(receipt(language, { how: null }));
    expect((await compose(receipt(language, { how }))).length).toBeGreaterThan(others.length);
  });

  test('says that it was taken back, and no longer until when it holds', async () => {
    const given = receipt(language, { notice: null });
    const text = await compose({ ...given, record: withdrawn(given.record, '2027-05-05T12:00:00.000Z') });
    expect(text).toContain(
      new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date('2027-05-05T12:00')),
    );
    expect(text).not.toContain('2028');
  });
});

test('no two languages say the same', async () => {
  const titles = await Promise.all(
    NOTICE_LANGUAGES.map(async (language) => (await compose(receipt(language))).split('\n')[0]),
  );
  expect(new Set(titles).size).toBe(NOTICE_LANGUAGES.length);
});

test('a language that has no words is answered in English', async () => {
  expect(await compose(receipt('ko'))).toContain('Receipt for your consent');
});

test('what was not filled in is not made up, and the text of a notice that is gone is left out', async () => {
  const bare = receipt('en', { notice: null, validUntil: null, how: 'elsewhere' });
  const text = await compose({ ...bare, record: consentRecord({ ...facts, settings: defaultSettings }) });
  expect(text).toContain('Controller: –\n');
  expect(text).toContain('ours is –.');
  expect(text).toContain('write to –.');
  expect(text).not.toMatch(/Valid until|Storage|You were told|not stated/);
});

const facts = {
  recordId: '3f2b8c1e-6d3a-4c1b-9a51-2f0c4d8e7b10',
  principal: 'a',
  at: '2026-11-23T23:30:00.000Z',
  notice: { at: '2026-11-20T08:00:00.000Z', noticeHash: 'b', language: 'en' },
  purposes: ['offers' as const],
  channels: ['email' as const],
  marketplace: null,
  how: 'form',
};
