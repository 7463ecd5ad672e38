import type { LeadKind } from '../lead/lead.ts';
import type { Target } from '../mapping/targets.ts';
import type { LayoutSeen } from './download-report.ts';
import { type Heard, type Words, wordsAdded } from './list-words.ts';

/** What a connection's feed has been made of so far: places and words of lists, nothing of any person. */
export interface Layout {
  places: string[];
  words: Words;
  /** Records so far, and in how many of them each place had a value, in the order of `places`. */
  records?: number;
  counts?: number[];
  /** What the user has not been told of, or has not said to have seen. */
  unseen?: { fresh: string[]; gone: string[]; words: Words };
}

/** What one body, or a part of it, was made of. */
export interface BodyLayout {
  records: number;
  places: ReadonlyMap<string, number>;
  words: Heard;
  filled: Partial<Record<Target, number>>;
  /** Leads by kind. */
  kinds?: Partial<Record<LeadKind, number>>;
}

/** A feed of leads has some dozens of places; a hostile one may have others in each record. */
const MOST_PLACES = 2000;

/**
 * How often a place should have been there for its absence to mean something: what every fifth record has is missing
 * from a body of five by chance, and not from one of thirty.
 */
const EXPECTED = 5;

/** As many as anybody reads. */
const MOST_TOLD = 50;

const nothing = (): Layout => ({ places: [], words: {} });

/**
 * The layout after one more body, and what of the body was new. The first body is what later ones are compared with.
 * `isMapped` tells of a place whether the lead has a field for it: that others go missing is no loss.
 */
export function afterBody(
  before: Layout | undefined,
  body: BodyLayout,
  isMapped: (place: string) => boolean,
): { layout: Layout; seen: LayoutSeen } {
  const { places, words, records = 0, counts = [], unseen } = before ?? nothing();
  const known = new Set(places);
  const inBody = body.places;
  const others = [...inBody.keys()].filter((place) => !known.has(place));
  const all = [...places, ...others].slice(0, MOST_PLACES);
  const missed = (place: string, index: number): boolean =>
    !inBody.has(place) && ((counts[index] ?? 0) / Math.max(records, 1)) * body.records >= EXPECTED;
  const fresh = records > 0 ? others.slice(0, MOST_TOLD) : [];
  const gone = places.filter((place, index) => missed(place, index) && isMapped(place)).slice(0, MOST_TOLD);
  const added = wordsAdded(words, body.words);
  const layout: Layout = {
    places: all,
    words: added.words,
    records: records + body.records,
    counts: all.map((place, index) => (counts[index] ?? 0) + (inBody.get(place) ?? 0)),
    unseen: {
      fresh: united(unseen?.fresh, fresh),
      // What has come back is not gone.
      gone: united(unseen?.gone, gone).filter((place) => !inBody.has(place)),
      words: records > 0 ? unitedWords(unseen?.words, added.fresh) : (unseen?.words ?? {}),
    },
  };
  return {
    layout,
    seen: { filled: body.filled, ...(body.kinds && { kinds: body.kinds }), fresh, gone, newWords: added.fresh },
  };
}

/** The layout once the user has seen what was new in it. */
export function asSeen({ unseen: _, ...layout }: Layout): Layout {
  return layout;
}

const united = (before: readonly string[] = [], more: readonly string[]): string[] =>
  [...new Set([...before, ...more])].slice(0, MOST_TOLD);

function unitedWords(before: Words = {}, fresh: LayoutSeen['newWords']): Words {
  const words: Words = { ...before };
  for (const { target, word } of fresh) words[target] = united(words[target], [word]);
  return words;
}
