/** A record as it is kept beside a held lead or a problem, so that another mapping can read it. */
export interface KeptRecord {
  source: string;
  /** From the root of the feed to it. */
  path: string;
}

/** Each seal belongs to its place, so that none can be passed off as another. */
export const placeOfSource = (heldKey: string): string => `source|${heldKey}`;
export const placeOfProblem = (id: string): string => `problem|${id}`;

export const recordBytes = ({ source, path }: KeptRecord): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify({ source, path }));

export const recordOfBytes = (bytes: Uint8Array): KeptRecord =>
  JSON.parse(new TextDecoder().decode(bytes)) as KeptRecord;
