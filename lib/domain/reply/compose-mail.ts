import { type MailLink, mailLink, type MailVia } from './mail-link.ts';
import type { ReplyBlock } from '../notices/reply-block.ts';

export interface Written {
  to: string;
  subject: string;
  text: string;
  /** What article 14 wants to be said below it; null where nothing does. */
  notice: ReplyBlock | null;
}

/** A reply as it leaves: the address that opens it, and what has to be pasted because no link bears it. */
export interface Outgoing {
  /** Null where it is only copied, or the buyer has no address that a mail can be sent to. */
  url: string | null;
  /** What is to be put into the clipboard; null where the mail has it all. */
  toPaste: string | null;
  /** What that is. */
  pasted: 'nothing' | 'notice' | 'all';
}

const noticeBelow = ({ subject, text }: ReplyBlock): string => `-- \n${subject}\n\n${text}`;

/** The reply as one text. */
export const wholeText = ({ text, notice }: Written): string =>
  notice ? `${text.trimEnd()}\n\n${noticeBelow(notice)}` : text.trimEnd();

/** As much of a reply in the link as a link bears: all of it, all but the notice, or its recipient and subject. */
export function outgoing(via: MailVia | 'copy', written: Written): Outgoing {
  const whole = wholeText(written);
  if (via === 'copy') return { url: null, toPaste: whole, pasted: 'all' };
  const link = (text: string): MailLink | null => mailLink(via, { to: written.to, subject: written.subject, text });
  const all = link(whole);
  if (all === null) return { url: null, toPaste: whole, pasted: 'all' };
  if (all.body === 'in-mail') return { url: all.url, toPaste: null, pasted: 'nothing' };
  const alone = written.notice && link(written.text.trimEnd());
  if (written.notice && alone?.body === 'in-mail')
    return { url: alone.url, toPaste: noticeBelow(written.notice), pasted: 'notice' };
  return { url: all.url, toPaste: whole, pasted: 'all' };
}
