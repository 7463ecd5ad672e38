const rules = new Map<string, Intl.PluralRules>();

/**
 * The text for a number, of those that a language has for it: as many as it has categories of whole numbers, the smallest
 * first and the general one last (`1`, `n`; Russian `1`, `2`, `n`; Chinese `n`), and one for nothing before them where a
 * message has something else to say then.
 */
export function pluralForm(language: string, forms: readonly string[], count: number): string {
  const categories = categoriesOf(language);
  const withNothing = forms.length > categories.length;
  if (withNothing && count === 0) return forms[0]!;
  const at = categories.indexOf(rulesOf(language).select(count));
  return forms[at === -1 ? forms.length - 1 : at + (withNothing ? 1 : 0)]!;
}

/** As `locales/*.json` name them: the smallest number of each category, but for the general one. */
export const PLURAL_KEYS: Partial<Record<Intl.LDMLPluralRule, string>> = { one: '1', few: '2' };

/** `many` of French, Spanish, Italian and Portuguese is for a million and more, which nothing here is counted in. */
export const categoriesOf = (language: string): Intl.LDMLPluralRule[] => {
  const { pluralCategories } = rulesOf(language).resolvedOptions();
  const early = (['one', 'few'] as const).filter((category) => pluralCategories.includes(category));
  return [...early, 'other'];
};

function rulesOf(language: string): Intl.PluralRules {
  const known = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, known);
  return known;
}
