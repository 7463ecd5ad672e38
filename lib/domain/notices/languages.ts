import type { NoticeWords } from './words.ts';

export const NOTICE_LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'zh', 'ja', 'ru'] as const;
export type NoticeLanguage = (typeof NOTICE_LANGUAGES)[number];

/** Each language is loaded when it is needed: nobody needs nine at once. */
const LOADERS: Readonly<Record<NoticeLanguage, () => Promise<{ words: NoticeWords }>>> = {
  en: () => import('./words/en.ts'),
  de: () => import('./words/de.ts'),
  fr: () => import('./words/fr.ts'),
  es: () => import('./words/es.ts'),
  it: () => import('./words/it.ts'),
  pt: () => import('./words/pt.ts'),
  zh: () => import('./words/zh.ts'),
  ja: () => import('./words/ja.ts'),
  ru: () => import('./words/ru.ts'),
};

export const wordsIn = async (language: NoticeLanguage): Promise<NoticeWords> => (await LOADERS[language]()).words;

/** The language to write to somebody in: their own (`pt-BR`, `ZH`) where there are words in it, else English. */
export function noticeLanguage(code: string | null): NoticeLanguage {
  const wanted = code?.toLowerCase().split(/[-_]/)[0];
  return NOTICE_LANGUAGES.find((language) => language === wanted) ?? 'en';
}
