import { fold } from '../domain/lead/fold.ts';
import { alone } from '../domain/remembered.ts';

/** A feed has some dozens of names, and each occurs in every record. A hostile one may have millions. */
const REMEMBERED = 5000;

const folded = new Map<string, string>();
const locals = new Map<string, string>();

/**
 * The name without its namespace prefix: which prefix a feed uses is its own affair, and may change. It is the same
 * string each time, which is quick to compare and to look up.
 */
export function localName(name: string): string {
  const known = locals.get(name);
  if (known !== undefined) return known;
  if (locals.size >= REMEMBERED) return withoutPrefix(name);
  const local = alone(withoutPrefix(name));
  locals.set(alone(name), local);
  return local;
}

/** A local name as names are compared: `company_Name`, `CompanyName` and `ve:company-name` are the same. */
export function foldName(name: string): string {
  const known = folded.get(name);
  if (known !== undefined) return known;
  const result = fold(localName(name));
  if (folded.size < REMEMBERED) folded.set(alone(name), result);
  return result;
}

const withoutPrefix = (name: string): string => name.slice(name.lastIndexOf(':') + 1);
