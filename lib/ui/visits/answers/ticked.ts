import { type Purpose, purposeSchema } from '../../../domain/consent/purposes.ts';
import { NOTICE_LANGUAGES, wordsIn } from '../../../domain/notices/languages.ts';
import type { NoticeWords } from '../../../domain/notices/words.ts';
import { foldWords } from './fold-words.ts';

/** What was ticked of the boxes of a notice. */
export interface Ticked {
  /** The lines whose box bears a mark. */
  lines: string[];
  no: boolean;
  purposes: Purpose[];
  /** A box was ticked that says nothing we know. */
  strange: boolean;
}

/** `[x] Yes: offers`, `> [ X ] No`, `☑ Oui : …`. An empty box is none that was ticked. */
const TICKED = /^[\s>|*]*(?:[[(［（]\s*[xX×✓✔✗]\s*[\])］）]|[☑☒✅])\s*(.{1,200})$/u;

export const allWords = (): Promise<NoticeWords[]> => Promise.all(NOTICE_LANGUAGES.map(wordsIn));

export function tickedIn(text: string, languages: readonly NoticeWords[]): Ticked {
  const ticked: Ticked = { lines: [], no: false, purposes: [], strange: false };
  for (const line of text.split('\n')) {
    const label = TICKED.exec(line.trimEnd())?.[1];
    if (label === undefined) continue;
    ticked.lines.push(line.trim().slice(0, 200));
    const purpose = purposeOf(label, languages);
    if (purpose) ticked.purposes.push(purpose);
    else if (languages.some(({ no }) => foldWords(no) === foldWords(label))) ticked.no = true;
    else ticked.strange = true;
  }
  return ticked;
}

/** A purpose by its name in any language, or in ours; null for what is none. */
export function purposeOf(text: string, languages: readonly NoticeWords[]): Purpose | null {
  const folded = foldWords(text);
  const isIt = (purpose: Purpose) =>
    foldWords(purpose) === folded ||
    languages.some(({ purposes, yes }) =>
      [purposes[purpose], yes.replace('{purpose}', purposes[purpose])].some((word) => foldWords(word) === folded),
    );
  return purposeSchema.options.find(isIt) ?? null;
}
