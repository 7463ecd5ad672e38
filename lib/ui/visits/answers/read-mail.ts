import type { Purpose } from '../../../domain/consent/purposes.ts';
import { findReplyCodes } from '../../../domain/consent/reply-code.ts';
import type { Said } from './answer-words.ts';
import { mailParts, messageIdOf, sentAt } from './mail-parts.ts';
import { type Reading, saidIn, weigh } from './said-in.ts';
import { allWords, type Ticked, tickedIn } from './ticked.ts';

/** What a pasted mail seems to say. Whoever pasted it decides. */
export interface MailAnswer extends Reading {
  /** More than one where the mail quotes several notices: it is not known which one is answered. */
  codes: string[];
  /** What was ticked; null where the words are about all that was asked for. */
  purposes: Purpose[] | null;
  messageId: string | null;
  /** When it was sent, by its own headers: ISO. */
  at: string | null;
}

/** More than any answer has; evidence may not be longer. */
export const LONGEST_MAIL = 100_000;

export async function readMail(text: string, now: number): Promise<MailAnswer> {
  const parts = mailParts(text.slice(0, LONGEST_MAIL));
  const ticked = tickedIn(parts.body, await allWords());
  return {
    ...together(saidIn(parts.own), ticked),
    codes: findReplyCodes(text.slice(0, LONGEST_MAIL)),
    messageId: messageIdOf(parts),
    at: sentAt(parts, now),
  };
}

/** Boxes and words have to say the same, as far as both say something. */
function together(words: Reading, ticked: Ticked): Reading & { purposes: Purpose[] | null } {
  if (ticked.lines.length === 0) return { ...words, purposes: null };
  const because = [...ticked.lines, ...words.because];
  const yes = ticked.purposes.length > 0;
  const unclear = { said: null, unclear: 'contradiction', because, purposes: null } as const;
  if (ticked.strange || yes === ticked.no || words.unclear === 'contradiction') return unclear;
  const said = yes ? 'yes' : 'no';
  if (words.said === null) return { said, unclear: null, because, purposes: yes ? ticked.purposes : null };
  const both = weigh(
    new Map<Said, string>([
      [said, ''],
      [words.said, ''],
    ]),
  );
  return both.said === null ? unclear : { ...both, because, purposes: yes ? ticked.purposes : null };
}
