import type { Channel, Purpose } from '../consent/purposes.ts';

/**
 * What a notice is written with, in one language. Each is a whole line, so that every language keeps its own order;
 * `{names}` stand for what the settings say. The articles are named by their numbers in every language, by which
 * `notice-items.ts` finds out whether something is missing, whoever has changed the text meanwhile.
 */
export interface NoticeWords {
  subject: { ask: string; inform: string };
  greeting: string;
  opening: { ask: string; inform: string };
  /** The right to object, apart from all else: a heading, and a sentence. */
  objection: { heading: string; text: string };
  controller: string;
  officer: string;
  categories: string;
  replyCategories: string;
  source: string;
  basis: { ask: string; inform: string; reply: string };
  recipients: string;
  transfers: string;
  storage: { ask: string; inform: string; reply: string };
  rights: string;
  complaint: string;
  automated: string;
  withdrawal: string;
  question: { heading: string; text: string };
  yes: string;
  no: string;
  answer: { email: string; letter: string; form: string };
  reference: string;
  closing: string;
  replyHeading: string;
  purposes: Record<Purpose, string>;
  channels: Record<Channel, string>;
}
