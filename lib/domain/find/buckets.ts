/**
 * Where a term lies, by its beginning: what is not a word; letters by the first two, since most words begin with few of
 * them; digits; all other scripts. All words that begin alike lie next to each other.
 */
const [LETTERS, DIGITS, OTHERS, HOW_MANY_OTHERS] = [1, 105, 115, 13];
export const BUCKETS = OTHERS + HOW_MANY_OTHERS;

export function bucketOf(term: string): number {
  const first = term.charCodeAt(0);
  if (first >= 97 && first <= 122) return LETTERS + (first - 97) * 4 + quarter(term.charCodeAt(1));
  if (first >= 48 && first <= 57) return DIGITS + first - 48;
  return first < 32 ? 0 : OTHERS + (first % HOW_MANY_OTHERS);
}

/** Of the second letter, or of nothing. */
const quarter = (code: number): number =>
  code <= 101 || Number.isNaN(code) ? 0 : code <= 105 ? 1 : code <= 111 ? 2 : 3;

/** The first and the last bucket in which there may be terms that begin so. */
export function bucketsOf(beginning: string): [number, number] {
  const bucket = bucketOf(beginning);
  const letter = beginning.length === 1 && bucket >= LETTERS && bucket < DIGITS;
  return letter ? [bucket, bucket + 3] : [bucket, bucket];
}
