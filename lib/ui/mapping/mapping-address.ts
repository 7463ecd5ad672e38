const START = '#mapping/';

/** In place of a feed's id: for a feed that is yet to be added. */
export const NEW_FEED = 'new';

/** The mapping page of a feed, as the part of the set-up page's address behind the hash: so it can be reloaded and gone back from. */
export const mappingHash = (connectionId: string): string => `${START}${encodeURIComponent(connectionId)}`;

/** The feed whose mapping an address asks for, or null when it asks for none. */
export function mappingIn(hash: string): string | null {
  if (!hash.startsWith(START)) return null;
  try {
    return decodeURIComponent(hash.slice(START.length)) || null;
  } catch {
    // A percent sign with no number behind it: somebody typed the address.
    return null;
  }
}
