import { typeCodes } from '../domain/lead/kinds.ts';
import type { MappedLead } from '../domain/lead/lead.ts';
import { isListWord } from '../domain/mapping/list-word.ts';
import type { Target } from '../domain/mapping/targets.ts';
import { remembered } from '../domain/remembered.ts';

/** Targets whose values are of a list, so that a new one is news. None of them is about one person alone. */
const LISTS = ['kind', 'type', 'company.type', 'company.sector'] as const satisfies readonly Target[];

export type ListWords = Partial<Record<(typeof LISTS)[number], readonly string[]>>;

const codesOf = remembered((type) => typeCodes(type));

/** The words of a record's lists. What cannot be one, because a wrong place was taken for it, is left out. */
export function wordsOf(lead: MappedLead, kinds: readonly string[], types: readonly string[]): ListWords {
  const words: ListWords = {};
  const add = (target: keyof ListWords, found: readonly string[]): void => {
    const ofList = found.filter(isListWord);
    if (ofList.length > 0) words[target] = ofList;
  };
  add('kind', kinds);
  add('type', types.length > 0 ? types.flatMap(codesOf) : types);
  if (lead.company.type) add('company.type', [lead.company.type.raw]);
  if (lead.company.sector) add('company.sector', [lead.company.sector.raw]);
  return words;
}
