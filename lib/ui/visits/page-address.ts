const SECTIONS = ['visits', 'planning', 'persons', 'records', 'settings'] as const;
export type Section = (typeof SECTIONS)[number];

/** A place on the page, as its address behind the hash says: it can be reloaded, gone back from, and linked to. */
export interface Place {
  section: Section;
  /** The visit that is open: a keyed hash, which names nobody. */
  heldKey: string | null;
}

export const hashOf = (section: Section, heldKey?: string): string =>
  heldKey === undefined ? `#${section}` : `#${section}/${encodeURIComponent(heldKey)}`;

/** Whatever is no place leads to the visits. */
export function placeIn(hash: string): Place {
  const [name, key] = hash.replace(/^#/, '').split('/', 2);
  const section = SECTIONS.find((one) => one === name) ?? 'visits';
  return { section, heldKey: section === 'visits' && key ? decoded(key) : null };
}

function decoded(key: string): string | null {
  try {
    return decodeURIComponent(key);
  } catch {
    // A percent sign with no number behind it: somebody typed the address.
    return null;
  }
}

export { SECTIONS };
