import type { FieldType } from '../../domain/lead/form-values.ts';

/**
 * What a word can stand for. Words mean little alone ("name", "code", "number"); compose.ts says what they mean
 * together, in every language alike.
 */
export type Concept =
  | FieldType
  /** "Title": the job in some forms, the form of address in others. */
  | 'title'
  /** "Account": a company in a CRM, a log-in beside a password. */
  | 'account'
  /** "Customer": the company that buys, in a form about what it buys. */
  | 'customer'
  | 'address'
  | 'street'
  | 'number'
  | 'code'
  | 'kind'
  | 'size'
  | 'line'
  | 'first'
  | 'last'
  | 'middle'
  /** The calling code of a country, and the area code inside one. */
  | 'dial'
  | 'area'
  /** "Our contact", "notre site": of those who ask. */
  | 'ours'
  /** Which of several: */
  | 'primary'
  | 'billing'
  | 'shipping'
  | 'other'
  | 'work'
  | 'home'
  | 'confirm'
  | 'one'
  | 'two'
  | 'three'
  /** Named negatives: not about the buyer. */
  | 'search'
  | 'user-name'
  | 'secret'
  | 'captcha'
  | 'coupon'
  | 'card'
  | 'tax'
  | 'date'
  | 'birthday'
  | 'owner'
  | 'other-person'
  | 'other-company'
  | 'campaign'
  | 'product'
  | 'file'
  | 'territory'
  | 'status'
  | 'newsletter'
  | 'quantity'
  | 'money'
  | 'social'
  | 'gender'
  | 'phonetic'
  | 'record-number'
  | 'question'
  /** "Leave this field empty". */
  | 'trap';

export const NEGATIVES: ReadonlySet<Concept> = new Set<Concept>([
  'search',
  'user-name',
  'secret',
  'captcha',
  'coupon',
  'card',
  'tax',
  'date',
  'birthday',
  'owner',
  'other-person',
  'other-company',
  'campaign',
  'product',
  'file',
  'territory',
  'status',
  'newsletter',
  'quantity',
  'money',
  'social',
  'gender',
  'phonetic',
  'record-number',
  'question',
  'trap',
]);

/** The words of one language: phrases by what they stand for. Case, accents, hyphens and spaces do not matter. */
export type Vocabulary = Partial<Record<Concept, readonly string[]>>;
