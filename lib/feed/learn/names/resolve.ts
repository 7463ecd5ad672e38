import type { Target } from '../../../domain/mapping/targets.ts';
import type { Generic, Group, Head, Unit } from './units.ts';

/** Whose a value is, or what it is a part of: a telephone number, a name. */
export type Context = Group | 'phone' | 'name' | null;

const STRONG = 0.86;
export const FAIR = 0.75;
const WEAK = 0.6;
const HINT = 0.4;

export type Found = [Target, number][];

/** What the words of a name say in their context, and how surely. */
export function resolve(units: readonly Unit[], context: Context): Found {
  const heads = units.filter((unit) => unit.is === 'head');
  const generics = new Set(units.filter((unit) => unit.is === 'generic').map(({ generic }) => generic));
  if (isOtherDate(units)) return [];
  const strong = heads.filter(({ weak }) => !weak);
  const created = heads.find(({ head: other }) => other === 'created');
  const head = created ?? (strong.length > 0 ? strong : heads).at(-1);
  if (!head) return ofGenerics(generics, units, context);
  // The first line is nobody's first name.
  if (head.weak && OF_PERSON[head.head] && [...generics].some((generic) => generic !== 'name')) return [];
  const found = ofHead(head.head, generics, new Set(heads.map(({ head: other }) => other)), context);
  const factor = head.weak && context !== 'name' ? WEAK / STRONG : 1;
  return found.map(([target, strength]) => [target, strength * factor]);
}

/** The date of the last visit is not that of this one. */
export function isOtherDate(units: readonly Unit[]): boolean {
  const isDate = units.some(
    (unit) =>
      (unit.is === 'generic' && unit.generic === 'date') ||
      (unit.is === 'head' && (unit.head === 'created' || unit.head === 'time')),
  );
  return isDate && units.some(({ word }) => word === 'last' || word === 'first');
}

/** Parts of a person, and none of a product. */
const OF_PERSON: Readonly<Partial<Record<Head, Target>>> = {
  title: 'person.title',
  firstName: 'person.firstName',
  lastName: 'person.lastName',
  fullName: 'person.fullName',
  position: 'person.position',
  speciality: 'person.speciality',
  visitorType: 'person.visitorType',
};

const OF_LEAD: Readonly<Partial<Record<Head, Target>>> = {
  street: 'address.street',
  postalCode: 'address.postalCode',
  city: 'address.city',
  region: 'address.region',
  country: 'address.country',
  message: 'message',
  quantity: 'need.quantity',
  budget: 'need.budget',
  currency: 'need.currency',
  delay: 'need.delay',
  language: 'language',
  created: 'createdAt',
  time: 'createdTime',
};

/** Fields whose values are entries of a list, which may have ids. */
const OF_LISTS: ReadonlySet<Head> = new Set([
  'companyType',
  'sector',
  'position',
  'speciality',
  'country',
  'region',
  'budget',
  'currency',
  'delay',
  'language',
  'visitorType',
  'kind',
  'type',
  'title',
  'marketplace',
  'phoneCode',
  'phone',
  'mobile',
]);

/** The date of a message, the link of an e-mail, the number of a city. */
const isPropertyOf = (head: Head, generics: ReadonlySet<Generic>): boolean =>
  (generics.has('date') && head !== 'created' && head !== 'time') ||
  (generics.has('url') && head !== 'website') ||
  (generics.has('id') && !OF_LISTS.has(head));

function ofHead(head: Head, generics: ReadonlySet<Generic>, heads: ReadonlySet<Head>, context: Context): Found {
  const isCode = generics.has('id') || generics.has('code');
  if (isPropertyOf(head, generics)) return [];
  if (context === 'recipient') return ofRecipient(head);
  if (context === 'product') return ofProductHead(head);
  const isPhone = heads.has('phone') || heads.has('mobile') || context === 'phone';
  if (head === 'phoneCode' || (isPhone && (generics.has('code') || generics.has('prefix') || heads.has('country'))))
    return [['person.phoneCode', STRONG]];
  const ofCompany = context === 'company';
  if (head === 'email') return [['person.email', ofCompany ? FAIR : STRONG]];
  if (head === 'phone') return [['person.phone', ofCompany ? FAIR - 0.03 : STRONG]];
  if (head === 'mobile') return [['person.phone', ofCompany ? FAIR - 0.05 : STRONG - 0.04]];
  if (head === 'website') return [['company.website', context === 'person' ? FAIR : STRONG]];
  if (head === 'companyType' || head === 'sector') return ofList(head, isCode);
  if (head === 'kind')
    return context === 'phone' || context === 'name' || context === 'address' || ofCompany ? [] : [['kind', STRONG]];
  if (head === 'type') return heads.size > 1 ? [] : ofType(context);
  if (head === 'marketplace') return [['marketplace', ofCompany || context === 'person' ? HINT : STRONG]];
  const person = OF_PERSON[head];
  if (person) return [[person, ofCompany && head !== 'position' ? FAIR : STRONG]];
  const target = OF_LEAD[head];
  if (!target) return [];
  // A company's address is as good as the buyer's where there is no other.
  return [[target, ofCompany && target.startsWith('address.') ? STRONG - 0.04 : STRONG]];
}

