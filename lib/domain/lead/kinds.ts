import { fold } from './fold.ts';
import { FILLERS, KIND_WORDS, TYPE_WORDS, VISIT_PARTS } from './kind-words.ts';
import type { LeadKind, LeadType } from './lead.ts';

/**
 * Kind and type as VirtualExpo publishes them, and whether the buyer expects an answer.
 * What is not in this table is `unknown`, and `unknown` is held back like a visit.
 */
const KNOWN: readonly { kind: LeadKind; types: readonly LeadType[]; answerExpected: boolean }[] = [
  { kind: 'request', types: ['documentation'], answerExpected: true },
  { kind: 'request', types: ['quote'], answerExpected: true },
  { kind: 'request', types: ['documentation', 'quote'], answerExpected: true },
  { kind: 'request', types: ['price_options'], answerExpected: true },
  { kind: 'request', types: ['documentation', 'price_options'], answerExpected: true },
  // The published table lets every request and prospect be contacted, whatever its type is: whoever sent one completed
  // a form. So a type that is left out takes nothing away; only one that is stated and not known is unknown.
  { kind: 'request', types: [], answerExpected: true },
  { kind: 'prospect', types: ['price_seen'], answerExpected: false },
  { kind: 'prospect', types: [], answerExpected: false },
  { kind: 'visit', types: [], answerExpected: false },
];

export interface Classified {
  kind: LeadKind;
  types: LeadType[];
  answerExpected: boolean;
}

/** What the user said that words of the feed mean, by the folded word. */
export interface Meanings {
  kinds: ReadonlyMap<string, LeadKind>;
  types: ReadonlyMap<string, readonly LeadType[]>;
}

export const NO_MEANINGS: Meanings = { kinds: new Map(), types: new Map() };

/** A word as meanings are looked up by. One of nothing but signs is compared as it is. */
export const wordKey = (word: string): string => fold(word) || word.trim();

/** The kind that all these words say. Where a visit is mentioned at all, it is one; what disagrees is unknown. */
export function kindOf(words: readonly string[], meanings: Meanings = NO_MEANINGS): LeadKind {
  const kinds = new Set(words.map((word) => kindOfWord(word, meanings)));
  if (kinds.has('visit')) return 'visit';
  const [kind = 'unknown', ...others] = kinds;
  return others.length > 0 ? 'unknown' : kind;
}

/** A word that means a visit by itself means one, whatever anybody says. */
function kindOfWord(word: string, { kinds }: Meanings): LeadKind {
  const known = KIND_WORDS.get(fold(word));
  if (known === 'visit' || isPartlyVisit(word)) return 'visit';
  return kinds.get(wordKey(word)) ?? known ?? 'unknown';
}

function isPartlyVisit(word: string): boolean {
  const parts = word.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').split(/[^\p{L}]+/u);
  return parts.some((part) => VISIT_PARTS.has(fold(part)));
}

/** Whether nobody can give this word another meaning. */
export const meansVisit = (word: string): boolean => kindOfWord(word, NO_MEANINGS) === 'visit';

interface Stated {
  meanings?: Meanings;
  /** Types that are no words: buttons that are said to have been pressed. */
  pressed?: readonly LeadType[];
}

/**
 * Kind and types of a record from the words its feed uses for them.
 * `typeRaws` may hold several values, and each value several codes: `DOC,QUOTE`, `Documentation / Quote`.
 */
export function classifyLead(kindRaw: string, typeRaws: readonly string[], stated: Stated = {}): Classified {
  const { meanings = NO_MEANINGS, pressed = [] } = stated;
  const kind = kindOf([kindRaw], meanings);
  const types = kind === 'visit' ? [] : typesOf(kind, typeRaws, meanings, pressed);
  // Whoever said of a word that it means something else has read it.
  const published = types?.filter((type) => type !== 'other');
  const row = published && KNOWN.find((known) => known.kind === kind && sameTypes(known.types, published));
  if (!row) return { kind: 'unknown', types: ['other'], answerExpected: false };
  const others: LeadType[] = types?.includes('other') ? ['other'] : [];
  return { kind, types: [...row.types, ...others], answerExpected: row.answerExpected };
}

function typesOf(
  kind: LeadKind,
  raws: readonly string[],
  meanings: Meanings,
  pressed: readonly LeadType[],
): LeadType[] | undefined {
  const found = new Set<LeadType>();
  for (const types of [
    pressed,
    ...raws.flatMap((raw) => typeCodes(raw, meanings)).map((code) => typesOfWord(code, meanings)),
  ]) {
    if (!types) return undefined;
    // On a prospect, "price options" is the button that shows prices; on a request, the one that asks for them.
    for (const type of types) found.add(kind === 'prospect' && type === 'price_options' ? 'price_seen' : type);
  }
  return [...found];
}

const SEPARATORS = /[,;/|+&]|\s(?:and|et|und|e|y|en|и)\s/iu;

/** The codes that one value has. What is known neither in parts nor as a whole is taken apart. */
export function typeCodes(raw: string, meanings: Meanings = NO_MEANINGS): string[] {
  const codes = raw
    .split(SEPARATORS)
    .map((code) => code.trim())
    .filter(Boolean);
  const isOne = codes.some((code) => !typesOfWord(code, meanings)) && typesOfWord(raw, meanings);
  return isOne || meanings.types.has(wordKey(raw)) ? [raw.trim()] : codes;
}

/** What one code or label means; undefined when nobody knows. */
export function typesOfWord(word: string, meanings: Meanings = NO_MEANINGS): readonly LeadType[] | undefined {
  if (meansVisit(word)) return undefined;
  return meanings.types.get(wordKey(word)) ?? TYPE_WORDS.get(fold(word)) ?? TYPE_WORDS.get(withoutFillers(word));
}

const withoutFillers = (label: string): string =>
  label
    .slice(0, 100)
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(fold)
    .filter((word) => !FILLERS.has(word))
    .join('');

const sameTypes = (known: readonly LeadType[], types: readonly LeadType[]): boolean =>
  known.length === types.length && known.every((type) => types.includes(type));
