import fc from 'fast-check';
import { buyersOf, mailboxIn } from '../../../lib/domain/lead/buyers.ts';
import { CORRECTABLE } from '../../../lib/domain/lead/correctable.ts';
import { corrected, isUsable } from '../../../lib/domain/lead/corrections.ts';
import { readCountry } from '../../../lib/domain/lead/countries.ts';
import { readDate } from '../../../lib/domain/lead/dates.ts';
import { readEmails } from '../../../lib/domain/lead/emails.ts';
import { hostOfSite } from '../../../lib/domain/lead/hosts.ts';
import { classifyLead } from '../../../lib/domain/lead/kinds.ts';
import { readMarketplace } from '../../../lib/domain/lead/marketplaces.ts';
import { readPhone } from '../../../lib/domain/lead/phones.ts';
import { textsToFind, textsToKeep } from '../../../lib/domain/consent/suppression-keys.ts';
import { notedError } from '../../../lib/domain/diagnostics/noted-error.ts';
import { leadQuerySchema } from '../../../lib/domain/find/query.ts';
import { fits, planOf } from '../../../lib/domain/find/terms.ts';
import { wordsIn, wordsLookedFor } from '../../../lib/domain/find/words.ts';
import { retryAfterMs } from '../../../lib/domain/schedule/retry-after.ts';
import { cleanLine, cleanLines } from '../../../lib/feed/clean-text.ts';
import { plainText } from '../../../lib/feed/plain-text.ts';
import { asciiHost } from '../../../lib/storage/ascii-host.ts';
import { visibleText } from '../../../lib/ui/visible-text.ts';
import { damaged } from '../arbitraries/damage.ts';
import { fromSchema } from '../arbitraries/from-schema.ts';
import { leads, storedLeads } from '../arbitraries/leads.ts';
import { texts, textsOf } from '../arbitraries/text.ts';
import { must, target } from '../target.ts';

const NOW = Date.parse('2026-11-23T10:00:00Z');

const PHONE = [
  '+',
  '00',
  '49',
  '33',
  '(0)',
  ' ',
  '-',
  '/',
  '.',
  '30',
  '901820',
  'ext.',
  'Tel: ',
  ' or ',
  ';',
  '1',
  '٣',
  '１２',
];
const DATE = [
  '2026',
  '26',
  '-',
  '/',
  '.',
  ' ',
  '11',
  '23',
  '02',
  '30',
  'T',
  '10:00',
  ':59',
  '.123',
  'Z',
  '+01:00',
  ' CET',
  'Nov',
  'novembre',
  '年',
  'PM',
  '1764000000',
  '[Europe/Paris]',
];
const EMAIL = [
  'a',
  'zoé',
  '@',
  '.',
  'example',
  'com',
  ' ',
  ';',
  '<',
  '>',
  'mailto:',
  '"',
  "'",
  '+',
  '-',
  'x'.repeat(70),
];
const HTML = [
  '<p>',
  '</p>',
  '<br/>',
  '<',
  '>',
  '&amp;',
  '&nbsp;',
  '&#65;',
  '&#x110000;',
  '<script>',
  '</script>',
  '<!--',
  '-->',
  'text',
  '\n',
  ' ',
  '<style',
  ' a="b"',
  '<div',
];
const ZONES = [
  'Europe/Paris',
  'America/Sao_Paulo',
  'Pacific/Apia',
  'Africa/Monrovia',
  'Asia/Kathmandu',
  'UTC',
  '+05:30',
];
const countries = fc.option(fc.constantFrom('DE', 'US', 'XX', '', 'de', '__proto__'), { nil: null });

/** Numbers, moments and addresses as they are written. */
const numbers = fc
  .tuple(
    fc.constantFrom('+49 ', '0049', '+33 (0)', '0', '+1-', '(+86) ', 'Tel. +44 '),
    fc.bigInt({ min: 100_000n, max: 9_999_999_999n }),
    fc.constantFrom('', ' ext. 12', ' / 030 901820'),
  )
  .map((parts) => parts.join(''));
const dates = fc
  .tuple(
    fc.date({ min: new Date('1999-12-01'), max: new Date('2101-02-01'), noInvalidDate: true }),
    fc.constantFrom<(at: Date) => string>(
      (at) => at.toISOString(),
      (at) => at.toUTCString(),
      (at) => at.toISOString().slice(0, 19).replace('T', ' '),
      (at) => at.toLocaleString('en-US', { timeZone: 'UTC' }),
      (at) => at.toLocaleString('de-DE', { timeZone: 'UTC' }),
      (at) => at.toLocaleDateString('fr-FR', { timeZone: 'UTC', dateStyle: 'full' }),
      (at) => String(Math.floor(at.getTime() / 1000)),
      (at) => String(at.getTime()),
    ),
  )
  .map(([at, write]) => write(at));
const addresses = fc
  .tuple(
    fc.emailAddress(),
    fc.constantFrom('', 'Zoé <', 'mailto:', 'a@b.example; '),
    fc.constantFrom('', '>', ' ', '.'),
  )
  .map(([address, before, after]) => before + address + after);

const unreadable = (found: unknown): string | null => (found === '' || found === null ? 'unreadable' : null);

