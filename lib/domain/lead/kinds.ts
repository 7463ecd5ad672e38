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

/** Codes and button labels, folded by `foldCode`. The codes in real feeds are not public: these are guesses. */
const KIND_CODES: Readonly<Record<string, LeadKind>> = {
  request: 'request',
  requests: 'request',
  demande: 'request',
  anfrage: 'request',
  prospect: 'prospect',
  prospects: 'prospect',
  visit: 'visit',
  visits: 'visit',
  visite: 'visit',
  besuch: 'visit',
  stand: 'visit',
};

const TYPE_CODES: Readonly<Record<string, readonly LeadType[]>> = {
  doc: ['documentation'],
  documentation: ['documentation'],
  requestdocumentation: ['documentation'],
  quote: ['quote'],
  devis: ['quote'],
  angebot: ['quote'],
  requestapersonalizedquote: ['quote'],
  rate: ['price_options'],
  price: ['price_options'],
  priceoptions: ['price_options'],
  requestpriceoptions: ['price_options'],
  pricelist: ['price_seen'],
  seeprice: ['price_seen'],
  seepriceoptions: ['price_seen'],
  docquote: ['documentation', 'quote'],
  quotedoc: ['documentation', 'quote'],
  docrate: ['documentation', 'price_options'],
  ratedoc: ['documentation', 'price_options'],
};

/** What is a visit as part of a longer word as well: `STAND_VISIT`, `visitLeads`. A stand alone may be anything. */
const VISIT_WORDS: ReadonlySet<string> = new Set(['visit', 'visits', 'visite', 'visites', 'besuch', 'besuche']);

const foldCode = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

export interface Classified {
  kind: LeadKind;
  types: LeadType[];
  answerExpected: boolean;
}

/** The kind that all these words say. Where a visit is mentioned at all, it is one; what disagrees is unknown. */
export function kindOf(words: readonly string[]): LeadKind {
  const kinds = new Set(words.map(kindOfWord));
  if (kinds.has('visit')) return 'visit';
  const [kind = 'unknown', ...others] = kinds;
  return others.length > 0 ? 'unknown' : kind;
}

function kindOfWord(word: string): LeadKind {
  const code = foldCode(word);
  if (Object.hasOwn(KIND_CODES, code)) return KIND_CODES[code]!;
  const parts = word.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').split(/[^\p{L}]+/u);
  return parts.some((part) => VISIT_WORDS.has(part.toLowerCase())) ? 'visit' : 'unknown';
}

/**
 * Kind and types of a record from the words its feed uses for them.
 * `typeRaws` may hold several values, and each value several codes: `DOC,QUOTE`, `Documentation / Quote`.
 */
export function classifyLead(kindRaw: string, typeRaws: readonly string[]): Classified {
  const kind = kindOf([kindRaw]);
  const types = kind === 'visit' ? [] : typesOf(kind, typeRaws);
  const row = types && KNOWN.find((known) => known.kind === kind && sameTypes(known.types, types));
  if (!row) return { kind: 'unknown', types: ['other'], answerExpected: false };
  return { kind, types: [...row.types], answerExpected: row.answerExpected };
}

function typesOf(kind: LeadKind, typeRaws: readonly string[]): LeadType[] | undefined {
  const found = new Set<LeadType>();
  for (const code of typeRaws
    .flatMap((raw) => (knows(raw) ? [raw] : raw.split(/[,;/|+]/)))
    .filter((raw) => raw.trim())) {
    const types = knows(code) ? TYPE_CODES[foldCode(code)] : undefined;
    if (!types) return undefined;
    // On a prospect, "price options" is the button that shows prices; on a request, the one that asks for them.
    for (const type of types) found.add(kind === 'prospect' && type === 'price_options' ? 'price_seen' : type);
  }
  return [...found];
}

const knows = (raw: string): boolean => Object.hasOwn(TYPE_CODES, foldCode(raw));

const sameTypes = (known: readonly LeadType[], types: readonly LeadType[]): boolean =>
  known.length === types.length && known.every((type) => types.includes(type));
