/** A text as words in small letters without accents and punctuation: `J’accepte !` and `j'accepte` are both `j accepte`. */
export const foldWords = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
