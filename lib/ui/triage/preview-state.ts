import { signal } from '@preact/signals';
import type { FillPlan } from '../../domain/lead/fill-plan.ts';

/** What the preview of a fill shows. */
export const previewState = () => ({
  plan: signal<FillPlan | null>(null),
  /** The field whose correction is open. */
  editing: signal<number | null>(null),
  /** The field that the user came for: pressed in the page, or chosen in the report. */
  picked: signal<number | null>(null),
  /** The fields that were corrected while the preview is open: they stay in sight, whatever is to become of them. */
  corrected: signal<ReadonlySet<number>>(new Set()),
  /** The one that was corrected last. */
  remembered: signal<number | null>(null),
  /** What had been filled was taken back, so that it can be corrected and filled again. */
  takenBack: signal(false),
  /** The next field that is pressed in the page is the one to be corrected. */
  pointing: signal(false),
});
