import type { Target } from '../mapping/targets.ts';
import type { LayoutSeen } from './download-report.ts';

/** Words of lists, by the field of the lead that they stand in. */
export type Words = Partial<Record<Target, string[]>>;

/** The fields whose words are VirtualExpo's lists, and no words of the buyer. */
export const LISTS = ['kind', 'type', 'company.type', 'company.sector'] as const satisfies readonly Target[];

const MOST_WORDS = 200;

/** A list says the same again and again. What has as many words as records, beyond these, is something else. */
const FREE_WORDS = 40;

interface Heard {
  /** Records so far, those of this body included. */
  records: number;
  words: ReadonlyMap<Target, ReadonlyMap<string, { count: number; known: boolean }>>;
}

/** The words with those that were heard, and which of them were not there before. */
export function wordsAdded(before: Words, { records, words }: Heard): { words: Words; fresh: LayoutSeen['newWords'] } {
  const all: Words = { ...before };
  const fresh: LayoutSeen['newWords'] = [];
  for (const target of LISTS) {
    const heard = words.get(target);
    if (!heard) continue;
    const known = new Set(all[target]);
    const others = [...heard].filter(([word]) => !known.has(word));
    if (known.size + others.length > Math.max(FREE_WORDS, records / 2)) {
      // Not even those that were there before: they were no words of a list either.
      all[target] = [];
      continue;
    }
    const taken = others.slice(0, Math.max(0, MOST_WORDS - known.size));
    if (taken.length === 0) continue;
    all[target] = [...known, ...taken.map(([word]) => word)];
    fresh.push(...taken.map(([word, { known }]) => ({ target, word, known })));
  }
  return { words: all, fresh };
}
