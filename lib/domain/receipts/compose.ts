import { DEFAULT_ZONE } from '../lead/dates.ts';
import { NOT_STATED } from '../consent/record-27560.ts';
import type { Party } from '../consent/record-schema.ts';
import { type NoticeLanguage, noticeLanguage, wordsIn } from '../notices/languages.ts';
import { CODE_PLACE, fillIn, line } from '../notices/values.ts';
import type { NoticeWords } from '../notices/words.ts';
import { type ConsentReceipt, receiptSchema } from './receipt.ts';
import type { ReceiptWords } from './words.ts';

/** Each language is loaded when it is needed, in the page: the background gives the receipt and knows no words. Spelled out, since a
 * bundler follows no path that is put together. */
const LOADERS: Readonly<Record<NoticeLanguage, () => Promise<{ words: ReceiptWords }>>> = {
  en: () => import('./words/en.ts'),
  de: () => import('./words/de.ts'),
  fr: () => import('./words/fr.ts'),
  es: () => import('./words/es.ts'),
  it: () => import('./words/it.ts'),
  pt: () => import('./words/pt.ts'),
  zh: () => import('./words/zh.ts'),
  ja: () => import('./words/ja.ts'),
  ru: () => import('./words/ru.ts'),
};

/** A receipt as plain text, in the language in which the person was asked. `json`: as `records.receipt` gives it. */
export async function composeReceipt(json: string): Promise<string> {
  const receipt = receiptSchema.parse(JSON.parse(json));
  const language = noticeLanguage(receipt.record.pii_processing.language);
  const [{ words }, notice] = await Promise.all([LOADERS[language](), wordsIn(language)]);
  const values = valuesOf(receipt, notice, language);
  return paragraphs(receipt, words, notice)
    .map((lines) => lines.map((text) => fillIn(text, values)).join('\n'))
    .concat(
      receipt.notice
        ? [`${words.told}\n\n${receipt.notice.subject}\n\n${receipt.notice.text}`.replaceAll(CODE_PLACE, '…')]
        : [],
    )
    .join('\n\n')
    .concat('\n');
}

function paragraphs({ record, how, validUntil }: ConsentReceipt, words: ReceiptWords, notice: NoticeWords): string[][] {
  const isWithdrawn = record.event.some(({ event_state }) => event_state === 'ConsentWithdrawn');
  const purposes = record.pii_processing.purpose.map((purpose) => `- ${notice.purposes[purpose]}`);
  const until = isWithdrawn ? [words.withdrawn] : validUntil === null ? [] : [words.until];
  return [
    [words.title],
    [words.intro],
    [words.given, ...(isHow(words, how) ? [words.how[how]] : []), ...until],
    [words.agreed, ...purposes, words.channels],
    [words.withdrawal],
    [
      notice.controller,
      notice.categories,
      notice.source,
      notice.recipients,
      notice.transfers,
      ...(validUntil === null || isWithdrawn ? [] : [words.storage]),
      notice.rights,
      notice.complaint,
      words.record,
    ],
  ];
}

const isHow = (words: ReceiptWords, how: string | null): how is keyof ReceiptWords['how'] =>
  how !== null && Object.hasOwn(words.how, how);

function valuesOf({ record, validUntil, zone }: ConsentReceipt, notice: NoticeWords, language: NoticeLanguage) {
  const { pii_processing: processing, event } = record;
  const dates = datesIn(language, zone);
  const day = (at: string | null | undefined): string => (at ? dates.format(new Date(at)) : '');
  const at = (state: string): string | undefined =>
    event.findLast(({ event_state }) => event_state === state)?.event_time;
  const party = (id: string): Party | undefined => record.party_identification.find(({ party_id }) => party_id === id);
  const either = new Intl.ListFormat(language, { type: 'disjunction' });
  const controller = party('controller');
  const authority = party('authority');
  return new Map(
    Object.entries({
      given: day(at('ConsentGiven')),
      withdrawn: day(at('ConsentWithdrawn')),
      until: day(validUntil),
      channels: either.format(processing.communication_channel.map((channel) => notice.channels[channel])),
      contact: orDash(processing.withdrawal_method),
      record: record.header.record_id,
      marketplace: processing.service.replace(' (VirtualExpo)', ''),
      controller: listed(controller, ['party_name', 'party_address', 'party_email', 'party_phone', 'party_url']),
      authority: listed(authority, ['party_name', 'party_contact']),
      recipients: orDash(processing.recipient_third_parties.join(', ')),
      transfers: orDash(processing.geographic_restrictions),
    }),
  );
}

/** The settings may name a zone that this browser does not know; periods are counted in ours then, too. */
function datesIn(language: NoticeLanguage, timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone });
  } catch {
    return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: DEFAULT_ZONE });
  }
}

/** The record says so in English where the settings said nothing. */
const orDash = (text: string): string => (text === NOT_STATED ? '–' : line(text));

const listed = (party: Party | undefined, fields: (keyof Party)[]): string =>
  fields
    .map((field) => line(party?.[field] ?? ''))
    .filter((text) => text && text !== NOT_STATED)
    .join(', ') || '–';
