import { buyerName } from '../lead/buyer-name.ts';
import type { Lead, ListValue } from '../lead/lead.ts';
import type { StoredLead } from '../lead/stored-lead.ts';
import type { TriageEvent } from '../triage/triage.ts';
import { phoneText } from './phone-text.ts';
import type { ExportWords } from './words.ts';

export const GROUPS = ['person', 'company', 'address', 'request', 'done', 'notes'] as const;
export type ColumnGroup = (typeof GROUPS)[number];

/** What is in a cell: text, or a moment. Numbers of a feed are kept as it wrote them. */
export type Cell = string | Date;

interface Column {
  group: ColumnGroup;
  cell: (lead: StoredLead, words: ExportWords) => Cell;
}

const inGroup = (group: ColumnGroup, of: (feed: Lead, words: ExportWords) => Cell): Column => ({
  group,
  cell: ({ feed }, words) => of(feed, words),
});
const person = (name: Exclude<keyof Lead['person'], 'visitorType'>): Column =>
  inGroup('person', (feed) => feed.person[name]);
const address = (name: Exclude<keyof Lead['address'], 'country'>): Column =>
  inGroup('address', (feed) => feed.address[name]);
const need = (name: keyof Lead['need']): Column => inGroup('request', (feed) => feed.need[name]);
const time = (iso: string | null | undefined): Cell => (iso ? new Date(iso) : '');
const value = (one: ListValue | null): string => one?.label ?? one?.raw ?? '';
const done = (of: (lead: StoredLead, words: ExportWords) => Cell): Column => ({ group: 'done', cell: of });
const lines = (texts: readonly string[]): string => texts.filter(Boolean).join('\n');

/** In the order of the file, which never changes: what reads one file can read the next. A new one goes to the end. */
export const COLUMNS = {
  name: inGroup('person', (feed) => buyerName(feed)),
  title: person('title'),
  firstName: person('firstName'),
  lastName: person('lastName'),
  email: person('email'),
  phone: inGroup('person', ({ person: { phone, phoneRaw } }) => (phone ? phoneText(phone) : phoneRaw)),
  position: person('position'),
  speciality: person('speciality'),
  company: inGroup('company', (feed) => feed.company.name),
  website: inGroup('company', (feed) => feed.company.website),
  companyType: inGroup('company', (feed) => value(feed.company.type)),
  sector: inGroup('company', (feed) => value(feed.company.sector)),
  street: address('street'),
  postalCode: address('postalCode'),
  city: address('city'),
  region: address('region'),
  country: inGroup('address', ({ address: { country, countryRaw } }, words) =>
    country ? words.country(country) : countryRaw,
  ),
  countryCode: inGroup('address', (feed) => feed.address.country ?? ''),
  marketplace: inGroup('request', (feed, words) => (feed.marketplace ? words.marketplace(feed.marketplace) : '')),
  kind: inGroup('request', (feed, words) => words.kind(feed.kind)),
  type: inGroup('request', (feed, words) => feed.types.map(words.type).join(', ')),
  askedAt: inGroup('request', (feed) => time(feed.createdAt)),
  knownAt: inGroup('request', (feed) => time(feed.receivedAt)),
  language: inGroup('request', (feed) => feed.language ?? ''),
  message: inGroup('request', (feed) => feed.message),
  products: inGroup('request', (feed) => lines(feed.products.map(({ name }) => name))),
  productLinks: inGroup('request', (feed) => lines(feed.products.map(({ url }) => url))),
  quantity: need('quantity'),
  budget: need('budget'),
  currency: need('currency'),
  delay: need('delay'),
  recipient: inGroup('request', (feed) => feed.recipient.email),
  reference: inGroup('request', (feed) => feed.feedId ?? ''),
  test: inGroup('request', (feed, words) => (feed.test ? words.yes : '')),
  status: done(({ feed, triage }, words) => (feed.answerExpected ? words.status(triage.status) : '')),
  answeredAt: done((lead) => time(answeredAt(lead))),
  declineReason: done((lead, words) => reasonWords(lead, words)),
  notes: { group: 'notes', cell: (lead) => lines(notesOf(lead).map(({ text }) => text)) },
  /** Always there: whoever has the file has to know it. */
  mark: { group: 'request', cell: ({ suppressed }, words) => (suppressed ? words.answerOnly : '') },
} as const satisfies Record<string, Column>;

export type ColumnId = keyof typeof COLUMNS;
export const COLUMN_IDS = Object.keys(COLUMNS) as ColumnId[];
export const ALWAYS: ColumnId = 'mark';

/** Notes are for colleagues, and a file goes further than was thought: they are in it only if somebody says so. */
export const USUAL_COLUMNS: readonly ColumnId[] = COLUMN_IDS.filter(
  (id) => id !== ALWAYS && COLUMNS[id].group !== 'notes',
);

export const columnsIn = (group: ColumnGroup): ColumnId[] =>
  COLUMN_IDS.filter((id) => COLUMNS[id].group === group && id !== ALWAYS);

/** In the order of the file, whatever order they were chosen in, with the one that is always there. */
export const inOrder = (chosen: ReadonlySet<ColumnId>): ColumnId[] =>
  COLUMN_IDS.filter((id) => id === ALWAYS || chosen.has(id));

const last = ({ triage }: StoredLead): TriageEvent | undefined =>
  triage.history.findLast(({ act }) => act !== 'note' && act !== 'wake');

export function answeredAt(lead: StoredLead): string | null {
  return lead.triage.status === 'answered' ? (last(lead)?.at ?? null) : null;
}

function reasonWords(lead: StoredLead, words: ExportWords): string {
  const event = last(lead);
  if (lead.triage.status !== 'declined' || event?.act !== 'decline') return '';
  return [event.reason ? words.reason(event.reason) : '', event.words ?? ''].filter(Boolean).join(': ');
}

export const notesOf = ({ triage }: StoredLead): { at: string; text: string }[] =>
  triage.history.flatMap((event) => (event.act === 'note' ? [{ at: event.at, text: event.text }] : []));
