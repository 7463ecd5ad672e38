import type { RecordSource } from './read-stored.ts';

/** Each seal belongs to its place, so that none can be passed off as another. */
export const placeOfSource = (heldKey: string): string => `source|${heldKey}`;
export const placeOfProblem = (id: string): string => `problem|${id}`;

export const recordBytes = ({ source, path }: RecordSource): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify({ source, path }));

export const recordOfBytes = (bytes: Uint8Array): RecordSource =>
  JSON.parse(new TextDecoder().decode(bytes)) as RecordSource;
