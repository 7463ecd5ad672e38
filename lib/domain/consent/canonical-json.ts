/**
 * JSON in the one way of writing that RFC 8785 lays down (names sorted by their UTF-16 units, no white space, numbers as
 * ECMAScript writes them), so that the same value has the same hash wherever it is computed. What JSON cannot say is
 * refused rather than left out: two different values must never be written alike.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return text(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`;
  if (isPlain(value)) {
    const names = Object.keys(value).toSorted(byUnits);
    return `{${names.map((name) => `${text(name)}:${canonicalJson(value[name])}`).join(',')}}`;
  }
  throw new TypeError(`no JSON: ${typeof value}`);
}

function text(value: string): string {
  // Encoded as UTF-8, every lone surrogate would become the same character.
  if (!value.isWellFormed()) throw new TypeError('no JSON: a lone surrogate');
  return JSON.stringify(value);
}

const byUnits = (one: string, other: string): number => (one < other ? -1 : 1);

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Of another realm too: what comes out of a database in a test does.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** A copy that can be written so: without what is undefined, and with every text whole. */
export const soundCopy = <Value>(value: Value): Value =>
  JSON.parse(
    JSON.stringify(value, (_name, inner: unknown) => (typeof inner === 'string' ? inner.toWellFormed() : inner)),
  ) as Value;
