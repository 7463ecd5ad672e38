import type { Target } from '../mapping/targets.ts';
import type { LayoutSeen } from './download-report.ts';

/** Words of lists, by the field of the lead that they stand in. */
export type Words = Partial<Record<Target, string[]>>;

/** The fields whose words are VirtualExpo's lists, and no words of the buyer. */
export const LISTS = ['kind', 'type', 'company.type', 'company.sector'] as const satisfies readonly Target[];
export type List = (typeof LISTS)[number];

export interface HeardWord {
  /** Records of the body that have it. */
  count: number;
  /** It means something; always so for a list whose words need no meaning. */
  known: boolean;
}

export type Heard = ReadonlyMap<List, ReadonlyMap<string, HeardWord>>;

const MOST_WORDS = 200;

/**
 * A list says the same again and again. From so many words on, one that does not is something that a wrong place was
 * taken for, names perhaps: and words are remembered and shown although the lead they came with is held.
 */
const FEW_UNKNOWN = 8;
const FEW_WORDS = 40;

/** Whether the words of a list need a meaning: what nobody knows of them holds the lead. */
export const needsMeaning = (list: List): list is 'kind' | 'type' => list === 'kind' || list === 'type';

/** A word for a kind or a type that means something names nobody. */
const isSafe = (list: List, { known }: HeardWord): boolean => known && needsMeaning(list);

/** The words with those that were heard in a body, and which of them were not there before. */
export function wordsAdded(before: Words, heard: Heard): { words: Words; fresh: LayoutSeen['newWords'] } {
  const all: Words = { ...before };
  const fresh: LayoutSeen['newWords'] = [];
  for (const [list, words] of heard) {
    const known = new Set(all[list]);
    const believed = isList(list, words) ? [...words] : [...words].filter(([, word]) => isSafe(list, word));
    const others = believed.filter(([word]) => !known.has(word)).slice(0, MOST_WORDS - known.size);
    if (others.length === 0) continue;
    all[list] = [...known, ...others.map(([word]) => word)];
    fresh.push(...others.map(([word, { known }]) => ({ target: list, word, known })));
  }
  return { words: all, fresh };
}

function isList(list: List, words: ReadonlyMap<string, HeardWord>): boolean {
  const doubtful = [...words.values()].filter((word) => !isSafe(list, word));
  const records = doubtful.reduce((sum, { count }) => sum + count, 0);
  const few = needsMeaning(list) ? FEW_UNKNOWN : FEW_WORDS;
  return doubtful.length < few || doubtful.length <= records / 2;
}
