import { SAMPLE_ID } from '../connection/connection.ts';
import { waitingSince } from '../triage/urgency.ts';
import { isFreeMail } from './free-mail.ts';
import { type AsciiHost, homeOf, hostOfSite, isMadeUp, readHost } from './hosts.ts';
import type { Lead } from './lead.ts';
import { isSharedHost } from './shared-hosts.ts';

/**
 * Who asks again. Requests of one buyer or one company are found by what they have in common and stay as many as they
 * are: an e-mail address is no identity of a request.
 */

export type LinkKind = 'email' | 'phone' | 'company';

/** Something that other requests of the same buyer, or of the same company, have as well. */
export interface BuyerLink {
  by: LinkKind;
  value: string;
}

type Asking = Pick<
  Lead,
  'connectionId' | 'test' | 'answerExpected' | 'createdAt' | 'receivedAt' | 'person' | 'company'
>;

/**
 * The keys of a lead in the index of buyers: what it is linked by, then when the buyer asked. Text that sorts, so
 * that a range of keys answers how many came before.
 */
export function buyersOf(lead: Asking, asciiHost: AsciiHost): string[] {
  return linksOf(lead, asciiHost).map((link) => keyStart(lead, link, lead.answerExpected) + waitingSince(lead));
}

/**
 * What the keys of all leads with a link begin with: those that ask for an answer, and those that do not. Nothing that
 * comes from a feed can end one, since no link has white space in it. Invented buyers and those of a test are among
 * themselves; real ones meet across connections and marketplaces.
 */
export function keyStart(lead: Pick<Lead, 'connectionId' | 'test'>, { by, value }: BuyerLink, asks: boolean): string {
  const whose = lead.connectionId === SAMPLE_ID ? 'sample' : lead.test ? 'test' : 'real';
  return `${whose} ${asks ? 'asks' : 'looks'} ${by} ${value} `;
}

export function linksOf({ person, company }: Pick<Lead, 'person' | 'company'>, asciiHost: AsciiHost): BuyerLink[] {
  const { local, host } = readEmail(person.email, asciiHost);
  const email = local && host && !isMadeUp(host) ? mailboxOf(local, host) : null;
  const phone = isDialled(person.phone) ? person.phone : null;
  // Who asks as a private person has no colleagues.
  const home = person.visitorType === 'private' ? null : (homeAt(host) ?? homeAtSite(company.website, asciiHost));
  return [
    ...(email ? [{ by: 'email', value: email } as const] : []),
    ...(phone ? [{ by: 'phone', value: phone } as const] : []),
    ...(home ? [{ by: 'company', value: home } as const] : []),
  ];
}

/** The company's own domain, as far as a host tells one. */
const homeAt = (host: string | null): string | null =>
  host === null || isFreeMail(host) || isMadeUp(host) ? null : homeOf(host);

/** What is typed in as a web site is often another's; it is asked only where the e-mail address says nothing. */
function homeAtSite(website: string, asciiHost: AsciiHost): string | null {
  const host = hostOfSite(website, asciiHost);
  return host === null || isSharedHost(host) ? null : homeAt(host);
}

/** As long as RFC 5321 allows, and nothing that cannot be seen or typed in. */
const LOCAL = /^[^\s\p{Cc}\p{Cf}@"(),:;<>[\]\\]{1,64}$/u;

function readEmail(text: string, asciiHost: AsciiHost): { local: string | null; host: string | null } {
  const email = text.trim();
  const at = email.lastIndexOf('@');
  // Case means something to hardly any server, and to no buyer.
  const local = email.slice(0, Math.max(0, at)).normalize('NFC').toLowerCase();
  if (at < 1 || !LOCAL.test(local)) return { local: null, host: null };
  return { local, host: readHost(email.slice(at + 1), asciiHost) };
}

/** One way of writing an address, made-up ones included; null for what is none. */
export function mailboxIn(text: string, asciiHost: AsciiHost): string | null {
  const { local, host } = readEmail(text, asciiHost);
  return local && host && mailboxOf(local, host);
}

/** Who says in public that a mailbox gets everything up to a plus sign. A company may mean somebody by the rest. */
const IGNORES_TAGS =
  /^(?:(?:hotmail|icloud|live|outlook|proton|protonmail)\..+|(?:fastmail|mac|me)\.com|fastmail\.fm|pm\.me)$/;

function mailboxOf(local: string, host: string): string | null {
  if (/^(?:gmail|googlemail)\.com$/.test(host)) {
    const name = untagged(local).replaceAll('.', '');
    return name ? `${name}@gmail.com` : null;
  }
  const name = IGNORES_TAGS.test(host) ? untagged(local) : local;
  return name ? `${name}@${host}` : null;
}

const untagged = (local: string): string => local.replace(/\+.*$/, '');

const E164 = /^\+[1-9]\d{6,14}$/;

/** 111 1111 and 123 4567 are typed in by who does not want to be called. */
const NOT_A_NUMBER = /(\d)\1{6}$|1234567(?:8(?:90?)?)?$/;

export const isDialled = (phone: string): boolean => E164.test(phone) && !NOT_A_NUMBER.test(phone);
