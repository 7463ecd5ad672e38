const ACCENTED = new Map(
  Object.entries({
    a: 'à',
    c: 'ç',
    d: 'đ',
    e: 'é',
    g: 'ĝ',
    h: 'ĥ',
    i: 'ì',
    k: 'ķ',
    l: 'ļ',
    n: 'ñ',
    o: 'ö',
    r: 'ŕ',
    s: 'š',
    t: 'ţ',
    u: 'ü',
    y: 'ý',
    z: 'ž',
    A: 'À',
    C: 'Ç',
    D: 'Đ',
    E: 'É',
    G: 'Ĝ',
    H: 'Ĥ',
    I: 'Ì',
    K: 'Ķ',
    L: 'Ļ',
    N: 'Ñ',
    O: 'Ö',
    R: 'Ŕ',
    S: 'Š',
    T: 'Ţ',
    U: 'Ü',
    Y: 'Ý',
    Z: 'Ž',
  }),
);

/** As much longer as translations tend to be; the shortest words grow most. */
const LONGER = 0.4;
const WORD = 6;

/**
 * A text as a language would have it that is longer than any of ours and has a mark on each letter: what is cut, what is
 * written in the code and what is put together of pieces shows. "Save" becomes "[Šàvé ~~]".
 */
export function pseudoText(text: string): string {
  const accented = text.replaceAll(/\$\d|[A-Za-z]/g, (part) => ACCENTED.get(part) ?? part);
  const letters = text.replaceAll(/\$\d/g, '').length;
  return `[${accented} ${filling(Math.max(2, Math.ceil(letters * LONGER)))}]`;
}

/** Words of a usual length: one long one would show nothing but that it cannot be broken. */
function filling(length: number): string {
  const words = Array.from({ length: Math.ceil(length / WORD) }, (_, at) =>
    '~'.repeat(Math.min(WORD, length - at * WORD)),
  );
  return words.join(' ');
}
