import type { FieldType, FormValues } from '../../domain/lead/form-values.ts';
import type { FieldFacts } from '../field.ts';
import { COUNTRIES } from '../../domain/lead/country-codes.ts';
import { countryOf, display, nameOf, spellings } from './countries.ts';
import { joinName } from '../../domain/lead/person-name.ts';
import { dateWordings } from './dates.ts';
import { splitName } from './names.ts';
import { resolveChoice } from './options.ts';
import { phoneParts, threeBoxes } from './phone.ts';
import { salutations } from './salutation.ts';
import { splitStreet } from './street.ts';

/** What else the form asks, on which the text of one field depends. */
export interface FormShape {
  has(type: FieldType): boolean;
  /** Which of three boxes of a split telephone number the field is, or null. */
  phoneBox(field: FieldFacts): number | null;
  /** The browser's languages. */
  langs: readonly string[];
  /** The CRM's own word for one of ours, where the user has said so. */
  translate?(type: FieldType, text: string): string | undefined;
}

export type Value =
  /** `wordings`: other spellings, best first, for a page that does not keep the first. */
  | { kind: 'text'; text: string; wordings?: string[] }
  /** Options are seen only when the widget is opened: one of these is to be found among them. */
  | { kind: 'choice'; wordings: string[] }
  | { kind: 'none' }
  | { kind: 'unsure'; why: string };

/** The text to put into a field, in the words and the room that the field has. */
export function valueFor(type: FieldType, field: FieldFacts, values: FormValues, shape: FormShape): Value {
  const langs = [...new Set([field.lang, ...shape.langs, 'en'].filter(Boolean))];
  const translated = shape.translate?.(type, values[type] ?? '');
  const wordings = translated ? [translated] : wordingsOf(type, field, values, shape, langs);
  if (wordings.length === 0) return { kind: 'none' };
  if (field.tag === 'combobox') return { kind: 'choice', wordings };
  if (field.tag === 'select') {
    const choice = resolveChoice(field.choices, wordings);
    return choice === null ? { kind: 'unsure', why: 'no option says this' } : { kind: 'text', text: choice };
  }
  const texts = wordings.map((text) => (field.tag === 'input' ? text.replace(/\s*\n\s*/g, ' ') : text));
  const fitting = texts.find((text) => field.maxLength === null || text.length <= field.maxLength);
  // A text that the field would cut is worse than none: it looks complete.
  return fitting === undefined ? { kind: 'unsure', why: 'longer than the field' } : { kind: 'text', text: fitting };
}

/** The wordings of a value, the best first. A list of options may be searched for any of them; a text field takes the first that fits. */
function wordingsOf(
  type: FieldType,
  field: FieldFacts,
  values: FormValues,
  shape: FormShape,
  langs: string[],
): string[] {
  const own = values[type];
  const split = values.name ? splitName(values.name) : null;
  const some = (...texts: (string | null | undefined)[]) => texts.filter((text): text is string => Boolean(text));
  // Most types are written as they are.
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check
  switch (type) {
    case 'name':
      return some(own || joinName(values['given-name'], values['family-name']));
    case 'given-name':
      return some(own || (values['family-name'] ? '' : split?.given));
    case 'family-name':
      return some(own || (values['given-name'] ? '' : split?.family));
    case 'honorific-prefix':
      return own ? (field.tag !== 'input' ? salutations(own) : [own]) : [];
    case 'tel':
    case 'mobile':
      return phoneWordings(field, own || (shape.has('tel') ? '' : values.tel) || '', shape);
    case 'tel-country-code':
      return dialWordings(field, values, langs);
    case 'country':
      return countryWordings(field, own, langs);
    case 'language':
      return own
        ? [
            ...some(...langs.map((lang) => display('language', lang)?.of(own)), display('language', own)?.of(own)),
            ...(field.tag === 'select' ? [own] : []),
          ]
        : [];
    case 'address-line1':
      return some(shape.has('address-housenumber') ? (splitStreet(own ?? '')?.street ?? own) : own);
    case 'address-housenumber':
      return some(own || splitStreet(values['address-line1'] ?? '')?.number);
    case 'request-date':
      return own ? dateWordings(field, own) : [];
    default:
      return some(own);
  }
}

function phoneWordings(field: FieldFacts, text: string, shape: FormShape): string[] {
  if (!text) return [];
  const box = shape.phoneBox(field);
  if (box !== null) {
    const boxes = threeBoxes(text);
    return [boxes ? boxes[box]! : text];
  }
  const parts = phoneParts(text);
  if (shape.has('tel-country-code') && parts) return [parts.national, parts.national.replace(/\D/g, '')];
  const bare = text.replace(/[^\d+]/g, '');
  return field.type === 'number' ? [bare.replace(/\D/g, '')] : [text, bare];
}

function dialWordings(field: FieldFacts, values: FormValues, langs: readonly string[]): string[] {
  const parts = phoneParts(values.tel ?? '');
  if (!parts) return [];
  if (field.tag !== 'select' && field.tag !== 'combobox')
    return field.type === 'number' ? [parts.dial] : [`+${parts.dial}`];
  const country = countryOf(values.country ?? '', langs);
  // Several countries share a code (+1, +7, +44): the lead's own country decides when it is one of them.
  const own = country && COUNTRIES.get(country)?.dial === parts.dial ? country : null;
  return [`+${parts.dial}`, parts.dial, `00${parts.dial}`, ...(own ? spellings(own, langs) : [])];
}

function countryWordings(field: FieldFacts, text: string | undefined, langs: readonly string[]): string[] {
  if (!text) return [];
  const code = countryOf(text, langs);
  if (!code) return [text];
  if (field.tag === 'select' || field.tag === 'combobox') return spellings(code, langs);
  // A box for two or three letters wants the code.
  return [
    nameOf(code, langs[0] ?? 'en') ?? nameOf(code, 'en') ?? text,
    ...(field.maxLength === 3 ? [COUNTRIES.get(code)!.alpha3] : []),
    code,
  ];
}
