import type { Target } from '../../domain/mapping/targets.ts';
import { pathInProduct } from '../in-product.ts';
import { Facts } from './facts.ts';
import { type Meaning, meaningsOf } from './names/meaning.ts';
import { unitsOf } from './names/units.ts';
import type { Observed } from './observe.ts';

/** A place, and all that is known of it by itself and by what stands beside it. */
export interface Known extends Observed {
  facts: Facts;
  meanings: readonly Meaning[];
  /** The path from a product's element down; null for a place outside of products. */
  inProduct: string | null;
}

/** What is known of each place. */
export function know(places: readonly Observed[], products: readonly string[]): Known[] {
  const all = places.map((place): Known => ({
    ...place,
    facts: new Facts([...place.values, ...wordsOf(place)]),
    meanings: meaningsOf(place.steps),
    inProduct: pathInProduct(place.path, products),
  }));
  return all.map((place) => {
    if (isBareName(place)) return { ...place, meanings: bareName(place, all) };
    return isTitleOfLink(place, all)
      ? { ...place, meanings: [{ target: 'productName', strength: 0.62, published: false }] }
      : place;
  });
}

/** A title beside a link to a marketplace is that of the product there. */
function isTitleOfLink({ steps, facts, inProduct }: Known, all: readonly Known[]): boolean {
  const units = unitsOf(steps.at(-1) ?? '');
  const isTitle = units.some((unit) => unit.is === 'generic' && unit.generic === 'heading');
  const isBare = units.every(({ is }) => is === 'generic' || is === 'filler');
  if (inProduct !== null || !isTitle || !isBare || facts.share('title') > 0.2) return false;
  const group = steps.slice(0, -1).join('/');
  return all.some(
    (other) => other.steps.slice(0, -1).join('/') === group && other.facts.share('marketplaceLink') >= 0.5,
  );
}

/** The words of a schema's list: what they are explained by, where that is a word as well. */
const wordsOf = ({ schema }: Observed): string[] =>
  schema?.words.map(({ value, text }) => (text && text.length <= 40 ? text : value)) ?? [];

/** Called `name` or `nom`, and by nothing that says whose. */
const isBareName = ({ steps, meanings, inProduct }: Known): boolean =>
  inProduct === null &&
  meanings[0]?.target === 'person.fullName' &&
  unitsOf(steps.at(-1) ?? '').some((unit) => unit.is === 'generic' && unit.generic === 'name');

/** Whose a name is shows in what is beside it: with a given name, it is the family's. */
function bareName(place: Known, all: readonly Known[]): Meaning[] {
  const group = place.steps.slice(0, -1).join('/');
  const beside = all.filter(({ steps }) => steps.slice(0, -1).join('/') === group);
  const has = (target: Target, among: readonly Known[] = beside): boolean =>
    among.some((other) => other !== place && other.meanings.some((m) => m.target === target && m.strength >= 0.55));
  const isPerson = (place.meanings[0]?.strength ?? 0) >= 0.75;
  const meant = (target: Target, strength: number): Meaning => ({ target, strength, published: false });
  const given = has('person.firstName');
  const family = has('person.lastName');
  if (given && !family) return [meant('person.lastName', 0.84), meant('person.fullName', 0.4)];
  if (family && !given) return [meant('person.firstName', 0.82), meant('person.fullName', 0.4)];
  if (isPerson) return [...place.meanings];
  const { facts } = place;
  const isPersonLike = facts.count === 0 || facts.share('personLike') >= 0.6;
  const productKnown = has('productName', all) || all.some(({ inProduct }) => inProduct !== null);
  const companyKnown = has('company.name', all);
  const personKnown = (given && family) || has('person.fullName', all) || has('person.lastName', all);
  if (facts.share('legalForm') >= 0.3 && !companyKnown) return [meant('company.name', 0.7)];
  if (!personKnown && (isPersonLike || productKnown)) return [meant('person.fullName', isPersonLike ? 0.78 : 0.55)];
  if (!productKnown) return [meant('productName', personKnown ? 0.62 : 0.52), meant('person.fullName', 0.45)];
  return [meant(companyKnown ? 'productName' : 'company.name', 0.45)];
}
