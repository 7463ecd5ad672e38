import type { AsciiHost } from '../lead/hosts.ts';
import { isDialled } from '../lead/buyers.ts';
import type { Marketplace } from '../lead/lead.ts';

/** What of a lead says which one it is, and whose. */
export interface Suppressible {
  email: string;
  /** E.164, or empty. */
  phone: string;
  marketplace: Marketplace | null;
  feedId: string | null;
  connectionId: string;
  /** Where the lead has no id: what it is known by instead. */
  leadKey?: string;
}

/** Of one lead and its person: texts that are hashed, or their hashes. */
export interface SuppressionKeys {
  lead: string[];
  person: string[];
}

/**
 * One way of writing an address, for the one purpose of recognising it: nothing that could make two people one. Dots and
 * tags stay, whatever some providers make of them.
 */
export function sameAddress(email: string, asciiHost: AsciiHost): string {
  // Again after the case was changed: that can take characters apart.
  const address = email.trim().normalize('NFKC').toLowerCase().normalize('NFKC').trim();
  const at = address.lastIndexOf('@');
  const host = address.slice(at + 1);
  return at < 0 ? address : address.slice(0, at + 1) + (asciiHost(host) ?? host);
}

function personTexts({ email, phone }: Suppressible, asciiHost: AsciiHost): string[] {
  const address = sameAddress(email, asciiHost);
  // Strangers share the numbers that nobody dials.
  return [...(address ? [`v1|email|${address}`] : []), ...(isDialled(phone) ? [`v1|phone|${phone}`] : [])];
}

const leadText = (scope: string, id: string): string => `v1|lead|${scope}|${id}`;

/** Where the marketplace is not named, an id means something in its own feed only: in another it may be anybody's. */
const unnamed = (connectionId: string): string => `@${connectionId}`;
/** Of those that are named, so that they are known again should the feed stop naming it. */
const named = (connectionId: string): string => `=${connectionId}`;

/**
 * What is written down of a lead that must not come back. Under its marketplace it is found in whatever feed it comes;
 * a fingerprint is worth something in this browser only.
 */
export function textsToKeep(lead: Suppressible, asciiHost: AsciiHost): SuppressionKeys {
  const { marketplace, feedId, connectionId } = lead;
  const ids =
    feedId === null
      ? fingerprint(lead)
      : marketplace === null
        ? [leadText(unnamed(connectionId), feedId)]
        : [leadText(marketplace, feedId), leadText(named(connectionId), feedId)];
  return { lead: ids, person: personTexts(lead, asciiHost) };
}

/**
 * What is looked for when a lead comes. A feed that begins or stops to name its marketplace brings the same leads, but
 * two that it names are two, whatever id they share.
 */
export function textsToFind(lead: Suppressible, asciiHost: AsciiHost): SuppressionKeys {
  const { marketplace, feedId, connectionId } = lead;
  const ids =
    feedId === null
      ? fingerprint(lead)
      : [leadText(unnamed(connectionId), feedId), leadText(marketplace ?? named(connectionId), feedId)];
  return { lead: ids, person: personTexts(lead, asciiHost) };
}

const fingerprint = ({ leadKey }: Suppressible): string[] => (leadKey ? [leadText('#', leadKey)] : []);
