import { NOTICE_LANGUAGES, noticeLanguage, type NoticeLanguage } from '../notices/languages.ts';
import type { Lead, LeadType } from '../lead/lead.ts';
import type { ReplyTemplate } from './template.ts';

/** What a reply is about, the weightiest first: whoever asks for a quote and for documentation waits for the quote. */
export const REPLY_KINDS = ['quote', 'price', 'documentation', 'other'] as const;
export type ReplyKind = (typeof REPLY_KINDS)[number];

export const REPLY_LANGUAGES = NOTICE_LANGUAGES;
export type ReplyLanguage = NoticeLanguage;

/** The words of a language. `$1` is a name. */
export interface ReplyWords {
  greetings: { woman: string; man: string; name: string; nobody: string };
  /** What stands in for what a lead does not say, so that a sentence is a sentence without it. */
  bare: Record<
    'person' | 'company' | 'product' | 'quantity' | 'country' | 'city' | 'reference' | 'myTeam' | 'myCompany',
    string
  >;
  templates: Record<ReplyKind, { subject: string; body: string }>;
}

/** Each language is loaded when it is needed: nobody needs nine at once. */
const LOADERS: Readonly<Record<ReplyLanguage, () => Promise<{ words: ReplyWords }>>> = {
  en: () => import('./ready/en.ts'),
  de: () => import('./ready/de.ts'),
  fr: () => import('./ready/fr.ts'),
  es: () => import('./ready/es.ts'),
  it: () => import('./ready/it.ts'),
  pt: () => import('./ready/pt.ts'),
  zh: () => import('./ready/zh.ts'),
  ja: () => import('./ready/ja.ts'),
  ru: () => import('./ready/ru.ts'),
};

export const replyWords = async (language: ReplyLanguage): Promise<ReplyWords> => (await LOADERS[language]()).words;

/** The language to answer in: the buyer's where there are words in it, else English. */
export const replyLanguage: (code: string | null) => ReplyLanguage = noticeLanguage;

const KIND_OF: Readonly<Partial<Record<LeadType, ReplyKind>>> = {
  quote: 'quote',
  price_options: 'price',
  price_seen: 'price',
  documentation: 'documentation',
};

export const replyKind = ({ types }: Pick<Lead, 'types'>): ReplyKind =>
  REPLY_KINDS.find((kind) => types.some((type) => (KIND_OF[type] ?? 'other') === kind)) ?? 'other';

const TYPES: Readonly<Record<ReplyKind, LeadType[]>> = {
  quote: ['quote'],
  price: ['price_options', 'price_seen'],
  documentation: ['documentation'],
  other: [],
};

const PREFIX = 'ready:';

/** The ready-made templates of a language, in the order of the kinds. Their names are for the page to say, by their ids. */
export const readyTemplates = (language: ReplyLanguage, { templates }: ReplyWords): ReplyTemplate[] =>
  REPLY_KINDS.map((kind) => ({
    id: `${PREFIX}${kind}:${language}`,
    name: kind,
    types: TYPES[kind],
    language,
    ...templates[kind],
  }));

/** The kind of a ready-made template; null for one of the user's own. */
export const readyKind = (id: string): ReplyKind | null =>
  (id.startsWith(PREFIX) && REPLY_KINDS.find((kind) => kind === id.split(':')[1])) || null;
