/** Written without spaces between words: Han, kana, Hangul. */
const UNSPACED = /^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+$/;

export const isUnspaced = (text: string): boolean => UNSPACED.test(text);

/** Given and family name as one, in the order of the script they are written in: 山田 美咲, but Misaki Yamada. */
export function joinName(given: string | undefined, family: string | undefined): string {
  if (given && family && isUnspaced(given) && isUnspaced(family)) return `${family} ${given}`;
  return [given, family].filter(Boolean).join(' ');
}
