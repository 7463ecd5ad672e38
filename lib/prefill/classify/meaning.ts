import type { FieldType } from '../../domain/lead/form-values.ts';
import type { Concept } from './concepts.ts';
import type { Reading } from './lexicon.ts';

/** What one text says the field is: a type, or `none` for something that is not about the buyer. */
export interface Meaning {
  type: FieldType | 'none' | 'title';
  /** 0 … 1: how much of the text says so. */
  strength: number;
  why: string;
}

const WEIGHT_OF_UNREAD = 0.35;
const LEAST = 0.3;

/** The concepts of one text, in order, for the rules that put them together. */
export class Said {
  readonly concepts: readonly Concept[];
  readonly #strength: number;
  readonly #why: string;

  constructor({ sightings, unread }: Reading) {
    this.concepts = sightings.map((sighting) => sighting.concept);
    const covered = sightings.reduce((sum, sighting) => sum + sighting.length, 0);
    this.#strength = Math.max(LEAST, covered / (covered + WEIGHT_OF_UNREAD * unread));
    this.#why = sightings.map((sighting) => sighting.phrase).join(' ');
  }

  has(...wanted: Concept[]): boolean {
    return wanted.some((concept) => this.concepts.includes(concept));
  }

  /** How many different ones of the wanted concepts are there. */
  count(...wanted: Concept[]): number {
    return new Set(this.concepts.filter((concept) => wanted.includes(concept))).size;
  }

  /** Whichever of two stands first. */
  first<T extends Concept>(...wanted: T[]): T | undefined {
    return this.concepts.find((concept): concept is T => (wanted as Concept[]).includes(concept));
  }

  means(type: Meaning['type'], part = 1): Meaning {
    return { type, strength: this.#strength * part, why: this.#why };
  }
}
