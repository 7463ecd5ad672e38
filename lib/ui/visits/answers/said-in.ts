import { ANSWER_WORDS, type Said } from './answer-words.ts';
import { foldWords } from './fold-words.ts';

/** What the words of a text say; null where they say nothing, or one thing and another. */
export interface Reading {
  said: Said | null;
  unclear: 'nothing' | 'contradiction' | null;
  /** The parts of the text that it was read from. */
  because: string[];
}

/** Written without spaces between words: looked for anywhere. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

interface Phrase {
  said: Said;
  pattern: RegExp;
}

/** The longer first: what says no often holds what says yes. */
const PHRASES: readonly Phrase[] = Object.values(ANSWER_WORDS)
  .flatMap((words) => Object.entries(words) as [Said, readonly string[]][])
  .flatMap(([said, phrases]) => phrases.map((phrase) => ({ said, phrase })))
  .toSorted((one, other) => other.phrase.length - one.phrase.length)
  .map(({ said, phrase }) => ({ said, pattern: patternOf(phrase) }));

function patternOf(phrase: string): RegExp {
  const folded = phrase
    .split('*')
    .map((part) => (part.startsWith(' ') ? ' ' : '') + foldWords(part) + (/\S $/.test(part) ? ' ' : ''))
    .join('\\p{L}*');
  if (UNSPACED.test(phrase)) return new RegExp(folded.replaceAll(' ', ''), 'gu');
  const whole = `(?<!\\p{L})${folded}(?!\\p{L})`;
  // One word alone is an answer where it begins a short sentence: "si" and "no" are other words elsewhere.
  return /^\*| /.test(phrase) ? new RegExp(whole, 'gu') : new RegExp(`^${folded}(?= \\p{L}+(?: \\p{L}+)?$|$)`, 'gu');
}

export function saidIn(text: string): Reading {
  const found = new Map<Said, string>();
  for (const sentence of text.split(/[.!?,;:()。、，！？；：（）\n\r–—]+| - /).slice(0, 2000)) {
    let left = foldWords(sentence);
    for (const { said, pattern } of PHRASES) {
      const without = left.replace(pattern, ' ');
      if (without === left) continue;
      if (!found.has(said)) found.set(said, sentence.trim().slice(0, 200));
      left = without;
    }
  }
  return weigh(found);
}

/** An objection says no as well, and more. Together with a yes, none of them is believed. */
export function weigh(found: ReadonlyMap<Said, string>): Reading {
  const because = [...found.values()];
  if (found.size === 0) return { said: null, unclear: 'nothing', because };
  if (found.has('yes')) {
    const clear = found.size === 1;
    return { said: clear ? 'yes' : null, unclear: clear ? null : 'contradiction', because };
  }
  const said = (['object', 'withdraw', 'no'] as const).find((one) => found.has(one)) ?? null;
  return { said, unclear: null, because };
}
