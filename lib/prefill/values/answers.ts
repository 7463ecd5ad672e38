import type { FieldType } from '../../domain/lead/form-values.ts';
import type { Choice } from '../field.ts';
import { lineAnswer, numberAnswer, townAnswer } from './address/answers.ts';
import { some, type Answer, type Ask } from './ask.ts';
import { countryAnswer } from './country/answer.ts';
import { chooseCountry } from './country/choose.ts';
import { dateAnswer } from './date.ts';
import { organizationAnswer } from './organization.ts';
import { resolveChoice } from './options.ts';
import { familyAnswer, givenAnswer, middleAnswer, nameAnswer } from './person/answers.ts';
import { chooseDial, dialAnswer } from './phone/dial.ts';
import { readPhone } from './phone/read.ts';
import { phoneAnswer } from './phone/wordings.ts';
import { placeAnswer } from './places/answer.ts';
import { choosePlace } from './places/choose.ts';
import { companyTypes, sectors } from './words/groups.ts';
import { chooseLanguage, languageAnswer } from './words/language.ts';
import { chooseSalutation, salutationWordings } from './words/salutation.ts';
import { sourceAnswer } from './words/source.ts';

/** The texts for a field of each type; a type that is not here is written as the lead has it. */
export const ANSWERS: Partial<Record<FieldType, (ask: Ask) => Answer>> = {
  name: nameAnswer,
  'given-name': givenAnswer,
  'family-name': familyAnswer,
  'additional-name': middleAnswer,
  'honorific-prefix': ({ field, values }) => listed(field.tag, values['honorific-prefix'], salutationWordings),
  tel: phoneAnswer,
  mobile: phoneAnswer,
  'tel-country-code': dialAnswer,
  'tel-extension': ({ values, country }) =>
    some(values['tel-extension'] ?? readPhone(values.tel ?? '', country)?.extension),
  organization: organizationAnswer,
  industry: ({ field, values }) => listed(field.tag, values.industry, (text) => sectors.wordings(text)),
  'company-type': ({ field, values }) =>
    listed(field.tag, values['company-type'], (text) => companyTypes.wordings(text)),
  'address-line1': lineAnswer,
  'address-line2': lineAnswer,
  'address-line3': lineAnswer,
  'address-housenumber': numberAnswer,
  'address-level1': placeAnswer,
  'address-level2': townAnswer,
  'postal-code': townAnswer,
  country: countryAnswer,
  language: languageAnswer,
  'lead-source': sourceAnswer,
  'request-date': dateAnswer,
};

/** A list that opens is searched for all words that mean the same; a text field takes the lead's own. */
const listed = (tag: string, own: string | undefined, wordings: (text: string) => string[]): Answer =>
  own ? (tag === 'combobox' ? wordings(own) : [own]) : [];

type Chooser = (choices: readonly Choice[], ask: Ask) => string | null;

/** Lists whose options are understood one by one. */
export const CHOOSERS: Partial<Record<FieldType, Chooser>> = {
  'honorific-prefix': (choices, { values }) => chooseSalutation(choices, values['honorific-prefix'] ?? ''),
  'tel-country-code': chooseDial,
  industry: (choices, { values }) => sectors.choose(choices, values.industry ?? ''),
  'company-type': (choices, { values }) => companyTypes.choose(choices, values['company-type'] ?? ''),
  'address-level1': (choices, { values, country }) => {
    const own = values['address-level1'] ?? '';
    return country ? choosePlace(choices, own, country) : resolveChoice(choices, [own]);
  },
  country: (choices, { values, country, langs }) =>
    country ? chooseCountry(choices, country, langs) : resolveChoice(choices, [values.country ?? '']),
  language: (choices, { values }) => chooseLanguage(choices, values.language ?? ''),
};
