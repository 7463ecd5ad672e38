import type { FieldType } from './form-values.ts';

/** What happened to one control of the page. */
export type FillOutcome =
  /** The lead's value is in the control: it was read back after the page had its say. */
  | 'filled'
  /** It already held a value, which was left alone. */
  | 'kept'
  /** We know what it is for, but the lead has nothing for it. */
  | 'no-value'
  /** Two readings are close, or the value fits no option: the user should look. */
  | 'unsure'
  /** Not about the buyer, or not known. */
  | 'not-ours'
  /** Hidden from the user, a password, read-only or disabled. */
  | 'off-limits'
  /** Written, but the page did not keep it; the control is as it was before. */
  | 'refused';

export interface ControlReport {
  /** Names the control to the page, for as long as that is not loaded anew. */
  ref: number;
  label: string;
  type: FieldType | null;
  outcome: FillOutcome;
  before: string;
  after: string;
}

export interface FillReport {
  leadKey: string;
  /** The origin of the page that was filled, as that page itself reported it. */
  origin: string;
  controls: ControlReport[];
  /** True as long as the page still remembers what it held before. */
  undoable: boolean;
  /** The note of where the lead's data went, if this fill was the first of the day there. */
  noted?: number;
}
