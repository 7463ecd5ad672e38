import { fold } from '../domain/lead/fold.ts';

/** A feed has some dozens of names, and each occurs in every record. A hostile one may have millions. */
const REMEMBERED = 5000;

const folded = new Map<string, string>();

/** The name without its namespace prefix: which prefix a feed uses is its own affair, and may change. */
export const localName = (name: string): string => name.slice(name.lastIndexOf(':') + 1);

/** A local name as names are compared: `company_Name`, `CompanyName` and `ve:company-name` are the same. */
export function foldName(name: string): string {
  const known = folded.get(name);
  if (known !== undefined) return known;
  const result = fold(localName(name));
  if (folded.size < REMEMBERED) folded.set(name, result);
  return result;
}
