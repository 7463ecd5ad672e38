import english from '../../lib/i18n/locales/en.json';
import { pluralForm } from '../../lib/i18n/plural-form.ts';

type Tree = { [key: string]: Tree | string };

/** What `#i18n` is in the browser, without one, with the words of a locale. */
export const speaking = (words: Tree, language = 'en') => ({
  t(key: string, ...rest: (number | (string | number)[])[]): string {
    const found = key
      .split('.')
      .reduce<Tree | string | undefined>((tree, part) => (typeof tree === 'object' ? tree[part] : tree), words);
    const number = rest.find((part) => typeof part === 'number');
    const forms = typeof found === 'object' && (Object.values(found) as string[]);
    const text = forms ? pluralForm(language, forms, number!) : found;
    if (typeof text !== 'string') throw new Error(`no words for ${key}`);
    const gaps = rest.find((part) => Array.isArray(part)) ?? [number ?? ''];
    return text.replace(/\$(\d)/g, (_, place: string) => String(gaps[Number(place) - 1]));
  },
});

/** The English words. For `vi.mock('#i18n', …)`. */
export const i18n = speaking(english);
