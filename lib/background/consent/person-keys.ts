import type { Suppressible } from '../../domain/consent/suppression-keys.ts';
import type { Lead } from '../../domain/lead/lead.ts';
import { personTexts } from '../../domain/consent/person-texts.ts';
import { asciiHost } from '../../storage/ascii-host.ts';
import type { LeadRow } from '../../storage/schema.ts';
import type { Vault } from '../vault.ts';

/** What of a lead tells which one it is, and whose: for the list of those who must not come back. */
export const suppressibleOf = ({ person, marketplace, feedId, connectionId, leadKey }: Lead): Suppressible => ({
  email: person.email,
  phone: person.phone,
  marketplace,
  feedId,
  connectionId,
  leadKey,
});

/** A lead as it was put right, and as the feed goes on calling it. */
export const namesOf = ({ feed, fed }: Pick<LeadRow, 'feed' | 'fed'>): Suppressible[] =>
  [feed, ...(fed ? [{ ...feed, ...fed }] : [])].map(suppressibleOf);

/** Keyed hashes by which a person is found without anything being opened. */
export const personHashes = (
  vault: Pick<Vault, 'keyedHash'>,
  person: { email: string; phone: string },
): Promise<string[]> => Promise.all(personTexts(person, asciiHost).map((text) => vault.keyedHash(text)));

/** The same of whomever a row names, by what the feed says and by what was put right. */
export async function personsOfRow(
  vault: Pick<Vault, 'keyedHash'>,
  row: Pick<LeadRow, 'feed' | 'fed'>,
): Promise<string[]> {
  const all = await Promise.all(namesOf(row).map((named) => personHashes(vault, named)));
  return [...new Set(all.flat())];
}
