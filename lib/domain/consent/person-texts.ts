import { isDialled, mailboxIn } from '../lead/buyers.ts';
import type { AsciiHost } from '../lead/hosts.ts';

/**
 * What a person is found by when they speak up for their rights: the texts whose keyed hashes held rows carry. One way of
 * writing each: case, tags that the provider ignores, and the script of the host make no other person. Numbers that
 * nobody dials are left out, since strangers share them.
 */
export function personTexts({ email, phone }: { email: string; phone: string }, asciiHost: AsciiHost): string[] {
  const address = mailboxIn(email, asciiHost) ?? asWritten(email);
  return [...(address ? [`email ${address}`] : []), ...(isDialled(phone) ? [`phone ${phone}`] : [])];
}

/** No address by any standard, and still what its owner would name. */
const asWritten = (email: string): string | null => email.trim().normalize('NFC').toLowerCase().slice(0, 320) || null;
