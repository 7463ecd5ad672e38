import fc from 'fast-check';
import { oddCharacters, oddWords } from './text.ts';

/** Places are shares of the length, so that the same damage fits whatever it is done to. */
const share = fc.integer({ min: 0, max: 10_000 }).map((part) => part / 10_000);

interface Harm {
  do: 'cut' | 'insert' | 'remove' | 'double' | 'move';
  at: number;
  to: number;
  piece: string;
}

const harms = (pieces: fc.Arbitrary<string>): fc.Arbitrary<Harm[]> =>
  fc.array(
    fc.record({
      do: fc.constantFrom('cut', 'insert', 'insert', 'insert', 'remove', 'double', 'move'),
      at: share,
      to: share,
      piece: pieces,
    }),
    { maxLength: 4 },
  );

const usualPieces = fc.oneof(oddCharacters, oddWords, fc.string({ minLength: 1, maxLength: 5 }));

/** The text as it came through hands that were not careful: cut off, with parts added, left out, doubled, and moved. */
export const damaged = (texts: fc.Arbitrary<string>, pieces = usualPieces): fc.Arbitrary<string> =>
  fc.tuple(texts, harms(pieces)).map(([text, done]) => done.reduce(harmText, text));

function harmText(text: string, { do: what, at, to, piece }: Harm): string {
  const place = Math.floor(at * text.length);
  const other = Math.floor(to * text.length);
  const [from, until] = place < other ? [place, other] : [other, place];
  switch (what) {
    case 'cut':
      return text.slice(0, place);
    case 'insert':
      return text.slice(0, place) + piece + text.slice(place);
    case 'remove':
      return text.slice(0, place) + text.slice(place + piece.length);
    case 'double':
      return text.slice(0, until) + text.slice(from);
    case 'move':
      return text.slice(0, from) + text.slice(until) + text.slice(from, until);
    default:
      return what satisfies never;
  }
}

/** The same for bytes: here a piece is what is written over others. */
export const damagedBytes = (bytes: fc.Arbitrary<Uint8Array<ArrayBuffer>>): fc.Arbitrary<Uint8Array<ArrayBuffer>> =>
  fc
    .tuple(
      bytes,
      fc.array(
        fc.record({
          do: fc.constantFrom('cut', 'change', 'change', 'insert', 'remove', 'double'),
          at: share,
          to: share,
          piece: fc.uint8Array({ minLength: 1, maxLength: 5 }),
        }),
        { maxLength: 3 },
      ),
    )
    .map(([whole, done]) =>
      done.reduce((all, { do: what, at, to, piece }) => {
        const place = Math.floor(at * all.length);
        const other = Math.floor(to * all.length);
        const [from, until] = place < other ? [place, other] : [other, place];
        if (what === 'cut') return all.slice(0, place);
        if (what === 'insert') return joined(all.slice(0, place), piece, all.slice(place));
        if (what === 'remove') return joined(all.slice(0, place), all.slice(place + piece.length));
        if (what === 'double') return joined(all.slice(0, until), all.slice(from));
        const changed = all.slice();
        changed.set(piece.subarray(0, Math.max(0, all.length - place)), Math.min(place, all.length));
        return changed;
      }, whole),
    );

export function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** In pieces of a size, as they come over the net or from a disk. */
export function* inPieces<Part extends Uint8Array | string>(whole: Part, size: number): Generator<Part> {
  for (let at = 0; at < whole.length; at += size)
    yield (typeof whole === 'string' ? whole.slice(at, at + size) : whole.subarray(at, at + size)) as Part;
}
