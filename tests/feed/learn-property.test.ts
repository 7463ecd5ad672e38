import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { MappedLead } from '../../lib/domain/lead/lead.ts';
import { learnText } from '../../lib/feed/learn/learn.ts';
import { recordsOf } from '../../lib/feed/learn/look.ts';
import { RecordMapper } from '../../lib/feed/map-record.ts';
import { readStored } from '../../lib/feed/read-stored.ts';
import { feedIn, type Layout, layouts } from '../support/layouts.ts';
import { type FeedLead, makeLeads } from '../support/leads.ts';

const NOW = Date.parse('2026-11-23T10:00:00Z');

function leadsOf(xml: string): MappedLead[] {
  const learned = learnText(xml);
  if (learned.kind === 'refused') throw new Error(learned.reason);
  const mapper = new RecordMapper(learned.mapping);
  return recordsOf(xml, learned.mapping, 1000).map((record) => {
    const read = readStored(record, mapper);
    if (!read.ok) throw new Error(read.problem);
    return read.lead;
  });
}

/** What a lead has to say, whatever the layout it came in. */
function told({ person, company, address, ...lead }: MappedLead) {
  return {
    id: lead.feedId,
    kind: lead.kind,
    types: lead.types.toSorted(),
    marketplace: lead.marketplace,
    createdAt: lead.createdAt,
    language: lead.language,
    visitorType: person.visitorType,
    name: [person.firstName, person.lastName],
    email: person.email,
    phone: person.phone,
    company: [company.name, company.website, company.type?.raw, company.sector?.raw],
    position: [person.position, person.speciality],
    address: [address.street, address.postalCode, address.city, address.region, address.country],
    message: lead.message.replace(/\s+/g, ' '),
    quantity: lead.need.quantity,
    products: lead.products,
  };
}

/** The same leads in a layout that needs no learning. */
const sample: Layout = {
  names: {
    id: 'id',
    category: 'category',
    type: 'type',
    marketplace: 'marketplace',
    creationDate: 'creation date',
    language: 'language',
    visitorType: 'visitor type',
    firstName: 'first name',
    lastName: 'last name',
    email: 'email',
    phone: 'phone number',
    phoneCode: 'phone code',
    company: 'company',
    companyWebSite: 'company web site',
    businessCompanyType: 'business company type',
    businessSector: 'business sector',
    employeePosition: 'employee position',
    address: 'address',
    postalCode: 'postal code',
    city: 'city',
    administrativeArea: 'administrative area',
    country: 'country',
    comment: 'comment',
    quantity: 'quantity',
    productName: 'product name',
    productUrl: 'product url',
    productId: 'product id',
  },
  style: 'camel',
  prefix: '',
  root: 'leads',
  record: 'lead',
  shape: 'elements',
  groupNames: { person: 'contact', company: 'company', address: 'address' },
  nested: false,
  kindBy: 'field',
  dates: 'isoZ',
  dateApart: false,
  countries: 'alpha2',
  phones: 'apart',
  types: 'field',
  products: 'attributes',
  cdata: false,
  order: 1,
  noise: [],
};

it('reads the same lead out of any layout', () => {
  fc.assert(
    fc.property(layouts, fc.nat(1000), fc.integer({ min: 10, max: 30 }), (layout, seed, count) => {
      const wanted = (lead: FeedLead): boolean =>
        layout.kindBy === 'field' ? true : /^(?:REQUEST|PROSPECT|VISIT)$/.test(lead.category);
      const leads = makeLeads({ seed, count, now: NOW }).filter(wanted);
      const expected = leadsOf(feedIn(sample, leads)).map(told);
      const found = leadsOf(feedIn(layout, leads)).map(told);
      const byId = (a: { id: string | null }, b: { id: string | null }) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1);
      expect(found.toSorted(byId)).toEqual(expected.toSorted(byId));
    }),
    { numRuns: Number(process.env['RUNS'] ?? 100) },
  );
});
