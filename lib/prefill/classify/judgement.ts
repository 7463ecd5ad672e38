import type { FieldType } from '../../domain/lead/form-values.ts';
import type { Qualifier } from './qualifiers.ts';
import type { Concept } from './concepts.ts';

interface Candidate {
  type: FieldType;
  /** 0 … 1. */
  confidence: number;
}

export interface Judgement {
  /** Best first; empty when nothing speaks for any type. */
  candidates: Candidate[];
  /** How strongly the field is said not to be about the buyer. */
  none: number;
  /** A bare "Title", which the rest of the form must explain. */
  title: number;
  qualifiers: Qualifier[];
  section: string;
  /** Words of labels that mean nothing alone: "Number", which is the house number behind a street. */
  hints: ReadonlySet<Concept>;
  /** What the best label says, word for word, for rules that look at several fields. */
  said: readonly Concept[];
  /** What was heard, for the explanation. */
  why: string[];
}
