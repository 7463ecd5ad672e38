import { COUNTRIES } from './lead-countries.ts';
import { MESSAGES } from './lead-messages.ts';
import { OFFERS } from './lead-offers.ts';

/** One record of a feed, with the names of the sample format. Nobody in it exists. */
export interface FeedLead {
  id: string;
  category: string;
  type: string;
  marketplace: string;
  language: string;
  creationDate: string;
  visitorType: string;
  firstName: string;
  lastName: string;
  email: string;
  phoneCode: string;
  phoneNumber: string;
  company: string;
  companyWebSite: string;
  businessCompanyType: string;
  businessSector: string;
  employeePosition: string;
  address: string;
  postalCode: string;
  city: string;
  administrativeArea: string;
  country: string;
  comment: string;
  quantity: string;
  products: { id: string; name: string; url: string }[];
}

/** Every row of the table of kinds and types, in the shares that a stand may see, and two that nobody knows. */
export const KINDS: readonly (readonly [category: string, type: string, share: number])[] = [
  ['REQUEST', 'QUOTE', 6],
  ['REQUEST', 'DOC', 5],
  ['REQUEST', 'DOC,QUOTE', 3],
  ['REQUEST', 'RATE', 2],
  ['REQUEST', 'DOC,RATE', 2],
  ['PROSPECT', 'PRICE_LIST', 3],
  ['VISIT', '', 6],
  ['REQUEST', 'CALLBACK', 1],
  ['WHERE_TO_BUY', '', 1],
];

const DECK = KINDS.flatMap((row) => Array.from({ length: row[2] }, () => row));

const MINUTE = 60_000;

/** Numbers that look random and are the same for the same seed, everywhere (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `count` leads, newest first, the newest some minutes before `now` (milliseconds since the epoch). */
export function makeLeads({ seed = 1, count, now }: { seed?: number; count: number; now: number }): FeedLead[] {
  const random = randomFrom(seed);
  let at = now;
  return Array.from({ length: count }, (_, index) => {
    at -= Math.ceil(random() * 90) * MINUTE;
    return makeLead(index, at, random);
  });
}

function makeLead(index: number, at: number, random: () => number): FeedLead {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  // The first leads show every country and every kind in turn, so that even a short feed has them all.
  const country = index < COUNTRIES.length ? COUNTRIES[index]! : pick(COUNTRIES);
  const [category, type] = index < KINDS.length ? KINDS[index]! : pick(DECK);
  const offer = index < OFFERS.length ? OFFERS[index]! : pick(OFFERS);
  const [city, postalCode, administrativeArea] = pick(country.places);
  const quantity = String(1 + Math.floor(random() * 60));
  const product = pick(offer.products);
  const isVisit = category === 'VISIT';
  const message = pick(MESSAGES[country.language]!).replaceAll('{product}', product).replaceAll('{quantity}', quantity);
  const digits = country.phone.replace(/#/g, () => String(Math.floor(random() * 10)));
  const buyer = `buyer${index}`;
  return {
    id: `${offer.host.slice(0, 2).toUpperCase()}-${90_000_000 + index}`,
    category,
    type,
    marketplace: offer.marketplace,
    language: country.language,
    creationDate: new Date(at).toISOString(),
    visitorType: random() < 0.9 ? 'PROFESSIONAL' : 'PRIVATE_PERSON',
    firstName: pick(country.given),
    lastName: pick(country.family),
    email: `${buyer}@${pick(['example.com', 'example.net', 'example.org'])}`,
    phoneCode: isVisit ? '' : `+${country.callingCode}`,
    phoneNumber: isVisit ? '' : digits,
    company: pick(country.companies),
    companyWebSite: random() < 0.4 ? `https://www.example.com/${buyer}` : '',
    businessCompanyType: pick(offer.companyTypes),
    businessSector: offer.sectors.length > 0 ? pick(offer.sectors) : '',
    employeePosition: pick(offer.positions),
    address: isVisit ? '' : pick(country.streets),
    postalCode: isVisit ? '' : postalCode,
    city,
    administrativeArea,
    country: country.code,
    comment: isVisit || category === 'PROSPECT' ? '' : message,
    quantity: type.includes('QUOTE') ? quantity : '',
    products: [
      {
        id: String(1000 + index),
        name: product,
        url: `https://www.${offer.host}/prod/example/product-${1000 + index}.html`,
      },
    ],
  };
}