function ofRecipient(head: Head): Found {
  if (head === 'email') return [['recipient.email', STRONG]];
  return head === 'type' ? [['recipient.type', STRONG]] : [];
}

function ofProductHead(head: Head): Found {
  if (head === 'website') return [['productUrl', FAIR]];
  return head === 'quantity' ? [['need.quantity', STRONG]] : [];
}

const ofList = (head: 'companyType' | 'sector', isCode: boolean): Found => {
  const [list, code] =
    head === 'sector'
      ? (['company.sector', 'company.sectorCode'] as const)
      : (['company.type', 'company.typeCode'] as const);
  return isCode
    ? [
        [code, STRONG],
        [list, STRONG - 0.04],
      ]
    : [[list, STRONG]];
};

function ofType(context: Context): Found {
  if (context === 'company') return [['company.type', STRONG]];
  if (context === 'person') return [['person.visitorType', WEAK]];
  if (context === 'phone' || context === 'name' || context === 'address') return [];
  return [['type', STRONG]];
}

/** Names of which no word says what the value is: it is the group's own, or one of its parts. */
function ofGenerics(generics: ReadonlySet<Generic>, units: readonly Unit[], context: Context): Found {
  const isUnknown = units.every(({ is }) => is === 'unknown' || is === 'filler');
  if (isUnknown && !(context === 'phone' && units.length > 0 && units.every(({ is }) => is === 'filler'))) return [];
  const has = (...wanted: Generic[]): boolean => wanted.some((generic) => generics.has(generic));
  if (generics.size === 0 || (generics.size === 1 && has('value', 'list'))) return ofGroup(units, context);
  if (context === 'product') return ofProduct(has);
  if (context === 'recipient') return [];
  if (has('date')) return [['createdAt', isOfLead(context) ? FAIR + 0.06 : HINT]];
  if (context === 'phone') return has('code', 'prefix') ? [['person.phoneCode', STRONG]] : [['person.phone', FAIR]];
  if (context === 'company') return ofCompany(has);
  if (context === 'person' || context === 'name') return ofPerson(has, context);
  if (has('address') || (context === 'address' && has('name'))) return [['address.street', FAIR]];
  if (has('id')) return isOfLead(context) ? [['id', context === 'lead' ? STRONG + 0.04 : STRONG]] : [];
  if (has('heading'))
    return [
      ['person.title', WEAK - 0.05],
      ['productName', HINT],
    ];
  if (has('name'))
    return [
      ['person.fullName', WEAK],
      ['productName', HINT],
      ['company.name', HINT],
    ];
  return has('url')
    ? [
        ['productUrl', HINT + 0.05],
        ['company.website', HINT],
      ]
    : [];
}

const isOfLead = (context: Context): boolean => context === null || context === 'lead' || context === 'created';

type Has = (...wanted: Generic[]) => boolean;

function ofProduct(has: Has): Found {
  if (has('name', 'heading', 'model')) return [['productName', STRONG]];
  if (has('url')) return [['productUrl', STRONG]];
  return has('id', 'code') ? [['productId', STRONG]] : [];
}

function ofCompany(has: Has): Found {
  if (has('name', 'heading')) return [['company.name', STRONG]];
  if (has('url')) return [['company.website', FAIR]];
  return has('address') ? [['address.street', FAIR - 0.05]] : [];
}

function ofPerson(has: Has, context: Context): Found {
  if (has('heading')) return [['person.title', FAIR]];
  if (has('name')) return [['person.fullName', FAIR + 0.05]];
  if (has('address')) return [['address.street', FAIR]];
  return has('id') && context === 'person' ? [['person.visitorId', FAIR]] : [];
}

/** A value that is called like a group is what the group is called by. */
function ofGroup(units: readonly Unit[], context: Context): Found {
  const own = units.filter((unit) => unit.is === 'group');
  const strength = own.every(({ weak }) => weak) ? WEAK : STRONG - 0.02;
  if (own.length === 0) return context === 'phone' ? [['person.phone', WEAK]] : [];
  if (context === 'company') return [['company.name', strength]];
  if (context === 'product') return [['productName', strength]];
  if (context === 'person') return [['person.fullName', strength - 0.1]];
  if (context === 'created') return [['createdAt', FAIR]];
  if (context === 'recipient') return [['recipient.email', HINT]];
  if (context === 'address') return [['address.city', HINT]];
  return context === 'lead' ? [['message', HINT - 0.1]] : [];
}
