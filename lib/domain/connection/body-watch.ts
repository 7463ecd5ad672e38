import type { LeadKind, MappedLead } from '../lead/lead.ts';
import { eachFilled } from '../mapping/lead-values.ts';
import { isListWord } from '../mapping/list-word.ts';
import type { Target } from '../mapping/targets.ts';
import type { BodyLayout } from './layout.ts';
import { type HeardWord, type List, LISTS, needsMeaning } from './list-words.ts';

/** What one record was made of. */
export interface WatchedRecord {
  /** Null of one that became no lead: its places are news all the same. */
  lead: MappedLead | null;
  /** Every place with a value. */
  places: readonly string[];
  /** Its words at places for lists, each by itself. */
  words: Partial<Record<Target, readonly string[]>>;
}

/** More different values than this of one field are no list; counting on would only fill the memory. */
const MOST = 2000;

interface Seen {
  /** Records that have it. */
  count: number;
  /** The last of them. */
  last: number;
}

/** Counts what the records of a body are made of, as they pass. */
export class BodyWatch implements BodyLayout {
  records = 0;
  readonly words = new Map<List, Map<string, HeardWord>>();
  readonly filled: Partial<Record<Target, number>> = {};
  readonly kinds: Partial<Record<LeadKind, number>> = {};
  readonly #places = new Map<string, Seen>();
  readonly #knows: (target: 'kind' | 'type', word: string) => boolean;

  /** `knows` tells of a word for a kind or a type whether it has a meaning. */
  constructor(knows: (target: 'kind' | 'type', word: string) => boolean) {
    this.#knows = knows;
    for (const target of LISTS) this.words.set(target, new Map());
  }

  get places(): ReadonlyMap<string, number> {
    return new Map([...this.#places].map(([place, { count }]) => [place, count]));
  }

  see({ lead, places, words }: WatchedRecord): void {
    this.records += 1;
    for (const place of places) this.#pass(place);
    if (lead) this.kinds[lead.kind] = (this.kinds[lead.kind] ?? 0) + 1;
    if (lead) this.#fill(lead);
    const names = lead ? namesIn(lead) : [];
    for (const list of LISTS) for (const word of words[list] ?? []) this.#hear(list, word, names);
  }

  #pass(place: string): void {
    const seen = this.#places.get(place);
    if (!seen) {
      if (this.#places.size < MOST) this.#places.set(place, { count: 1, last: this.records });
    } else if (seen.last !== this.records) {
      seen.count += 1;
      seen.last = this.records;
    }
  }

  /** A kind is filled only if it is known what it means. */
  #fill(lead: MappedLead): void {
    eachFilled(lead, (target) => {
      if (target !== 'kind' || lead.kind !== 'unknown') this.filled[target] = (this.filled[target] ?? 0) + 1;
    });
  }

  #hear(list: List, word: string, names: readonly string[]): void {
    if (!isListWord(word)) return;
    const heard = this.words.get(list)!;
    const before = heard.get(word);
    const known = before?.known ?? (!needsMeaning(list) || this.#knows(list, word));
    // A place that names somebody was taken for a list.
    if (names.includes(word) && !(known && needsMeaning(list))) return;
    if (before) before.count += 1;
    else if (heard.size < MOST) heard.set(word, { count: 1, known });
  }
}

const namesIn = ({ person, company }: MappedLead): string[] =>
  [person.firstName, person.lastName, person.fullName, company.name].filter(Boolean);
