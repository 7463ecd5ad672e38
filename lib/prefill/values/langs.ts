/** The languages in which forms are understood, whatever the page says of itself. */
export const OUR_LANGS: readonly string[] = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'pt-BR',
  'nl',
  'pl',
  'cs',
  'sk',
  'hu',
  'ro',
  'bg',
  'ru',
  'uk',
  'tr',
  'el',
  'sv',
  'da',
  'nb',
  'fi',
  'hr',
  'sl',
  'ja',
  'zh-CN',
  'zh-TW',
  'ko',
  'ar',
  'he',
  'th',
  'vi',
  'id',
];

const known = new Map<string, Intl.DisplayNames | null>();

function display(type: 'region' | 'language', lang: string): Intl.DisplayNames | null {
  const id = `${type} ${lang}`;
  let names = known.get(id);
  if (names === undefined) {
    try {
      names = new Intl.DisplayNames([lang], { type, fallback: 'none' });
      // A language that the browser does not have is answered in its own one.
      if (Intl.DisplayNames.supportedLocalesOf([lang]).length === 0) names = null;
    } catch {
      // A page may declare any text as its language.
      names = null;
    }
    known.set(id, names);
  }
  return names;
}

/** The name in a language, or null; `code` may be any text. */
export function nameIn(type: 'region' | 'language', code: string, lang: string): string | null {
  try {
    return display(type, lang)?.of(code) ?? null;
  } catch {
    return null;
  }
}
