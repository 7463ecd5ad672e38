import type { Guess } from '../../domain/mapping/learned.ts';
import type { Target } from '../../domain/mapping/targets.ts';
import { fitOf } from './fit.ts';
import { lookOf } from './look-of-values.ts';
import { meaningsOf } from './names/meaning.ts';
import type { Known } from './known.ts';

export interface Scored extends Guess {
  /** The place as it is written in the mapping of a product, for one that is inside of a product. */
  inProduct: string | null;
}

/** What a place may be taken for, and how sure that is, before the places are compared with each other. */
export function guessesFor(place: Known): Scored[] {
  const found = new Map<Target, Scored>();
  const add = (target: Target, confidence: number, reason: Guess['reasons'][number]): void => {
    const before = found.get(target);
    if (before && before.confidence >= confidence) return void before.reasons.push(reason);
    const reasons = [...new Set([reason, ...(before?.reasons ?? [])])];
    found.set(target, { target, path: place.path, confidence: round(confidence), reasons, inProduct: place.inProduct });
  };
  for (const { target, strength, published } of place.meanings) {
    const fit = fitOf(target, place.facts, strength);
    add(asTarget(target, place), strength * fit.factor + fit.bonus, published ? 'known-name' : 'usual-name');
    if (fit.bonus > 0) add(asTarget(target, place), strength * fit.factor, 'values');
  }
  if (place.schema?.text) {
    for (const { target, strength } of meaningsOf([...place.steps.slice(0, -1), place.schema.text]))
      add(asTarget(target, place), strength * 0.8, 'schema');
  }
  for (const { target, confidence } of lookOf(place)) {
    const isNamed = place.meanings.some((meaning) => meaning.target === target && meaning.strength >= 0.5);
    // What is called something else has to look very much like this.
    const isOther = (place.meanings[0]?.strength ?? 0) >= 0.8;
    if (!isNamed) add(asTarget(target, place), isOther ? confidence * 0.8 : confidence, 'values');
  }
  return [...found.values()].toSorted((a, b) => b.confidence - a.confidence);
}

const IN_PRODUCT: Readonly<Partial<Record<Target, Target>>> = {
  productId: 'product.id',
  productName: 'product.name',
  productUrl: 'product.url',
};

/** Inside of a product's element, its parts are named from there. */
const asTarget = (target: Target, { inProduct }: Known): Target =>
  inProduct === null ? target : (IN_PRODUCT[target] ?? target);

const round = (confidence: number): number => Math.round(Math.min(0.99, Math.max(0, confidence)) * 100) / 100;
