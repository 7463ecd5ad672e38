import type { Evidence } from '../consent/evidence.ts';

/** What a receipt is written with beside the words of notices: whole lines, so that every language keeps its own order. */
export interface ReceiptWords {
  title: string;
  intro: string;
  given: string;
  agreed: string;
  channels: string;
  until: string;
  withdrawn: string;
  how: Record<Evidence['how'], string>;
  storage: string;
  withdrawal: string;
  record: string;
  told: string;
}
