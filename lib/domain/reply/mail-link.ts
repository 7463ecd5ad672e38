import { readEmails } from '../lead/emails.ts';

/** The user's mail program, or where they read their mail in the browser. */
export type MailVia = 'mailto' | 'gmail' | 'outlook';

export interface Mail {
  to: string;
  subject: string;
  text: string;
}

export interface MailLink {
  url: string;
  /** `to-paste`: the text would have made the link longer than what arrives whole, and is not in it. */
  body: 'in-mail' | 'to-paste';
}

/**
 * Windows hands programs no longer address (2,083 characters at best, and browsers stop below that), Outlook on the web takes
 * about 2,048. What is longer is cut without a word, or nothing opens at all. A notice of which the end is missing
 * would be worse than one that has to be pasted.
 */
export const LONGEST_LINK = 2000;

/**
 * The address that opens a mail, or null where the recipient is not exactly one e-mail address. Every part is encoded, so that
 * nothing in a subject, a text or an address adds a recipient or a header; line ends are CRLF, as RFC 6068 has them.
 */
export function mailLink(via: MailVia, { to, subject, text }: Mail): MailLink | null {
  const [address, ...others] = readEmails(to);
  if (address === undefined || others.length > 0 || address !== withLowerDomain(to.trim())) return null;
  // Nine characters of a link for one of a subject in Chinese: what is longer would leave no link at all.
  const about = oneLine(subject).slice(0, 150);
  const body = text ? `&${mailBody(text)}` : '';
  const whole = WRITE[via](address, about, body);
  if (whole.length <= LONGEST_LINK) return { url: whole, body: 'in-mail' };
  return { url: WRITE[via](address, about, ''), body: 'to-paste' };
}

/** The part of an address that holds the text. */
export const mailBody = (text: string): string => `body=${encode(text.replace(/\r\n?|\n/g, '\r\n'))}`;

type Write = (to: string, subject: string, body: string) => string;

const WRITE: Readonly<Record<MailVia, Write>> = {
  mailto: (to, subject, body) => `mailto:${to.split('@').map(encode).join('@')}?subject=${encode(subject)}${body}`,
  gmail: (to, subject, body) =>
    `https://mail.google.com/mail/?view=cm&fs=1&to=${encode(to)}&su=${encode(subject)}${body}`,
  outlook: (to, subject, body) =>
    `https://outlook.office.com/mail/deeplink/compose?to=${encode(to)}&subject=${encode(subject)}${body}`,
};

/** `encodeURIComponent` leaves a quote and brackets alone, which end an address in some places; half of a pair throws. */
const encode = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** Control characters would end the subject's line. */
// eslint-disable-next-line no-control-regex
const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();

const withLowerDomain = (address: string): string => {
  const at = address.lastIndexOf('@');
  return address.slice(0, at) + address.slice(at).toLowerCase();
};
