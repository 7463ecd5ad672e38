// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import { PracticeForm, type PracticeFormText } from '../../components/practice/practice-form.tsx';
import { COUNTRIES } from '../../lib/domain/lead/country-codes.ts';
import { fillDocument } from './fill-document.ts';
import { VALUES } from './support.ts';

const TEXT: PracticeFormText = {
  appName: 'Practice CRM',
  title: 'New contact',
  required: 'required',
  none: '–',
  sections: { contact: 'Contact', company: 'Company', address: 'Address', request: 'Request' },
  fields: {
    salutation: 'Salutation',
    firstName: 'First name',
    lastName: 'Last name',
    jobTitle: 'Job title',
    email: 'E-mail',
    phone: 'Phone',
    mobile: 'Mobile',
    company: 'Company',
    website: 'Website',
    industry: 'Industry',
    street: 'Street',
    zip: 'Postal code',
    city: 'City',
    state: 'State / province',
    country: 'Country',
    leadSource: 'Lead source',
    owner: 'Contact owner',
    assistant: 'Assistant',
    message: 'Description',
  },
  salutations: { mr: 'Mr', ms: 'Ms', dr: 'Dr' },
  industries: ['Mechanical engineering', 'Medical technology'],
  leadSources: ['Trade fair', 'DirectIndustry'],
  ownerName: 'Sam Seller',
  save: 'Save',
  cancel: 'Cancel',
  nothingSaved: 'This is practice. Nothing was saved.',
};

/** The words of a locale file, as components/practice/practice-words.ts puts them together. */
function wordsOf(lang: string): PracticeFormText {
  const { practice } = JSON.parse(readFileSync(`lib/i18n/locales/${lang}.json`, 'utf8'));
  return {
    ...practice,
    appName: practice.title,
    title: practice.heading,
    sections: practice.section,
    fields: practice.field,
    salutations: practice.salutation,
    industries: Object.values(practice.industry),
    leadSources: Object.values(practice.leadSource),
    nothingSaved: practice.saved,
  };
}

const control = (label: string) =>
  [...document.querySelectorAll('label')].find((candidate) => candidate.textContent.replace(/ \*$/, '') === label)!
    .control as HTMLInputElement;

beforeEach(() => {
  document.documentElement.lang = 'en';
  render(null, document.body);
  void act(() => render(<PracticeForm text={TEXT} lang="en" countryCodes={[...COUNTRIES.keys()]} />, document.body));
});

describe('the practice form', () => {
  it('can be filled from end to end, and its owner stays', async () => {
    await fillDocument(VALUES);
    const filled = Object.values(TEXT.fields).map((label) => [label, control(label).value]);
    expect(Object.fromEntries(filled)).toEqual({
      Salutation: 'Ms',
      'First name': 'Anna',
      'Last name': 'Schmidt',
      'Job title': 'Head of Purchasing',
      'E-mail': 'anna.schmidt@werk.example',
      Phone: '+49 30 901820',
      Mobile: '',
      Company: 'Werk GmbH',
      Website: 'https://www.werk.example',
      Industry: 'Mechanical engineering',
      Street: 'Hauptstraße 12a',
      'Postal code': '10115',
      City: 'Berlin',
      'State / province': 'Berlin',
      Country: 'DE',
      'Lead source': 'DirectIndustry',
      'Contact owner': 'Sam Seller',
      Assistant: '',
      Description: 'Please send a quote.\nWe need two.',
    });
  });

  it.each(['en', 'de'])('is filled in the words that users see, in %s', async (lang) => {
    const text = wordsOf(lang);
    document.documentElement.lang = lang;
    render(null, document.body);
    void act(() =>
      render(<PracticeForm text={text} lang={lang} countryCodes={[...COUNTRIES.keys()]} />, document.body),
    );
    await fillDocument(VALUES, [lang]);
    // The lead has neither a second number nor an assistant; its sector and marketplace need not be in the lists.
    const { mobile: _m, assistant: _a, industry: _i, leadSource: _l, ...fields } = text.fields;
    expect(Object.values(fields).filter((label) => control(label).value === '')).toEqual([]);
    expect(control(text.fields.owner).value).toBe(text.ownerName);
  });

  it('says that nothing was saved', () => {
    expect(document.querySelector('output')!.textContent).toBe('');
    void act(() => {
      document.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    });
    expect(document.querySelector('output')!.textContent).toBe(TEXT.nothingSaved);
  });
});
