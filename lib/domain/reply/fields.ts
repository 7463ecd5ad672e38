import type { Lead } from '../lead/lead.ts';
import { MARKETPLACE_NAMES } from '../lead/marketplaces.ts';
import { isUnspaced, joinName } from '../lead/person-name.ts';
import { contactAt } from '../consent/retention.ts';
import { addressForm } from './address-form.ts';
import type { ReplyWords } from './ready.ts';
import type { Sender } from './sender.ts';

/** What may stand between double braces in a template, in the order in which it is offered. */
export const REPLY_FIELDS = [
  /** How a letter begins in its language, with the name as that language has it: "Dear Ms Lovelace". */
  'salutation',
  'firstName',
  'lastName',
  'fullName',
  'company',
  /** The first one that has a name. */
  'product',
  /** All of them: "A, B and C". */
  'products',
  'quantity',
  'country',
  'city',
  'marketplace',
  /** The day on which the buyer asked, as it was in the user's zone. */
  'date',
  /** The number under which the feed has the request. */
  'reference',
  'myName',
  'myCompany',
] as const;
export type ReplyField = (typeof REPLY_FIELDS)[number];

/** What is said for a field. `known` is false where the lead does not say it, and the text is what stands in for it. */
interface FieldValue {
  text: string;
  known: boolean;
}
export type FieldValues = Readonly<Record<ReplyField, FieldValue>>;

type Told = Pick<
  Lead,
  'person' | 'company' | 'address' | 'products' | 'need' | 'marketplace' | 'feedId' | 'createdAt' | 'receivedAt'
>;

export interface Telling {
  sender: Sender;
  /** BCP 47: of dates, lists and names of countries. */
  language: string;
  words: ReplyWords;
  /** IANA name; the browser's own where it is not given. */
  zone?: string;
}

/** What a lead says for each field, in one line each and with nothing in it that would be read as a placeholder again. */
export function valuesOf(lead: Told, { sender, language, words, zone }: Telling): FieldValues {
  const { person, company, address, need } = lead;
  const { bare } = words;
  const name = plain(person.fullName) || joinName(plain(person.firstName), plain(person.lastName));
  const products = [...new Set(lead.products.map((product) => plain(product.name)).filter(Boolean))];
  const value = (text: string, instead: string): FieldValue => {
    const said = plain(text);
    return said ? { text: said, known: true } : { text: instead, known: false };
  };
  return {
    salutation: salutation(person, name, words),
    firstName: value(person.firstName || name, bare.person),
    lastName: value(person.lastName || name, bare.person),
    fullName: value(name, bare.person),
    company: value(company.name, bare.company),
    product: value(products[0] ?? '', bare.product),
    products: value(listed(products.slice(0, MOST_PRODUCTS), language), bare.product),
    quantity: value(need.quantity, bare.quantity),
    country: value(address.country ? countryIn(language, address.country) : address.countryRaw, bare.country),
    city: value(address.city, bare.city),
    marketplace: value(lead.marketplace ? MARKETPLACE_NAMES[lead.marketplace] : '', 'VirtualExpo'),
    date: value(dayIn(language, contactAt(lead), zone), bare.reference),
    reference: value(lead.feedId ?? '', bare.reference),
    myName: value(sender.name, bare.myTeam),
    myCompany: value(sender.company, bare.myCompany),
  };
}

/** More make no sentence. */
const MOST_PRODUCTS = 5;
const LONGEST = 200;

/** One line without control characters; braces in it would look like a placeholder that was forgotten. */
function plain(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[{}]/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  return line.length > LONGEST
    ? `${line
        .slice(0, LONGEST - 1)
        .toWellFormed()
        .trimEnd()}…`
    : line;
}

function salutation(person: Told['person'], name: string, { greetings }: ReplyWords): FieldValue {
  const form = addressForm(person.title);
  const family = plain(person.lastName);
  if (!name) return { text: greetings.nobody, known: false };
  const unspaced = name.replaceAll(' ', '');
  const whole = isUnspaced(unspaced) ? unspaced : name;
  const called =
    form && family ? greetings[form].replace('$1', () => family) : greetings.name.replace('$1', () => whole);
  return { text: called, known: true };
}

const listed = (texts: string[], language: string): string =>
  inLanguage(language, (tag) => new Intl.ListFormat(tag, { type: 'conjunction' }).format(texts)) ?? texts.join(', ');

const countryIn = (language: string, code: string): string =>
  (/^[A-Z]{2}$/.test(code) && inLanguage(language, (tag) => new Intl.DisplayNames(tag, { type: 'region' }).of(code))) ||
  code;

const dayIn = (language: string, iso: string, timeZone?: string): string =>
  inLanguage(language, (tag) =>
    new Intl.DateTimeFormat(tag, { dateStyle: 'long', ...(timeZone && { timeZone }) }).format(new Date(iso)),
  ) ?? iso.slice(0, 10);

/** The user may have named a language that is none. */
function inLanguage<Made>(language: string, make: (tag: string) => Made): Made | null {
  try {
    return make(language);
  } catch {
    return null;
  }
}
