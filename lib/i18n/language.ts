/**
 * The language of the words on the page. The browser's own language counts only when we have words in it: dates in
 * French between words in English help nobody, and a screen reader would read the words with the wrong voice.
 */
export function pageLanguage(browserLanguage: string, wordsLanguage: string): string {
  const same = browserLanguage.split(/[-_]/)[0]?.toLowerCase() === wordsLanguage;
  return same ? browserLanguage.replace('_', '-') : wordsLanguage;
}
