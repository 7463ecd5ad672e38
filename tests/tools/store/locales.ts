/** A language of ours, as the stores name it. */
interface StoreLocale {
  locale: string;
  /** Of a page in that language. */
  tag: string;
  /** Both stores know two kinds of Portuguese; one text is for both, as in the build. */
  chrome: readonly string[];
  firefox: readonly string[];
}

/** English first: it is what the stores show where they have nothing else. */
export const STORE_LOCALES: readonly StoreLocale[] = [
  { locale: 'en', tag: 'en-US', chrome: ['en'], firefox: ['en-US'] },
  { locale: 'de', tag: 'de', chrome: ['de'], firefox: ['de'] },
  { locale: 'fr', tag: 'fr', chrome: ['fr'], firefox: ['fr'] },
  { locale: 'es', tag: 'es', chrome: ['es'], firefox: ['es-ES'] },
  { locale: 'it', tag: 'it', chrome: ['it'], firefox: ['it'] },
  { locale: 'pt_BR', tag: 'pt-BR', chrome: ['pt_BR', 'pt_PT'], firefox: ['pt-BR', 'pt-PT'] },
  { locale: 'zh_CN', tag: 'zh-CN', chrome: ['zh_CN'], firefox: ['zh-CN'] },
  { locale: 'ja', tag: 'ja', chrome: ['ja'], firefox: ['ja'] },
  { locale: 'ru', tag: 'ru', chrome: ['ru'], firefox: ['ru'] },
];
