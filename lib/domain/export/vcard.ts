import type { Lead, Marketplace } from '../lead/lead.ts';
import { joinName } from '../lead/person-name.ts';
import type { StoredLead } from '../lead/stored-lead.ts';
import { type ColumnId, notesOf } from './columns.ts';
import { foldLine } from './vcard-line.ts';
import type { ExportWords } from './words.ts';

/** Where a lead is from: the marketplace, never the feed's own address, which may have the key in it. */
const SOURCES: Readonly<Record<Marketplace, string>> = {
  AR: 'https://www.aeroexpo.online/',
  AG: 'https://www.agriexpo.online/',
  AE: 'https://www.archiexpo.com/',
  DI: 'https://www.directindustry.com/',
  ME: 'https://www.medicalexpo.com/',
  NE: 'https://www.nauticexpo.com/',
};

/** One card as RFC 6350 wants it, with what was chosen of the columns. */
export function vCard(lead: StoredLead, chosen: ReadonlySet<ColumnId>, words: ExportWords): string {
  const { feed } = lead;
  const named = personName(feed, chosen);
  const company = chosen.has('company') ? feed.company.name : '';
  const email = chosen.has('email') ? feed.person.email : '';
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    `KIND:${named || !company ? 'individual' : 'org'}`,
    `FN:${text(named || company || email || '?')}`,
    ...nameLines(feed, chosen),
    ...line('ORG', company),
    ...line('TITLE', chosen.has('position') ? feed.person.position : ''),
    ...line('EMAIL', email),
    ...(chosen.has('phone') ? phoneLines(feed) : []),
    ...addressLines(feed, chosen, words),
    ...uri('URL', chosen.has('website') ? feed.company.website : ''),
    ...(chosen.has('language') && /^[a-z]{2,3}(-[a-z\d]+)*$/i.test(feed.language ?? '')
      ? [`LANG:${feed.language}`]
      : []),
    ...line('NOTE', noteOf(lead, chosen, words)),
    ...(chosen.has('marketplace') && feed.marketplace ? [`SOURCE:${SOURCES[feed.marketplace]}`] : []),
    `REV:${feed.receivedAt.replace(/[-:]|\.\d+/g, '')}`,
    'END:VCARD',
  ];
  return lines.map(foldLine).join('');
}

function personName({ person }: Lead, chosen: ReadonlySet<ColumnId>): string {
  if (chosen.has('name') && person.fullName) return person.fullName;
  const parts = [chosen.has('firstName') ? person.firstName : '', chosen.has('lastName') ? person.lastName : ''];
  return (
    joinName(parts[0] ?? '', parts[1] ?? '') || (chosen.has('name') ? joinName(person.firstName, person.lastName) : '')
  );
}

function nameLines({ person }: Lead, chosen: ReadonlySet<ColumnId>): string[] {
  const [last, first] = [
    chosen.has('lastName') ? person.lastName : '',
    chosen.has('firstName') ? person.firstName : '',
  ];
  const title = chosen.has('title') ? person.title : '';
  return last || first ? [`N:${[last, first, '', title, ''].map(text).join(';')}`] : [];
}

/** A number that could be read is an address to dial; another is told as it came. */
function phoneLines({ person: { phone, phoneRaw } }: Lead): string[] {
  if (phone) return [`TEL;VALUE=uri:tel:${phone.replace(/[^+\d]/g, '')}`];
  return line('TEL;VALUE=text', phoneRaw);
}

function addressLines({ address }: Lead, chosen: ReadonlySet<ColumnId>, words: ExportWords): string[] {
  const country = address.country ? words.country(address.country) : address.countryRaw;
  const parts = [
    '',
    '',
    chosen.has('street') ? address.street : '',
    chosen.has('city') ? address.city : '',
    chosen.has('region') ? address.region : '',
    chosen.has('postalCode') ? address.postalCode : '',
    chosen.has('country') || chosen.has('countryCode') ? country : '',
  ];
  return parts.some(Boolean) ? [`ADR:${parts.map(text).join(';')}`] : [];
}

function noteOf(lead: StoredLead, chosen: ReadonlySet<ColumnId>, words: ExportWords): string {
  const { feed } = lead;
  return [
    lead.suppressed ? words.answerOnly : '',
    chosen.has('type') ? feed.types.map(words.type).join(', ') : '',
    chosen.has('products')
      ? feed.products
          .map(({ name }) => name)
          .filter(Boolean)
          .join(', ')
      : '',
    chosen.has('message') ? feed.message : '',
    chosen.has('notes')
      ? notesOf(lead)
          .map((note) => note.text)
          .join('\n')
      : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}

const line = (name: string, value: string): string[] => (value.trim() ? [`${name}:${text(value)}`] : []);

/** An address is no text: nothing in it is escaped, and what is none is left out. */
function uri(name: string, value: string): string[] {
  const address = /^https?:\/\/[^\s\p{Cc}]+$/iu.test(value) ? value : '';
  return address ? [`${name}:${address}`] : [];
}

/** Escaped as RFC 6350 3.4 says: backslash, comma, semicolon and line ends, so that no value can begin a property. */
const text = (value: string): string =>
  value
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .toWellFormed()
    .replace(/[\\,;]/g, '\\$&')
    .replaceAll('\n', '\\n');
