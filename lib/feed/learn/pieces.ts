/**
 * A text in pieces, so that what is read of it can be forgotten as it goes. Blanks before its beginning are left out:
 * whoever copies a sample may have copied them as well, and an XML declaration must be the very first.
 */
export function* piecesOf(text: string, length = 65_536): Generator<string> {
  for (let at = blanksBefore(text); at < text.length; at += length) yield text.slice(at, at + length);
}

/** How long the blanks before a text are; a byte order mark is one. */
const blanksBefore = (text: string): number => text.length - text.trimStart().length;

/** How many lines of a text are left out. */
export const linesBefore = (text: string): number => text.slice(0, blanksBefore(text)).split('\n').length - 1;