export const valueTargets = [
  target({
    name: 'phone',
    inputs: fc.record({
      number: fc.oneof(numbers, damaged(numbers), textsOf(PHONE), texts),
      code: fc.oneof(textsOf(PHONE, 2), texts),
      country: countries,
    }),
    read: (written) => {
      const phone = readPhone(written);
      must(phone === '' || /^\+[1-9]\d{6,14}$/.test(phone), 'a number is E.164');
      must(phone === '' || readPhone({ number: phone }) === phone, 'a number that was read is read as itself');
      return unreadable(phone);
    },
  }),
  target({
    name: 'date',
    inputs: fc.record({
      text: fc.oneof(dates, damaged(dates), textsOf(DATE), texts),
      zone: fc.constantFrom(...ZONES),
      order: fc.constantFrom('day-first' as const, 'month-first' as const),
    }),
    read: ({ text, zone, order }) => {
      const read = readDate(text, zone, order);
      if (!read) return 'unreadable';
      must(new Date(read.at).toISOString() === read.at, 'a moment is written as such');
      must(readDate(read.at)?.at === read.at, 'a moment that was read is read as itself');
      return null;
    },
  }),
  target({
    name: 'email',
    inputs: fc.oneof(addresses, damaged(addresses), textsOf(EMAIL), texts),
    read: (text) => {
      const found = readEmails(text);
      for (const address of found) {
        must(!/[\s,;<>"]/.test(address), 'an address is one');
        must(readEmails(address).join() === address, 'an address that was read is read as itself');
      }
      mailboxIn(text, asciiHost);
      return found.length === 0 ? 'unreadable' : null;
    },
  }),
  target({
    name: 'words',
    inputs: fc.tuple(texts, texts),
    read: ([one, other]) => {
      const { kind } = classifyLead(one, [other]);
      must(['request', 'prospect', 'visit', 'unknown'].includes(kind), 'a word means one of the kinds');
      hostOfSite(one, asciiHost);
      const country = readCountry(one);
      must(country === null || /^[A-Z]{2}$/.test(country), 'a country is a code');
      return unreadable(country ?? readMarketplace(other));
    },
  }),
  target({
    name: 'text',
    inputs: fc.oneof(textsOf(HTML, 25), texts),
    read: (text) => {
      for (const clean of [plainText(text), cleanLines(text)])
        // oxlint-disable-next-line no-control-regex -- control characters are what it is about
        must(!/[\u0000-\u0008\r\u007f]/.test(clean) && clean.isWellFormed(), 'a clean text has no control characters');
      const line = cleanLine(text);
      must(!/[\n\t]/.test(line) && line.isWellFormed(), 'a clean line is one line');
      visibleText(text);
      return line === '' ? 'nothing' : null;
    },
  }),
  target({
    name: 'correction',
    inputs: fc.record({ lead: leads, field: fc.constantFrom(...CORRECTABLE), value: texts }),
    read: ({ lead, field, value }) => {
      const { person } = corrected(lead, { [field]: value });
      must(typeof person.email === 'string' && typeof person.fullName === 'string', 'a person is one');
      return isUsable(field, value) ? null : 'unreadable';
    },
  }),
  target({
    name: 'person-keys',
    inputs: fc.record({
      lead: leads,
      phone: fc.constantFrom('', '+4930901820'),
      email: fc.oneof(textsOf(EMAIL), texts),
    }),
    read: ({ lead, phone, email }) => {
      const asking = { ...lead, person: { ...lead.person, email, phone } };
      for (const key of buyersOf(asking, asciiHost)) must(typeof key === 'string', 'a key is a text');
      const keep = textsToKeep({ ...lead, email, phone }, asciiHost);
      const find = textsToFind({ ...lead, email, phone }, asciiHost);
      for (const part of ['lead', 'person'] as const)
        must(
          keep[part].length === 0 || keep[part].some((text) => find[part].includes(text)),
          'what is kept is found again',
        );
      return keep.person.length === 0 ? 'nobody' : null;
    },
  }),
  target({
    name: 'search',
    inputs: fc.record({
      query: fromSchema(leadQuerySchema),
      lead: storedLeads,
      mine: fc.array(texts, { maxLength: 2 }),
    }),
    read: ({ query, lead, mine }) => {
      const kept = new Set(wordsIn(lead.feed.person.lastName));
      for (const word of wordsLookedFor(lead.feed.person.lastName))
        must(
          [...kept].some((one) => one.startsWith(word)),
          'a text is found by its own words',
        );
      const plan = planOf(query, mine, NOW);
      if (!plan) return 'whole-box';
      return fits(lead, plan) ? null : 'other';
    },
  }),
  target({
    name: 'retry-after',
    inputs: fc.tuple(
      fc.option(fc.oneof(texts, fc.constantFrom('120', 'Mon, 23 Nov 2026 10:00:00 GMT', 'Mon, 99 Foo 99999')), {
        nil: null,
      }),
      fc.option(fc.oneof(texts, fc.constant('Mon, 23 Nov 2026 09:00:00 GMT')), { nil: null }),
    ),
    read: ([header, date]) => {
      const ms = retryAfterMs(header, date, NOW);
      must(ms === null || ms >= 0, 'nobody is asked to wait for less than nothing');
      return unreadable(ms);
    },
  }),
  target({
    name: 'noted-error',
    inputs: fc.record({ message: texts, stack: texts, name: texts, thrown: fc.boolean() }),
    read: ({ message, stack, name, thrown }) => {
      const error = Object.assign(new Error(message), { stack, name });
      const noted = notedError('here', thrown ? error : message, '2026-11-23T10:00:00.000Z');
      must(!noted.message.includes('https://a:b@example.com'), 'no address is noted');
      return noted.message === '' ? 'nothing' : null;
    },
  }),
];
