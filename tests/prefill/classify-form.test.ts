import { describe, expect, it } from 'vitest';
import { assign } from '../../lib/prefill/assign/assign.ts';
import { blocksToFill } from '../../lib/prefill/assign/blocks.ts';
import type { FieldFacts } from '../../lib/prefill/field.ts';
import { choices, field } from './support.ts';

type Facts = Parameters<typeof field>[0];

/** The types of a form given by labels (or more), in order. */
const typesOf = (...fields: (string | Facts)[]) =>
  assign(fields.map((facts) => field(typeof facts === 'string' ? { label: facts } : facts))).map((entry) =>
    entry.unsure ? 'unsure' : entry.type,
  );
const area = (label: string, facts: Facts = {}): Facts => ({ label, tag: 'textarea', ...facts });

describe('a joint label', () => {
  it.each<[lang: string, label: string, types: string[]]>([
    ['en', 'ZIP / City', ['postal-code', 'address-level2']],
    ['de', 'PLZ, Ort', ['postal-code', 'address-level2']],
    ['de', 'Straße / Nr.', ['address-line1', 'address-housenumber']],
    ['fr', 'Prénom / Nom de famille', ['given-name', 'family-name']],
    ['nl', 'Postcode en plaats', ['postal-code', 'address-level2']],
  ])('%s: "%s" over two controls names both', (lang, label, types) => {
    expect(typesOf({ label, lang }, { lang })).toEqual(types);
  });

  it('is left to its first control when the next has a label of its own', () => {
    expect(typesOf('ZIP / City', 'Fax')).toEqual(['postal-code', 'fax']);
  });

  it('is left to its first control when the next is a list of something else', () => {
    const countries = { tag: 'select', choices: choices('', 'France', 'Germany', 'Italy', 'Spain') } as const;
    expect(typesOf('Street, number', countries)).toEqual(['address-line1', 'country']);
  });

  it('is not seen in what is one thing', () => {
    expect(typesOf('Telephone number', {})).toEqual(['tel', null]);
    expect(typesOf('House number', {})).toEqual(['address-housenumber', null]);
  });
});

