/** As many ways as four repetitions without an end have on a text that a person typed. */
const REPEATED = 32;
const MOST_WAYS = REPEATED ** 4;

/** The beginning of a group, an escape, a class, or any other sign. */
const ATOM = /^(?:\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?|\\.|\[(?:\\.|[^\]\\])*\]|.)/s;

const QUANTIFIER = /^(?:[+*?]|\{(\d+)(,?)(\d*)\})/;

/**
 * Whether a page's pattern might be tried in more ways than there is time for: what varies is repeated, or there is too much
 * that varies. Counted is how often a text can be read in another way, without asking whether it can in truth.
 */
export function isCostly(pattern: string): boolean {
  /** Of each group that is open, whether anything in it varies. */
  const open = [false];
  let ways = 1;
  const vary = (by: number): void => {
    ways *= by;
    open[open.length - 1] = true;
  };
  let at = 0;
  while (at < pattern.length) {
    if (/^\\[1-9k]/.test(pattern.slice(at, at + 2))) return true;
    const atom = ATOM.exec(pattern.slice(at))?.[0] ?? '';
    at += atom.length || 1;
    if (atom.startsWith('(')) open.push(false);
    if (atom === '|') vary(2);
    const varies = atom === ')' && open.length > 1 && open.pop() === true;
    if (varies) open[open.length - 1] = true;
    const quantifier = /^[(|]/.test(atom) ? null : QUANTIFIER.exec(pattern.slice(at));
    if (!quantifier) continue;
    const { most, other } = repetitions(quantifier);
    if (varies && most > 1) return true;
    if (other > 1) vary(other);
    at += quantifier[0].length;
    if (pattern[at] === '?') at += 1;
  }
  return ways > MOST_WAYS;
}

/** How often at most, and how many numbers of times that may be. */
function repetitions([sign, least, comma, most]: RegExpExecArray): { most: number; other: number } {
  if (sign === '?') return { most: 1, other: 2 };
  if (least === undefined || (comma && !most)) return { most: REPEATED, other: REPEATED };
  if (!comma) return { most: Number(least), other: 1 };
  return { most: Number(most), other: Number(most) - Number(least) + 1 };
}
