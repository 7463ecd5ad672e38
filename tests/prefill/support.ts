import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FieldType, FormValues } from '../../lib/domain/lead/form-values.ts';
import type { FieldFacts, Label } from '../../lib/prefill/field.ts';

/** A buyer with a value for everything that a feed can hold. */
export const VALUES: FormValues = {
  name: 'Anna Schmidt',
  'honorific-prefix': 'Mrs',
  'given-name': 'Anna',
  'family-name': 'Schmidt',
  email: 'anna.schmidt@werk.example',
  tel: '+49 30 901820',
  organization: 'Werk GmbH',
  'organization-title': 'Head of Purchasing',
  industry: 'Mechanical engineering',
  url: 'https://www.werk.example',
  'address-line1': 'Hauptstraße 12a',
  'address-level1': 'Berlin',
  'address-level2': 'Berlin',
  'postal-code': '10115',
  country: 'DE',
  language: 'de',
  'lead-source': 'DirectIndustry',
  subject: 'Pump X200',
  message: 'Please send a quote.\nWe need two.',
};

let order = 0;
let ref = 0;

/** A field as it would be collected, with only what a test is about. */
export function field(facts: Partial<FieldFacts> & { label?: string; placeholder?: string } = {}): FieldFacts {
  const { label, placeholder, ...rest } = facts;
  const labels: Label[] = [];
  if (label) labels.push({ source: 'for', text: label });
  if (placeholder) labels.push({ source: 'placeholder', text: placeholder });
  const tag = rest.tag ?? 'input';
  return {
    ref: ++ref,
    order: order++,
    tag,
    type: tag === 'input' ? 'text' : '',
    name: '',
    id: '',
    autocomplete: '',
    maxLength: null,
    labels,
    keys: [],
    choices: [],
    group: 0,
    headings: [],
    offLimits: null,
    value: '',
    empty: true,
    lang: '',
    ...rest,
  };
}

export const choices = (...texts: string[]) => texts.map((text) => ({ value: text, text, disabled: false }));

/** Markup of a test, which is our own. */
export function putMarkup(target: Element | ShadowRoot, html: string): void {
  // oxlint-disable-next-line no-restricted-properties -- a test page is markup, and no text of a feed is in it
  target.innerHTML = html;
}

/** Puts one of the test pages into the document. */
export function openPage(name: string): void {
  const html = readFileSync(join(import.meta.dirname, 'pages', name), 'utf8');
  document.documentElement.lang = /<html[^>]* lang="([^"]*)"/.exec(html)?.[1] ?? '';
  putMarkup(document.body, /<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1] ?? html);
}

export type Expected = FieldType | null;
