import { readCountry } from '../../domain/lead/countries.ts';
import { readDate } from '../../domain/lead/dates.ts';
import { kindOf, typeCodes, typesOfWord } from '../../domain/lead/kinds.ts';
import { readMarketplace } from '../../domain/lead/marketplaces.ts';
import { remembered } from '../../domain/remembered.ts';
import { readVisitorType } from '../read-values.ts';
import { sayingOf } from '../yes-no.ts';
import { isEmail, isLink, isPhone } from './shapes.ts';

/** Values that are looked at closely; more would say the same. */
const LOOKED_AT = 80;

/** What may be an entry of a list. */
const isShort = (text: string): boolean => text.length <= 60;

const isKind = remembered((text) => kindOf([text]) !== 'unknown');
const isType = remembered((text) => {
  const codes = typeCodes(text);
  return codes.length > 0 && codes.every((code) => typesOfWord(code) !== undefined);
});

const TESTS = {
  email: isEmail,
  link: isLink,
  phone: isPhone,
  /** Also one that stands for itself in a field for phones. */
  digits: (text: string) => /^[\d\s()+./x-]{4,}/i.test(text) && /\d{2}/.test(text),
  international: (text: string) => /^(?:\+|00)[\d\s()./-]{7,}/.test(text),
  callingCode: (text: string) => /^(?:\+|00)\d{1,4}$/.test(text),
  date: (text: string) => readDate(text) !== null,
  moment: (text: string) => /\d[:h]\d|^\d{10,13}$/.test(text),
  time: (text: string) => /^(?:\d{4}-\d{2}-\d{2}T)?\d{1,2}[:h.]\d{2}(?!\d{2})/.test(text) && text.length < 24,
  integer: (text: string) => /^\d+$/.test(text),
  number: (text: string) => /^\D{0,4}\d[\d\s.,]*\D{0,12}$/.test(text),
  hasDigit: (text: string) => /\d/.test(text),
  country: (text: string) => isShort(text) && readCountry(text) !== null,
  language: (text: string) => /^[a-z]{2,3}(?:[-_][a-z]{2,4})?$/i.test(text),
  marketplace: (text: string) => isShort(text) && !isLink(text) && readMarketplace(text) !== null,
  marketplaceLink: (text: string) => isLink(text) && readMarketplace(text) !== null,
  kind: (text: string) => isShort(text) && isKind(text),
  stand: (text: string) => /^stand$/i.test(text),
  type: (text: string) => isShort(text) && isType(text),
  yesNo: (text: string) => sayingOf(text) !== null,
  title: (text: string) =>
    (/^(?:mr|mrs|ms|miss|mx|dr|prof|m(?=\.)|mme|mlle|monsieur|madame|herr|frau|sig|sigra|signor|signora|sr|sra|srta|senor|senora|dhr|mevr|pan|pani|先生|女士|様)\.?(?:\s|$)/iu.test(
      text,
    ) &&
      text.length < 20) ||
    text === 'M',
  visitorType: (text: string) => isShort(text) && readVisitorType(text, '') !== null,
  /** Several words, as people write to each other. */
  sentence: (text: string) => text.length >= 25 && text.split(/\s+/).length >= 4,
  /** One to four words of letters. */
  personLike: (text: string) => /^[\p{L}\p{M}'’.-]+(?:\s[\p{L}\p{M}'’.-]+){0,3}$/u.test(text) && text.length < 50,
  legalForm: (text: string) =>
    /\b(?:gmbh|ag|kg|ohg|e\.?k|s\.?a\.?s?|sarl|srl|s\.?p\.?a|s\.?l|ltd|limited|inc|llc|corp|co|plc|bv|b\.v|nv|oy|ab|aps|a\/s|sp\. ?z ?o\. ?o|lda|ltda|pty)\b\.?|公司|株式会社|有限|ооо/iu.test(
      text,
    ),
  companyType: (text: string) =>
    /manufactur|distribut|hersteller|h(?:ä|ae)ndler|fabri[ck]|hospital|clini|universit|consult|engineer|retail|wholesal|install|integrator|oem|architect|produttore|laborator/i.test(
      text,
    ),
} as const;

export type Test = keyof typeof TESTS;

/** What the values of one place look like. */
export class Facts {
  readonly #looked: readonly string[];
  readonly #shares = new Map<Test, number>();
  readonly count: number;
  readonly averageLength: number;
  /** Different values as a share of all: 1 where none is there twice. */
  readonly diversity: number;
  readonly distinct: number;

  constructor(values: readonly string[]) {
    this.count = values.length;
    const different = new Set(values);
    this.distinct = different.size;
    this.diversity = this.distinct / Math.max(1, values.length);
    const step = Math.max(1, values.length / LOOKED_AT);
    this.#looked = Array.from(
      { length: Math.min(values.length, LOOKED_AT) },
      (_, at) => values[Math.floor(at * step)]!,
    );
    this.averageLength = this.#looked.reduce((sum, { length }) => sum + length, 0) / Math.max(1, this.#looked.length);
  }

  /** How many of the values look like it: 0 to 1. */
  share(test: Test): number {
    const known = this.#shares.get(test);
    if (known !== undefined) return known;
    const share = this.#looked.filter(TESTS[test]).length / Math.max(1, this.#looked.length);
    this.#shares.set(test, share);
    return share;
  }

  /** Whether a few values come again and again, each short. */
  get isList(): boolean {
    return this.averageLength <= 40 && this.distinct <= 60 && (this.distinct <= 6 || this.diversity <= 0.5);
  }
}
