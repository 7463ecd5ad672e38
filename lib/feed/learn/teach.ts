import { kindOf } from '../../domain/lead/kinds.ts';
import type { LeadType } from '../../domain/lead/lead.ts';
import type { Guess, Learned } from '../../domain/mapping/learned.ts';
import type { MappingRows } from '../../domain/mapping/mapping.ts';
import { leavesOf } from '../leaves.ts';
import { namesIn, wordsIn } from '../record-path.ts';
import { canonicalOf } from '../tree.ts';
import { assign } from './assign.ts';
import { flagOf } from './flags.ts';
import type { Example } from './gather.ts';
import { guessesFor, type Scored } from './guess.ts';
import { guessKinds } from './guess-kind.ts';
import { type Known, know } from './known.ts';
import type { FoundLayout } from './layout.ts';
import { observe, type Observed, type Seen } from './observe.ts';
import { findProducts } from './products.ts';
import { readRows } from './read-rows.ts';
import type { Spot } from './spots.ts';
import { toMapping } from './to-mapping.ts';
import { spotOfRecords } from './tree-spots.ts';

/** Records that say the same under the same id are one lead; with other contents, they are two. */
const MOST_DUPLICATES = 0.02;

/** What can be learned from some records of one layout. */
export function learnFrom(records: readonly Example[], layout: FoundLayout): Learned {
  const trees = records.map(({ tree }) => tree);
  const paths = records.map(({ path }) => path);
  const { rows, records: plain } = readRows(trees);
  const seen = plain.map((tree): Seen => ({ leaves: leavesOf(tree).leaves, canonical: canonicalOf(tree) }));
  const pathSays = paths.length > 0 && paths.every(saysKind);
  return conclude({ layout, rows, record: spotOfRecords(plain), observed: observe(seen), seen, pathSays });
}

export interface Material {
  layout: FoundLayout;
  rows: MappingRows[];
  /** All records as one place, rows read. */
  record: Spot;
  observed: readonly Observed[];
  seen: readonly Seen[];
  pathSays: boolean;
}

/** From places to a mapping. */
export function conclude({ layout, rows, record, observed, seen, pathSays }: Material): Learned {
  const products = findProducts(
    record,
    rows.map(({ element }) => element),
  );
  const places = know(observed, products);
  const flags = new Map<string, LeadType[]>();
  for (const place of places) {
    const types = place.inProduct === null ? flagOf(place, place.facts) : null;
    if (types) flags.set(place.path, types);
  }
  const others = places.filter(({ path }) => !flags.has(path) && !products.includes(path));
  const { kinds, types, neither } = guessKinds(others, pathSays);
  const decided = new Set([...kinds, ...types].map(({ path }) => path));
  const plain = others.flatMap((place) => guessesFor(place).map((guess) => checked(guess, place, seen)));
  const scored = plain.filter(
    ({ target, path }) => target !== 'kind' && target !== 'type' && !(decided.has(path) && !neither.has(path)),
  );
  const assigned = assign(
    earliest(buyersOwn([...kinds, ...types, ...scored], others), others),
    new Map(others.map((place) => [place.path, place])),
  );
  const mapping = toMapping({ layout, places, products, rows, flags }, assigned);
  const guesses = [...[...flags.keys()].map(asFlag), ...assigned.guesses].flatMap((guess) =>
    atEach(guess, places.find(({ path }) => path === guess.path)?.paths ?? new Set([guess.path])),
  );
  return {
    mapping,
    guesses: guesses.toSorted((a, b) => b.confidence - a.confidence),
    candidates: layout.candidates,
    from: 'records',
  };
}

const asFlag = (path: string): Guess => ({ target: 'type', path, confidence: 0.85, reasons: ['usual-name', 'values'] });

/** Places that differ by their number are told of one by one. */
const atEach = ({ target, confidence, reasons }: Guess, paths: ReadonlySet<string>): Guess[] =>
  [...paths].map((path) => ({ target, path, confidence, reasons }));

const saysKind = (path: string): boolean =>
  [...namesIn(path), ...wordsIn(path)].some((name) =>
    [name, name.slice(0, -1)].some((word) => kindOf([word]) !== 'unknown'),
  );

/** What different leads have in common does not tell them apart, whatever it is called. */
function checked(guess: Scored, place: Known, seen: readonly Seen[]): Scored {
  if (guess.target !== 'id') return guess;
  const byId = new Map<string, string>();
  let duplicates = 0;
  for (const [record, id] of place.byRecord) {
    const canonical = seen[record]?.canonical ?? '';
    const before = byId.get(id);
    if (before !== undefined && before !== canonical) duplicates++;
    byId.set(id, canonical);
  }
  return duplicates > place.byRecord.size * MOST_DUPLICATES || place.most > 1
    ? { ...guess, confidence: Math.min(guess.confidence, 0.3) }
    : guess;
}

/** Of two e-mail addresses, the one that is the same again and again is the exhibitor's. */
function buyersOwn(guesses: readonly Scored[], places: readonly Known[]): Scored[] {
  const diversity = ({ path }: Scored): number => {
    const facts = places.find((place) => place.path === path)?.facts;
    return facts && facts.count >= 5 ? facts.diversity : 1;
  };
  const emails = guesses.filter(({ target }) => target === 'person.email');
  const most = Math.max(...emails.map(diversity));
  return guesses.map((guess) =>
    guess.target === 'person.email' && most > 0.7 && diversity(guess) < 0.4
      ? { ...guess, target: 'recipient.email', confidence: 0.6, reasons: ['values'] }
      : guess,
  );
}

/** Of two dates that say nothing of themselves, the earlier one is when the lead was made. */
function earliest(guesses: readonly Scored[], places: readonly Known[]): Scored[] {
  const nameless = guesses.filter(({ target, reasons }) => target === 'createdAt' && reasons.join() === 'values');
  if (nameless.length < 2) return [...guesses];
  const first = nameless.toSorted((a, b) => earlier(b, a, places) - earlier(a, b, places))[0];
  return guesses.map((guess) => (nameless.includes(guess) && guess !== first ? { ...guess, confidence: 0.3 } : guess));
}

/** In how many records one place has an earlier date than another. */
function earlier(one: Scored, other: Scored, places: readonly Known[]): number {
  const valuesOf = ({ path }: Scored) => places.find((place) => place.path === path)?.byRecord;
  const others = valuesOf(other);
  return [...(valuesOf(one) ?? [])].filter(([record, value]) => value < (others?.get(record) ?? '')).length;
}
