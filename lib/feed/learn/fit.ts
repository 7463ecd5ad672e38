import type { Target } from '../../domain/mapping/targets.ts';
import type { Facts, Test } from './facts.ts';

/** How the values change what a name says. */
export interface Fit {
  factor: number;
  bonus: number;
}

const SAME: Fit = { factor: 1, bonus: 0 };
const LESS: Fit = { factor: 0.75, bonus: 0 };
const HARDLY: Fit = { factor: 0.4, bonus: 0 };

/** Values that have to look like something: from which share on they do, and below which they do not. */
const LOOKS: Readonly<Partial<Record<Target, { test: Test; enough: number; least: number; bonus: number }>>> = {
  'person.email': { test: 'email', enough: 0.6, least: 0.2, bonus: 0.1 },
  'recipient.email': { test: 'email', enough: 0.6, least: 0.2, bonus: 0.1 },
  'person.phone': { test: 'digits', enough: 0.6, least: 0.2, bonus: 0.06 },
  'person.phoneCode': { test: 'hasDigit', enough: 0.6, least: 0.2, bonus: 0.04 },
  createdAt: { test: 'date', enough: 0.6, least: 0.2, bonus: 0.1 },
  createdTime: { test: 'time', enough: 0.6, least: 0.3, bonus: 0.08 },
  'company.website': { test: 'link', enough: 0.5, least: 0.1, bonus: 0.06 },
  productUrl: { test: 'link', enough: 0.5, least: 0.1, bonus: 0.08 },
  language: { test: 'language', enough: 0.8, least: 0.4, bonus: 0.06 },
  marketplace: { test: 'marketplace', enough: 0.6, least: 0.1, bonus: 0.1 },
  'person.visitorType': { test: 'visitorType', enough: 0.5, least: 0.1, bonus: 0.08 },
};

/** What is called a link, and nothing else. */
const TAKEN_FOR_LINK = 0.5;

/** Texts that people are called by. */
const NAMES: ReadonlySet<Target> = new Set([
  'person.firstName',
  'person.lastName',
  'person.fullName',
  'company.name',
  'person.position',
  'address.city',
  'address.street',
]);

/** Values that may be of many forms, and by which it shows when they are something else. */
const FITS: Readonly<Partial<Record<Target, (facts: Facts, strength: number) => Fit>>> = {
  'address.country': fitOfCountry,
  message: fitOfMessage,
  'person.title': fitOfTitle,
  id: (facts) =>
    facts.share('email') > 0.2 || facts.averageLength > 60 ? HARDLY : facts.share('link') > 0.5 ? LESS : SAME,
  'need.quantity': (facts) => (facts.share('hasDigit') >= 0.5 ? { factor: 1, bonus: 0.05 } : LESS),
  'address.postalCode': (facts) => (facts.share('hasDigit') >= 0.3 && facts.averageLength <= 12 ? SAME : HARDLY),
  'company.type': (facts) => (facts.averageLength > 80 || facts.share('email') > 0.2 ? HARDLY : SAME),
  'company.sector': (facts) => (facts.averageLength > 80 || facts.share('email') > 0.2 ? HARDLY : SAME),
  'company.typeCode': (facts) => (facts.averageLength > 12 ? LESS : SAME),
  'company.sectorCode': (facts) => (facts.averageLength > 12 ? LESS : SAME),
};

export function fitOf(target: Target, facts: Facts, strength: number): Fit {
  if (facts.count === 0) return SAME;
  const looks = LOOKS[target];
  if (looks) return fitOfLooks(target, facts, looks, strength);
  return NAMES.has(target) ? fitOfName(target, facts, strength) : (FITS[target]?.(facts, strength) ?? SAME);
}

function fitOfTitle(facts: Facts, strength: number): Fit {
  if (facts.share('title') >= 0.5) return { factor: 1, bonus: 0.1 };
  return strength < 0.7 || facts.averageLength > 12 ? HARDLY : LESS;
}

function fitOfLooks(target: Target, facts: Facts, looks: NonNullable<(typeof LOOKS)[Target]>, strength: number): Fit {
  const share = facts.share(looks.test);
  const onMarketplace = facts.share('marketplaceLink') >= 0.5;
  // The pages of products are on the marketplace, those of companies are not, whatever a link is called.
  if (target === 'company.website' && onMarketplace) return HARDLY;
  if (target === 'productUrl' && !onMarketplace && strength < TAKEN_FOR_LINK) return LESS;
  // A whole date is no time of a day.
  if (target === 'createdTime' && facts.share('date') >= 0.6) return HARDLY;
  if (share >= looks.enough) return { factor: 1, bonus: looks.bonus };
  // A question with yes or no whose name says what it asks for.
  if (target === 'person.visitorType' && facts.share('yesNo') === 1) return SAME;
  return share >= looks.least ? { factor: 0.9, bonus: 0 } : HARDLY;
}

function fitOfName(target: Target, facts: Facts, strength: number): Fit {
  if (facts.share('email') > 0.3 || facts.share('link') > 0.5 || facts.share('date') > 0.5) return HARDLY;
  if (target !== 'address.street' && facts.share('integer') > 0.5) return HARDLY;
  if (strength < 0.7 && target === 'person.fullName' && facts.share('personLike') < 0.4) return LESS;
  return facts.averageLength > 120 ? HARDLY : SAME;
}

function fitOfCountry(facts: Facts, strength: number): Fit {
  if (facts.share('country') >= 0.6) return { factor: 1, bonus: 0.02 };
  // Ids of a list that is not public.
  if (facts.share('integer') >= 0.8) return { factor: 0.88, bonus: 0 };
  return strength < 0.7 || facts.share('link') + facts.share('email') > 0.3 ? HARDLY : LESS;
}

function fitOfMessage(facts: Facts, strength: number): Fit {
  if (facts.share('link') > 0.8 || facts.share('integer') > 0.5 || facts.share('email') > 0.5) return HARDLY;
  return strength < 0.7 && facts.averageLength < 15 ? { factor: 0.9, bonus: 0 } : SAME;
}
