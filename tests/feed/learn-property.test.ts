import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { MappedLead } from '../../lib/domain/lead/lead.ts';
import type { FeedMapping } from '../../lib/domain/mapping/mapping.ts';
import { learnText } from '../../lib/feed/learn/learn.ts';
import { type FeedEnd, type FeedRecord, readFeed } from '../../lib/feed/read-feed.ts';
import { feedIn, type Layout, layouts, PLAIN_LAYOUT } from '../support/layouts.ts';
import { type FeedLead, makeLeads } from '../support/leads.ts';

const NOW = Date.parse('2026-11-23T10:00:00Z');

function mappingOf(xml: string): FeedMapping {
  const learned = learnText(xml);
  if (learned.kind === 'refused') throw new Error(learned.reason);
  return learned.mapping;
}

async function read(xml: string, mapping: FeedMapping): Promise<{ records: FeedRecord[]; end: FeedEnd }> {
  const batches = readFeed([new TextEncoder().encode(xml)], { mapping });
  const records: FeedRecord[] = [];
  for (;;) {
    const next = await batches.next();
    if (next.done) return { records, end: next.value };
    records.push(...next.value);
  }
}

const leadsIn = (records: readonly FeedRecord[]): MappedLead[] =>
  records.map((record) => {
    if (!record.ok) throw new Error(record.problem);
    return record.lead;
  });

/** What a lead has to say, whatever the layout it came in. */
const told = ({ person, company, address, ...lead }: MappedLead) => ({
  id: lead.feedId,
  kind: lead.kind,
  types: lead.types.toSorted(),
  marketplace: lead.marketplace,
  createdAt: lead.createdAt,
  language: lead.language,
  visitorType: person.visitorType,
  name: person.fullName || `${person.firstName} ${person.lastName}`,
  email: person.email,
  phone: person.phone,
  company: [company.name, company.website, company.type?.raw, company.sector?.raw],
  position: [person.position, person.speciality],
  address: [address.street, address.postalCode, address.city, address.region, address.country],
  message: lead.message.replace(/\s+/g, ' '),
  quantity: lead.need.quantity,
  products: lead.products,
});

const byId = (a: { id: string | null }, b: { id: string | null }): number => ((a.id ?? '') < (b.id ?? '') ? -1 : 1);

/** Leads that a layout can tell: not all of them have a place for what nobody knows. */
function leadsFor({ kindBy, types }: Layout, seed: number, count: number): FeedLead[] {
  const kinds = kindBy === 'field' ? /./ : /^(?:REQUEST|PROSPECT|VISIT)$/;
  return makeLeads({ seed, count, now: NOW }).filter(
    ({ category, type }) => kinds.test(category) && (types !== 'flags' || type !== 'CALLBACK'),
  );
}

const seeds = fc.nat(100_000);

it('reads the same leads out of any layout, by what the feed itself teaches', async () => {
  await fc.assert(
    fc.asyncProperty(layouts, seeds, fc.integer({ min: 12, max: 30 }), async (layout, seed, count) => {
      const leads = leadsFor(layout, seed, count);
      const [plain, other] = [feedIn(PLAIN_LAYOUT, leads), feedIn(layout, leads)];
      const expected = await read(plain, mappingOf(plain));
      const found = await read(other, mappingOf(other));
      expect(leadsIn(found.records).map(told).toSorted(byId)).toEqual(
        leadsIn(expected.records).map(told).toSorted(byId),
      );
    }),
    { numRuns: 80 },
  );
});

it('reads of any beginning of a feed exactly the records that are whole, and says that it is none', async () => {
  await fc.assert(
    fc.asyncProperty(layouts, seeds, fc.double({ min: 0, max: 1, noNaN: true }), async (layout, seed, share) => {
      const xml = feedIn(layout, leadsFor(layout, seed, 12));
      const mapping = mappingOf(xml);
      const whole = await read(xml, mapping);
      const length = Math.floor(share * (xml.length - 1));
      const part = await read(xml.slice(0, length), mapping);
      let at = 0;
      const ends = whole.records.map(({ source }) => (at = xml.indexOf(source, at) + source.length));
      expect(part.records).toEqual(whole.records.slice(0, ends.filter((end) => end <= length).length));
      expect(part.end.end).toBe(xml.slice(0, length).trim() === '' ? 'empty' : 'incomplete');
    }),
    { numRuns: 50 },
  );
});
