import { languagesIn } from '../classify/text.ts';
import { listsFor } from '../classify/vocabulary/languages.ts';
import type { FieldFacts } from '../field.ts';

/** Fewer labels say little: many words are the same in several languages. */
const FEW = 4;
const ENOUGH_LABELS = 120;
/** The declared language is believed as long as it knows this part of what the best one knows. */
const NEARLY = 0.75;
/** Closer than this, two languages know the same words. */
const SAME = 0.98;

/**
 * Fields with the language that their labels are in. Many pages say nothing of their language, or name that of the
 * template they were made from.
 */
export function inTheirLanguage<F extends FieldFacts>(fields: readonly F[]): F[] {
  const spoken = new Map<string, string>();
  for (const lang of new Set(fields.map((field) => field.lang)))
    spoken.set(
      lang,
      languageOf(
        fields.filter((field) => field.lang === lang),
        lang,
      ),
    );
  return fields.map((field) => {
    const lang = spoken.get(field.lang)!;
    return lang === field.lang ? field : { ...field, lang };
  });
}

function languageOf(fields: readonly FieldFacts[], declared: string): string {
  const labels = new Set(fields.flatMap((field) => field.labels.slice(0, 1).map(({ text }) => text)));
  if (labels.size < FEW) return declared;
  const known = new Map<string, number>();
  for (const label of [...labels].slice(0, ENOUGH_LABELS))
    for (const [lang, words] of languagesIn(label)) known.set(lang, (known.get(lang) ?? 0) + words);
  const best = Math.max(0, ...known.values());
  const own = Math.max(0, ...listsFor(declared).map((lang) => known.get(lang) ?? 0));
  if (best < FEW || own >= best * NEARLY) return declared;
  const alike = [...known].filter(([, words]) => words >= best * SAME).map(([lang]) => lang);
  return alike.includes('en') ? 'en' : alike[0]!;
}