describe('words that depend on the form', () => {
  const password: Facts = { type: 'password', offLimits: 'password' };

  it('takes "Account" for the company, and for the log-in beside a password', () => {
    expect(typesOf('Account name', 'Phone')[0]).toBe('organization');
    expect(typesOf('Account name', password)[0]).toBeNull();
    expect(typesOf('Company account', 'Company', password)[1]).toBe('organization');
  });

  it('takes "Customer" beside a person for the company that buys', () => {
    expect(typesOf('Customer', 'Contact person')[0]).toBe('organization');
    expect(typesOf('Customer', 'Email')[0]).toBeNull();
  });

  it('takes a name far from the person for the company', () => {
    const person = ['First name', 'Last name', 'Job title'];
    expect(typesOf('Name 1', 'Name 2', 'Street', 'ZIP code', 'City', ...person).slice(0, 2)).toEqual([
      'organization',
      null,
    ]);
    expect(typesOf('Name', 'Street', 'Company', 'City', ...person)[0]).not.toBe('organization');
  });

  it('takes a name with a strange word for that of something else', () => {
    expect(typesOf('First name', 'Last name', { label: 'Name on badge', name: 'badge_name' })[2]).toBeNull();
  });

  it('takes what is "ours" for that of those who ask', () => {
    expect(typesOf('Our contact', 'Name', 'Our website', 'Email')).toEqual([null, 'name', null, 'email']);
  });

  it('takes the only open question for the message', () => {
    expect(typesOf('Email', area('What would you like to know?'))[1]).toBe('message');
    expect(typesOf('Email', area('What would you like to know?'), area('Message'))[1]).toBeNull();
    expect(typesOf('Color', area('What would you like to know?'))[1]).toBeNull();
    expect(typesOf('Email', area('Décrivez votre besoin'))[1]).toBe('message');
    expect(typesOf('Email', area('Payment terms'))[1]).toBeNull();
  });

  it('takes a country code behind an address for the country, and other codes for nobody knows what', () => {
    expect(typesOf('City', 'Country/Region Code', 'Phone')[1]).toBe('country');
    expect(typesOf('City', 'Country', 'Phone', 'Country code', 'Mobile')[3]).toBe('tel-country-code');
    expect(typesOf('Salutation Code', 'Language Code', 'Name')).toEqual([null, null, 'name']);
  });

  it('takes a suburb for the city, and a department for the state, where the address says so', () => {
    expect(typesOf('Street', 'Suburb', 'Postcode')[1]).toBe('address-level2');
    expect(typesOf('Street', 'Suburb', 'City')[1]).toBe('address-level3');
    const spanish = (...labels: string[]) => typesOf(...labels.map((label) => ({ label, lang: 'es-co' })));
    expect(spanish('País', 'Departamento', 'Municipio')[1]).toBe('address-level1');
    expect(spanish('Empresa', 'Departamento', 'Cargo')[1]).toBe('department');
  });

  it('takes the contact at one edge of a table for whose the answers are', () => {
    const cell = (text: string): Facts => ({
      labels: [
        { source: 'cell', text },
        { source: 'column', text: 'Primary contact' },
      ],
    });
    expect(typesOf(cell('Email'), cell('Job title'), cell('Phone'))).toEqual(['email', 'organization-title', 'tel']);
  });

  it('reads asides that say which of several', () => {
    expect(typesOf('Telefon (mobil)')).toEqual(['mobile']);
    expect(typesOf('Phone (with country code)')).toEqual(['tel']);
  });

  it('takes "Nom" beside "Prénom" for the family name, whatever its id says', () => {
    expect(typesOf({ label: 'Nom', name: 'tiers[nom]' }, 'Prénom', 'Raison sociale')[0]).toBe('family-name');
    expect(typesOf({ label: 'Nom', name: 'tiers[nom]' }, 'Ville')[0]).toBe('organization');
  });

  it('takes "Code" for the postal code among the parts of an address', () => {
    expect(typesOf('Billing city', 'Billing code', 'Billing country')[1]).toBe('postal-code');
    expect(typesOf('Company', 'Code', 'Email')[1]).toBeNull();
    expect(typesOf({ label: 'Code', headings: ['Billing address'] }, 'City')[0]).toBe('postal-code');
  });

  it('takes "Country code" before a telephone number for the code to dial', () => {
    expect(typesOf('Country code', 'Phone')[0]).toBe('tel-country-code');
    expect(typesOf('Country code', 'Company')[0]).toBe('country');
  });

  it('takes "Confirm your address" behind an e-mail for the e-mail', () => {
    expect(typesOf('Email', 'Confirm your address')[1]).toBe('email');
    expect(typesOf('Street', 'City', 'Confirm your address')[2]).not.toBe('email');
  });

  it('takes a description of one line for the subject beside a text area', () => {
    expect(typesOf('Description', area('Comments'))).toEqual(['subject', 'message']);
    expect(typesOf(area('Description'), area('Comments'))).toEqual(['message', 'message']);
  });

  it('takes the title of a deal for its subject', () => {
    expect(typesOf('Contact person', 'Organization', 'Title', 'Amount', 'Stage')[2]).toBe('subject');
    expect(typesOf('First name', 'Last name', 'Title', 'Opportunity amount', 'Campaign')[2]).toBe('organization-title');
  });

  it('takes "Title" for the form of address where the job has a field', () => {
    expect(typesOf('Job position', { label: 'Title', tag: 'combobox' }, 'Email')[1]).toBe('honorific-prefix');
    expect(typesOf('Title', 'First name', 'Job position')[0]).toBe('honorific-prefix');
  });

  it('takes a line for the title behind the names for the job, beside a list of functions', () => {
    const list: Facts = {
      label: 'Job function',
      tag: 'select',
      choices: choices('Sales', 'Engineering', 'Purchasing'),
    };
    expect(typesOf('First name', 'Last name', list, 'Title')[3]).toBe('organization-title');
  });

  it('takes the name of an unknown thing for the person only where no other is asked', () => {
    expect(typesOf('First name', 'Last name', 'Xyzzy name')[2]).toBeNull();
    expect(typesOf('Xyzzy name', 'Email')[0]).toBe('name');
  });

  it('does not take the name of mail for an address', () => {
    expect(typesOf('Email xyzzy name')[0]).toBeNull();
  });

  it('takes an alternative name for nobody', () => {
    expect(typesOf('Company name', 'Alternative name')[1]).toBeNull();
  });
});

describe("other people's sections", () => {
  const buyer: Facts[] = [
    { label: 'Name', headings: ['Your details'] },
    { label: 'Email', headings: ['Your details'] },
  ];
  it.each(['Emergency contact', 'Parent company', 'Assistant', 'Account manager'])(
    '"%s" is not the buyer',
    (heading) => {
      expect(
        typesOf(...buyer, { label: 'Name', headings: [heading] }, { label: 'Phone', headings: [heading] }),
      ).toEqual(['name', 'email', null, null]);
    },
  );

  it('but a heading over the whole form is about who fills it in', () => {
    const headings = ['Supplier'];
    expect(typesOf({ label: 'Email', headings }, { label: 'Phone', headings })).toEqual(['email', 'tel']);
  });
});

