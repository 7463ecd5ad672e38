import type { FieldType } from '../../domain/lead/form-values.ts';
import type { Judgement } from '../classify/judgement.ts';
import type { FieldFacts } from '../field.ts';

/** A field as the whole form is weighed: its own judgement, and what its neighbours made of it. */
export interface Assigned<F extends FieldFacts = FieldFacts> {
  field: F;
  judgement: Judgement;
  /** Null: not about the buyer, or not known. */
  type: FieldType | null;
  confidence: number;
  /** Two readings are close: known to be about the buyer, not known what. */
  unsure: boolean;
  /** The user, or somebody who knows this CRM, has said what it is: it is filled wherever it stands. */
  decided: boolean;
  why: string[];
}

/** A rule that looks at several fields settles one of them. */
export function settle(entry: Assigned, type: FieldType | null, why: string): void {
  entry.type = type;
  entry.unsure = false;
  entry.confidence = type ? Math.max(entry.confidence, 0.7) : 0;
  entry.why.push(`${type ?? 'none'} ← ${why}`);
}
