import type { ControlReport } from './fill-report.ts';

/** What would happen to one control. Of `filled`, `after` is what it would hold. */
export interface PlannedControl extends ControlReport {
  /** The heading above it, which tells two fields of one label apart. */
  section: string;
  /** What the lead has for it, in our words; empty where it has nothing. */
  value: string;
  /** The options of its list, when none of them could be told to be the one: the user may say which. */
  options: string[];
  /** The user, or a profile, has said what it is. */
  decided: boolean;
}

/** A look at a form before anything is written into it. */
export interface FillPlan {
  leadKey: string;
  origin: string;
  /** Nothing has been filled on this site yet: the user looks first. */
  firstTime: boolean;
  /** The CRM that was recognised, or null. */
  crm: string | null;
  controls: PlannedControl[];
}
