/**
 * What an answer names so that it can be found: `LS-7K3Q-9MXA`. Without letters and digits that look alike on paper, and long
 * enough (26 to the power of 8) that nobody comes upon another person's by guessing.
 */
const LETTERS = '2346789ACDEFGHJKMNPQRTVWXY';
const LENGTH = 8;
/** A byte above the last whole round would make some letters likelier than others. */
const FAIR = 256 - (256 % LETTERS.length);

/** Asks for random bytes until there are enough that are fair. */
export function makeReplyCode(randomBytes: (count: number) => Uint8Array): string {
  let letters = '';
  while (letters.length < LENGTH) {
    for (const byte of randomBytes(LENGTH * 2)) {
      if (byte < FAIR && letters.length < LENGTH) letters += LETTERS[byte % LETTERS.length];
    }
  }
  return `LS-${letters.slice(0, 4)}-${letters.slice(4)}`;
}

const CODE = new RegExp(`(?<![A-Z0-9])LS ?[-–—]? ?([${LETTERS}]{4}) ?[-–—]? ?([${LETTERS}]{4})(?![A-Z0-9])`, 'g');

/** The codes in a text, each once: however they are spaced, in small letters, or full width as Japanese keyboards write. */
export function findReplyCodes(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\u2010-\u2015\u2212ー]/g, '-');
  return [...new Set([...plain.matchAll(CODE)].map(([, first, second]) => `LS-${first}-${second}`))];
}
