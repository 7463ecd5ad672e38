const MIN_PIECE = 3;
/** In languages that do not join words, short pieces are met by chance; there only ids are joined. */
const MIN_PIECE_ELSEWHERE = 4;
const MIN_COMPOUND = 6;
const MAX_COMPOUND = 40;
const MAX_PIECES = 4;
/** Languages that write compounds as one word. */
const JOINING: ReadonlySet<string> = new Set(['de', 'nl', 'sv', 'da', 'nb', 'fi', 'hu', 'en']);

/** The languages that know a phrase. */
export type LanguagesOf = (phrase: string) => readonly string[] | undefined;

interface Span {
  start: number;
  phrase: string;
  languages: readonly string[];
}

export interface Compound {
  pieces: string[];
  lang: string;
}

/**
 * "firmenname", "billingfirstname": a word made of known words, end to end. All of them are of one language, or English
 * ones beside it as in ids; words of any two languages would make a word of anything.
 */
export function takeApart(word: string, preferred: readonly string[], languagesOf: LanguagesOf): Compound | null {
  if (word.length < MIN_COMPOUND || word.length > MAX_COMPOUND) return null;
  const spans = spansOf(word, languagesOf);
  if (spans[word.length]!.length === 0) return null;
  const candidates = new Set([...preferred, 'en', ...spans[word.length]!.flatMap((span) => span.languages)]);
  let best: Compound | null = null;
  for (const lang of candidates) {
    const pieces = cover(word, spans, lang);
    if (pieces && (!best || pieces.length < best.pieces.length)) best = { pieces, lang };
  }
  return best;
}

/** Known phrases inside the word, by where they end; only those that others lead up to, which in most words are none. */
function spansOf(word: string, languagesOf: LanguagesOf): Span[][] {
  const spans: Span[][] = Array.from({ length: word.length + 1 }, () => []);
  for (let start = 0; start <= word.length - MIN_PIECE; start += 1) {
    if (start > 0 && spans[start]!.length === 0) continue;
    for (let end = start + MIN_PIECE; end <= word.length; end += 1) {
      const piece = word.slice(start, end);
      const languages = languagesOf(piece);
      if (languages) spans[end]!.push({ start, phrase: piece, languages });
      // German joins words with an "s" or "n" ("firmen|name", "rechnung|s|adresse").
      else if (end < word.length && piece.length > MIN_PIECE && /[sn]$/.test(piece)) {
        const bare = piece.slice(0, -1);
        const known = languagesOf(bare);
        if (known) spans[end]!.push({ start, phrase: bare, languages: known });
      }
    }
  }
  return spans;
}

/** The fewest pieces of one language (and English) that cover the word. */
function cover(word: string, spans: readonly Span[][], lang: string): string[] | null {
  const least = JOINING.has(lang) ? MIN_PIECE : MIN_PIECE_ELSEWHERE;
  const best: (string[] | null)[] = [[]];
  for (let end = 1; end <= word.length; end += 1) {
    best[end] = null;
    for (const { start, phrase, languages } of spans[end]!) {
      const before = best[start];
      if (!before || before.length >= MAX_PIECES || phrase.length < least) continue;
      if (!languages.includes(lang) && !languages.includes('en')) continue;
      if (!best[end] || before.length + 1 < best[end]!.length) best[end] = [...before, phrase];
    }
  }
  return best[word.length] ?? null;
}
