/** What the forms of the corpus are tagged with. A test compares these lists with what there is. */

const tagged = (prefix: string, names: string): string[] => names.split(' ').map((name) => `${prefix}:${name}`);

export const LANGUAGES = tagged(
  'lang',
  'en de fr es it pt pt-BR nl pl cs sk hu ro bg ru uk tr el sv da nb fi hr sl ja zh-CN zh-TW ko ar he th vi id',
);

export const STRUCTURES = [
  ...tagged('page-lang', 'given missing wrong'),
  // Where the label is.
  ...tagged('label', 'for wrapping aria-label labelledby-list legend-short cell-left cell-above column div-grid'),
  ...tagged('label', 'definition-list near after placeholder title group-placeholder shadow-host slotted'),
  ...tagged('label', 'zero-width huge required-mark abbreviated legend'),
  ...tagged('names', 'honest short'),
  ...tagged('ids', 'opaque react ui-id guid counter'),
  ...tagged('key', 'data-id data-test-key data-test-id data-target-selection-name odoo-widget data-name zoho'),
  // What kind of control it is.
  ...tagged('select', 'iso2 iso3 numeric record-id country-name dial-in-country state-code state-name'),
  ...tagged('select', 'dependent dependent-late rebuilt'),
  ...tagged('combobox', 'editable-list select-only button-listbox lookup portal late-options'),
  ...tagged('type', 'tel url email number search'),
  ...tagged('state', 'disabled readonly'),
  'datalist',
  'editor:contenteditable',
  'textarea:one-line',
  'input:maxlength',
  // How a value is spread over fields.
  ...tagged('salutation', 'select radio'),
  ...tagged('name', 'one-field given-family family-first second-surname reading'),
  ...tagged('address', 'house-number lines lines-3 one-textarea zip-city billing-shipping mailing-other'),
  'address:primary-alternate',
  ...tagged('phone', 'dial-select three-boxes extension mobile-fax'),
  ...tagged('company', 'parent own'),
  // What else is there.
  ...tagged('beside', 'owner assistant campaign product file search captcha coupon vat registration territory status'),
  ...tagged('beside', 'user-name password newsletter filter consent tags card'),
  ...tagged('page', 'login newsletter header-search quick-create wizard hidden-tab closed-details huge'),
  'dialog:open-modal',
  'no-form:grid',
  ...tagged('default', 'http dial-code first-option none-option dashes'),
  'user-value',
  // What the form is built of.
  ...tagged('frame', 'same-origin nested srcdoc about-blank other-origin'),
  ...tagged('shadow', 'open nested closed slot'),
  ...tagged('form', 'none clobbered'),
  ...tagged('autocomplete', 'honest off lying'),
  ...tagged('b2b', 'marketo hubspot pardot webflow'),
  'custom-element',
  'csp',
  'rtl',
];

export const SYSTEMS = tagged(
  'system',
  'salesforce hubspot dynamics pipedrive zoho odoo suitecrm espocrm dolibarr vtiger tryton twenty',
);

/** Ways to keep a field from a user's eyes. */
const TRAPS = tagged(
  'trap',
  'display-none visibility-hidden opacity off-screen one-pixel clip clip-path zero-height overflow transform ' +
    'text-indent covered aria-hidden-parent hidden-attribute type-hidden inert ancestor-opacity behind colour ' +
    'negative-margin told rotated zero-size collapsed-row far-right scale-zero tabindex named-company named-website filter max-height',
);

export const TAGS: ReadonlySet<string> = new Set([...LANGUAGES, ...STRUCTURES, ...SYSTEMS, ...TRAPS]);
