import type { FieldType } from '../../domain/lead/form-values.ts';
import type { FieldFacts } from '../field.ts';
import type { Judgement } from './judgement.ts';
import type { Meaning } from './meaning.ts';
import { ADDRESS_PARTS } from './address-parts.ts';
import { fits } from './fits.ts';

/** A general type gives way to a special one of its family, whoever says it: "Address" over a field named "city" is the city. */
const SPECIAL: Partial<Record<FieldType, readonly FieldType[]>> = {
  name: ['given-name', 'family-name', 'additional-name', 'honorific-prefix', 'organization'],
  'address-line1': ADDRESS_PARTS,
  tel: ['mobile', 'fax', 'tel-country-code', 'tel-extension'],
  organization: ['organization-title', 'company-type', 'industry', 'department'],
};

/** Adds up what the voices say about one field. */
export class Tally {
  readonly #doubts = new Map<Meaning['type'], number>();
  readonly #why: string[] = [];

  /** Independent voices add up: what is left is the doubt that all of them leave. */
  add(type: Meaning['type'], weight: number, why: string): void {
    this.#doubts.set(type, (this.#doubts.get(type) ?? 1) * (1 - weight));
    this.#why.push(`${type} ← ${why}`);
  }

  /** Rules out a type, whoever spoke for it. */
  exclude(type: FieldType): void {
    this.#doubts.delete(type);
  }

  #score(type: Meaning['type']): number {
    return 1 - (this.#doubts.get(type) ?? 1);
  }

  result(field: FieldFacts): Omit<Judgement, 'qualifiers' | 'section' | 'hints' | 'said'> {
    const types = [...this.#doubts.keys()].filter((type): type is FieldType => type !== 'none' && type !== 'title');
    const scores = new Map(types.map((type) => [type, this.#score(type) * fits(type, field)]));
    for (const [general, special] of Object.entries(SPECIAL) as [FieldType, FieldType[]][]) {
      const weight = scores.get(general);
      const best = special
        .filter((type) => (scores.get(type) ?? 0) >= 0.4)
        .toSorted((a, b) => scores.get(b)! - scores.get(a)!)[0];
      if (weight === undefined || !best) continue;
      scores.set(best, Math.max(scores.get(best)!, scores.get(best)! * 0.5 + weight * 0.5));
      scores.set(general, weight * 0.5);
    }
    const candidates = [...scores]
      .map(([type, confidence]) => ({ type, confidence }))
      .toSorted((a, b) => b.confidence - a.confidence);
    return {
      candidates: candidates.filter((candidate) => candidate.confidence > 0.15),
      none: this.#score('none'),
      title: this.#score('title'),
      why: this.#why,
    };
  }
}
