/**
 * A name reduced to what stays the same however it is written: no case, no accents, no punctuation.
 * `Côte d’Ivoire`, `COTE D'IVOIRE` and `cote_divoire` fold to the same text.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
