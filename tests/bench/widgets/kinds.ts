/** One kind of widget: what it is asked for, and what the page must hold when the user has left it. */
export interface Kind {
  /** The name of its file in page/kinds. */
  id: string;
  label: string;
  /** What `widgetState()` must give in the end; it gives '' at first. */
  wanted: string;
  /** What somebody who knows the page would write with a value and two events: where, and the value. */
  plain: { css: string; value: string };
  /** Takes one of its own options only. */
  chooses: boolean;
}

export const COMPANY = 'Werk GmbH';
export const MESSAGE = 'Please send a quote for two pumps.\nWe need them in May.';
export const DATE = '2026-11-23';

const kind = (id: string, label: string, wanted: string, value = wanted): Kind => ({
  id,
  label,
  wanted,
  plain: { css: '#widget', value },
  chooses: false,
});
const choice = (id: string, label: string, wanted: string, value: string): Kind => ({
  ...kind(id, label, wanted, value),
  chooses: true,
});
const country = (id: string, value = 'Germany'): Kind => choice(id, 'Country', 'DE', value);

/** In the order of the measurement that the numbers of other engines come from. */
export const KINDS: readonly Kind[] = [
  kind('plain-input', 'First name', 'Anna'),
  kind('react-controlled-input', 'First name', 'Anna'),
  kind('react-commit-on-blur', 'Company', COMPANY),
  kind('react-controlled-textarea', 'Message', MESSAGE),
  country('react-native-select', 'DE'),
  country('react-select-portal'),
  country('downshift-combobox'),
  country('mui-autocomplete'),
  country('mui-select'),
  choice('async-account-lookup', 'Company', 'account-17', COMPANY),
  kind('vue-model', 'Last name', 'Schmidt'),
  kind('vue-model-lazy-trim', 'Job title', 'Head of Purchasing'),
  kind('lit-nested-shadow-roots', 'First name', 'Anna'),
  kind('closed-shadow-root', 'Company', COMPANY),
  kind('contenteditable', 'Message', MESSAGE),
  kind('lexical', 'Message', MESSAGE),
  kind('prosemirror', 'Message', MESSAGE),
  kind('imask-phone', 'Phone', '+4930901820', '+49 30 901820'),
  kind('intl-tel-input', 'Phone', '+4930901820', '+49 30 901820'),
  kind('react-date-input', 'Enquiry date', DATE),
  kind('flatpickr', 'Enquiry date', DATE),
  kind('remounted-after-change', 'First name', 'Anna'),
  kind('ignores-changes-unfocused', 'Company', COMPANY),
  kind('angular-ng-model', 'Job title', 'Head of Purchasing'),
  kind('angular-update-on-blur', 'Company', COMPANY),
];

/** Plain inputs beside the widget, so that the page is a form about a contact; one that the widget asks for is left out. */
export const NEIGHBOURS = [
  { name: 'first', label: 'First name', wanted: 'Anna' },
  { name: 'last', label: 'Last name', wanted: 'Schmidt' },
  { name: 'mail', label: 'E-mail', wanted: 'anna.schmidt@werk.example' },
] as const;

/** The names of countries by their codes, in every list of the page. */
export const COUNTRIES: readonly (readonly [code: string, name: string])[] = [
  ['AT', 'Austria'],
  ['BE', 'Belgium'],
  ['CA', 'Canada'],
  ['DK', 'Denmark'],
  ['FR', 'France'],
  ['DE', 'Germany'],
  ['IN', 'India'],
  ['IT', 'Italy'],
  ['JP', 'Japan'],
  ['NL', 'Netherlands'],
  ['PL', 'Poland'],
  ['ES', 'Spain'],
  ['CH', 'Switzerland'],
  ['GB', 'United Kingdom'],
  ['US', 'United States'],
];
