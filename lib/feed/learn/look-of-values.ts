import type { Target } from '../../domain/mapping/targets.ts';
import type { Facts } from './facts.ts';
import type { Known } from './known.ts';
import { ownerOf } from './names/meaning.ts';

type Found = { target: Target; confidence: number }[];

/** What the values of a place look like, whatever its name is. */
export function lookOf({ facts, steps, inProduct }: Known): Found {
  if (facts.count === 0) return [];
  const owner = ownerOf(steps);
  if (inProduct !== null || owner === 'product')
    return facts.share('link') >= 0.8 ? [{ target: 'productUrl', confidence: 0.7 }] : [];
  if (owner === 'recipient') return facts.share('email') >= 0.8 ? [{ target: 'recipient.email', confidence: 0.7 }] : [];
  if (owner === 'other') return [];
  return [...contacts(facts), ...moments(facts), ...lists(facts), ...texts(facts)];
}

function contacts(facts: Facts): Found {
  if (facts.share('email') >= 0.8) {
    // The buyers have addresses of many kinds, the exhibitor has a few.
    const few = facts.count >= 6 && facts.diversity < 0.3;
    return few ? [{ target: 'recipient.email', confidence: 0.55 }] : [{ target: 'person.email', confidence: 0.72 }];
  }
  if (facts.share('link') >= 0.8 && !isMarketplace(facts)) {
    const ofProduct = facts.share('marketplaceLink') >= 0.6;
    return [ofProduct ? { target: 'productUrl', confidence: 0.7 } : { target: 'company.website', confidence: 0.5 }];
  }
  if (facts.share('callingCode') >= 0.8) return [{ target: 'person.phoneCode', confidence: 0.7 }];
  if (facts.share('international') >= 0.7 && facts.share('date') < 0.2)
    return [{ target: 'person.phone', confidence: 0.6 }];
  return facts.share('phone') >= 0.9 && facts.share('integer') < 0.3 && facts.share('date') < 0.2
    ? [{ target: 'person.phone', confidence: 0.5 }]
    : [];
}

function moments(facts: Facts): Found {
  if (facts.share('date') < 0.8) return [];
  return [{ target: 'createdAt', confidence: facts.share('moment') >= 0.5 ? 0.58 : 0.5 }];
}

/** The marketplaces' own addresses, again and again: each product has one of its own. */
const isMarketplace = (facts: Facts): boolean =>
  facts.share('marketplaceLink') >= 0.8 && facts.count >= 4 && facts.distinct <= 6 && facts.diversity <= 0.75;

function lists(facts: Facts): Found {
  const found: Found = [];
  if (isMarketplace(facts)) found.push({ target: 'marketplace', confidence: 0.7 });
  if (facts.share('marketplace') >= 0.8)
    found.push({ target: 'marketplace', confidence: facts.averageLength > 4 ? 0.78 : 0.5 });
  if (facts.share('title') >= 0.8) found.push({ target: 'person.title', confidence: 0.7 });
  if (facts.share('visitorType') >= 0.8 && facts.isList) found.push({ target: 'person.visitorType', confidence: 0.62 });
  if (facts.share('companyType') >= 0.5 && facts.isList) found.push({ target: 'company.type', confidence: 0.55 });
  if (facts.share('country') >= 0.9 && facts.distinct > 1 && facts.share('language') < 0.5)
    found.push({ target: 'address.country', confidence: 0.6 });
  else if (facts.share('country') >= 0.9 && facts.distinct > 2)
    found.push({ target: 'address.country', confidence: 0.45 });
  return found;
}

function texts(facts: Facts): Found {
  if (facts.share('email') + facts.share('link') > 0.2) return [];
  if (facts.averageLength >= 60) return [{ target: 'message', confidence: 0.6 }];
  if (facts.share('sentence') >= 0.6 && facts.diversity > 0.5) return [{ target: 'message', confidence: 0.52 }];
  return facts.share('legalForm') >= 0.4 && facts.averageLength > 5
    ? [{ target: 'company.name', confidence: 0.58 }]
    : [];
}