describe('autocomplete', () => {
  it('is not believed when one token is on many fields', () => {
    const autocomplete = 'street-address';
    expect(
      typesOf(
        { label: 'Xyzzy one', autocomplete },
        { label: 'Xyzzy two', autocomplete },
        { label: 'Xyzzy three', autocomplete },
      ),
    ).toEqual([null, null, null]);
  });
  it('is believed when two blocks of one form carry it', () => {
    const autocomplete = 'postal-code';
    expect(typesOf({ name: 'a1', autocomplete }, { name: 'b1', autocomplete })).toEqual(['postal-code', 'postal-code']);
  });
  it.each(['off', 'nope', 'new-password', 'current-password', 'cc-address'])('"%s" says nothing of a text', (token) => {
    expect(typesOf({ label: 'City', autocomplete: token })).toEqual(['address-level2']);
  });
  it.each(['cc-number', 'cc-name', 'bday', 'one-time-code'])('"%s" rules the field out', (token) => {
    expect(typesOf({ name: 'x1', autocomplete: token })).toEqual([null]);
  });
});

describe('texts about the control', () => {
  it('do not speak against its label', () => {
    expect(typesOf({ label: 'Company', placeholder: 'Type to search' })).toEqual(['organization']);
    expect(typesOf({ placeholder: 'Search' })).toEqual([null]);
  });
  it('name nothing when they are long', () => {
    const labels: FieldFacts['labels'] = [
      { source: 'for', text: 'Reference' },
      { source: 'title', text: 'We use this together with your company and phone so that our colleagues find you' },
    ];
    expect(typesOf({ labels })).toEqual([null]);
  });
  it('lets the name of a control speak before the name of what is around it', () => {
    expect(typesOf({ name: 'person.first_name', keys: ['password_person'] })).toEqual(['given-name']);
  });
  it('reads a name through the conventions of its framework', () => {
    expect(typesOf({ id: 'Xyz_Leads_CITY_LInput' })).toEqual(['address-level2']);
  });
});

describe('a list of countries with calling codes', () => {
  it('is answered, whichever of the two its label says', () => {
    const list = choices('Austria (+43)', 'France (+33)', 'Germany (+49)', 'Italy (+39)', 'Spain (+34)');
    for (const label of ['Country', 'Country code', 'Dial code'])
      expect(typesOf({ label, tag: 'select', choices: list })[0]).toMatch(/^(country|tel-country-code)$/);
  });
});

describe('one value', () => {
  const filled = (...fields: Facts[]) => {
    const entries = assign(fields.map((facts) => field(facts)));
    const chosen = blocksToFill(entries);
    return entries.filter((entry) => chosen.has(entry)).map((entry) => entry.field.labels[0]!.text);
  };

  it.each<[string, Facts[], string[]]>([
    [
      'the first telephone',
      [{ label: 'Office phone' }, { label: 'Home phone' }, { label: 'Other phone' }],
      ['Office phone'],
    ],
    ['the office before the home', [{ label: 'Home phone' }, { label: 'Business phone' }], ['Business phone']],
    [
      'both fields for the two family names',
      ['Primer apellido', 'Segundo apellido'].map((label) => ({ label })),
      ['Primer apellido', 'Segundo apellido'],
    ],
    [
      'the e-mail beside the person',
      [
        { label: 'Email', headings: ['Company'] },
        { label: 'First name', headings: ['Contact'] },
        { label: 'E-mail', headings: ['Contact'] },
      ],
      ['First name', 'E-mail'],
    ],
    [
      'the given name before its letters',
      ['Voorletters', 'Roepnaam'].map((label) => ({ label, lang: 'nl' })),
      ['Roepnaam'],
    ],
    ['both parts of a number', ['Area code', 'Phone'].map((label) => ({ label })), ['Area code', 'Phone']],
    ['the primary e-mail', [{ label: 'Primary email' }, { label: 'Secondary email' }], ['Primary email']],
    [
      'the primary address',
      [
        area('Primary Address:')!,
        { label: 'City', headings: ['Primary Address'] },
        area('Other Address:')!,
        { label: 'City', headings: ['Other Address'] },
      ],
      ['Primary Address:', 'City'],
    ],
    [
      'the billing address before the one to ship to, row by row',
      [
        { label: 'Shipping street' },
        { label: 'Billing street' },
        { label: 'Shipping city' },
        { label: 'Billing city' },
      ],
      ['Billing street', 'Billing city'],
    ],
  ])('goes into %s', (_, fields, expected) => {
    expect(filled(...fields)).toEqual(expected);
  });
});
