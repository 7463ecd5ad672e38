/**
 * A name reduced to what stays the same however it is written: no case, no accents, no punctuation.
 * `Côte d’Ivoire`, `COTE D'IVOIRE` and `cote_divoire` fold to the same text.
 */
export const fold = (text: string): string =>
  PLAIN.test(text)
    ? text.replace(/[^a-z\d]+/gi, '').toLowerCase()
    : text
        .normalize('NFKD')
        .replace(/[^\p{L}\p{N}]/gu, '')
        .toLowerCase();

/** Most texts are of ASCII alone, in which nothing is composed and few characters are letters. */
// oxlint-disable-next-line no-control-regex -- ASCII begins with them
const PLAIN = /^[\u0000-\u007F]*$/;
