import type { Channel, Purpose } from './purposes.ts';

/** A notice as it was sent, kept once for each version of its text. */
export interface NoticeText {
  /** SHA-256 in hex of language, subject and text. */
  hash: string;
  language: string;
  subject: string;
  text: string;
  template: string;
  at: string;
  /** Whether it asked for consent, and to what. Absent where it was not noted: notices of an older version. */
  kind?: 'ask' | 'inform';
  purposes?: Purpose[];
  channels?: Channel[];
}
