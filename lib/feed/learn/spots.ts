import { LIMITS } from '../limits.ts';

/** Texts that stood at one place: a few of them, and how many there were. */
export class Values {
  count = 0;
  readonly samples: string[] = [];
  /** Different ones, as long as they are few and short. */
  readonly distinct = new Set<string>();

  add(text: string): void {
    const value = text.trim();
    if (!value) return;
    this.count++;
    if (this.samples.length < 20) this.samples.push(value);
    if (this.distinct.size < 120 && value.length <= 60) this.distinct.add(value);
  }
}

/** Elements of one name in one place of the document, taken together. */
export interface Spot {
  name: string;
  parent: Spot | null;
  /** How many there are, and how many at most within one parent. */
  count: number;
  most: number;
  children: Map<string, Spot>;
  attributes: Map<string, Values>;
  text: Values;
  /** Its texts by what an attribute says that they are: for each attribute that may be a key, by its value. */
  keyed: Map<string, Map<string, Values>>;
}

/** Names of attributes and elements that name a value. */
export const KEYS =
  /^(?:id|code|part|type|attr|attribute|n|k|property|param|role|use|nom|champ|feld|campo|cle|fieldname)$|(?:^|[_-])(?:name|key|field|label)$/i;

/** More keys than a record of fields has. */
const MOST_KEYS = 120;

/** Notes a text under what the element's attributes call it. */
export function addKeyed(spot: Spot, keys: readonly (readonly [name: string, value: string])[], text: string): void {
  for (const [name, key] of keys) {
    const texts = spot.keyed.get(name) ?? new Map<string, Values>();
    spot.keyed.set(name, texts);
    if (key.length > 60 || (texts.size >= MOST_KEYS && !texts.has(key))) continue;
    const values = texts.get(key) ?? new Values();
    texts.set(key, values);
    values.add(text);
  }
}

/** Different elements inside of one; a feed has some dozens. */
const MOST_CHILDREN = 400;

const counted = new WeakMap<Spot, { spots: number }>();

/** Places that are remembered in all. */
const MOST_SPOTS = 5000;

export function newSpot(name: string, parent: Spot | null): Spot {
  const spot: Spot = {
    name,
    parent,
    count: 0,
    most: 1,
    children: new Map(),
    attributes: new Map(),
    text: new Values(),
    keyed: new Map(),
  };
  counted.set(spot, (parent && counted.get(parent)) ?? { spots: 0 });
  return spot;
}

/** The place of a child, or null where there are too many to look at, or it lies too deep. */
export function spotOf(parent: Spot, name: string, depth: number): Spot | null {
  const known = parent.children.get(name);
  if (known) return known;
  const all = counted.get(parent)!;
  if (parent.children.size >= MOST_CHILDREN || depth >= LIMITS.depth || ++all.spots > MOST_SPOTS) return null;
  const spot = newSpot(name, parent);
  parent.children.set(name, spot);
  return spot;
}

/** Names from the root down to a place. */
export function stepsTo(spot: Spot): string[] {
  const steps: string[] = [];
  for (let at: Spot | null = spot; at; at = at.parent) steps.unshift(at.name);
  return steps;
}

/** A place and all that is inside of it. */
export function* withInside(spot: Spot): Generator<Spot> {
  yield spot;
  for (const child of spot.children.values()) yield* withInside(child);
}
