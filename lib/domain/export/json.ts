import type { StoredLead } from '../lead/stored-lead.ts';
import { answeredAt, type ColumnId, COLUMNS, notesOf } from './columns.ts';
import type { ExportWords } from './words.ts';

const JSON_FORMAT = 'leadstand-leads';
/** Goes up when what reads version 1 could no longer read the file. */
const JSON_VERSION = 1;

/** What a machine wants otherwise than a person: codes, lists, times in UTC, numbers to dial. */
const FOR_MACHINES: Partial<Record<ColumnId, (lead: StoredLead) => unknown>> = {
  phone: ({ feed: { person } }) => person.phone || person.phoneRaw,
  companyType: ({ feed }) => feed.company.type,
  sector: ({ feed }) => feed.company.sector,
  country: ({ feed }) => feed.address.countryRaw,
  countryCode: ({ feed }) => feed.address.country,
  marketplace: ({ feed }) => feed.marketplace,
  kind: ({ feed }) => feed.kind,
  type: ({ feed }) => feed.types,
  askedAt: ({ feed }) => feed.createdAt,
  knownAt: ({ feed }) => feed.receivedAt,
  language: ({ feed }) => feed.language,
  products: ({ feed }) => feed.products.map(({ id, name }) => ({ id, name })),
  productLinks: ({ feed }) => feed.products.map(({ url }) => url),
  reference: ({ feed }) => feed.feedId,
  test: ({ feed }) => feed.test,
  status: ({ feed, triage }) => (feed.answerExpected ? triage.status : null),
  answeredAt,
  declineReason: declined,
  notes: notesOf,
  mark: ({ suppressed }) => suppressed ?? null,
};

/** One lead, with the columns that were chosen. */
export function jsonLead(lead: StoredLead, columns: readonly ColumnId[], words: ExportWords): Record<string, unknown> {
  const valueOf = (id: ColumnId): unknown => (FOR_MACHINES[id] ?? ((one) => COLUMNS[id].cell(one, words)))(lead);
  return Object.fromEntries(columns.map((id) => [id, valueOf(id)]));
}

function declined({ triage }: StoredLead): { reason: string | null; words: string } | null {
  const event = triage.history.findLast(({ act }) => act === 'decline');
  if (triage.status !== 'declined' || event?.act !== 'decline') return null;
  return { reason: event.reason ?? null, words: event.words ?? '' };
}

/** The beginning and the end of the file, between which the leads stand. */
export const jsonHead = (exportedAt: string): string =>
  `{\n  "format": ${JSON.stringify(JSON_FORMAT)},\n  "version": ${JSON_VERSION},\n  "exportedAt": ${JSON.stringify(exportedAt)},\n  "leads": [`;
export const JSON_FOOT = '\n  ]\n}\n';
