import { randomFrom } from '../../support/leads.ts';
import { HEADINGS, LABELS, OPTIONS } from './words.ts';

/** Most forms are short; the records of a CRM are not. */
const FIELDS_OF_A_FORM = [6, 12, 25, 80];

type Random = () => number;
const pick = <T>(random: Random, items: readonly T[]): T => items[Math.floor(random() * items.length)]!;

/** The body of a page with exactly so many controls, in forms of several languages and layouts. The same for the same seed. */
export function formPage(fields: number, seed: number): string {
  const random = randomFrom(seed);
  const forms: string[] = [];
  for (let at = 0; at < fields;) {
    const count = Math.min(pick(random, FIELDS_OF_A_FORM), fields - at);
    forms.push(form(random, at, count));
    at += count;
  }
  return `<header><nav><ul><li><a href="#">Home</a></li><li><a href="#">Leads</a></li></ul></nav></header><main>${forms.join('')}</main>`;
}

function form(random: Random, from: number, count: number): string {
  const lang = pick(random, Object.keys(LABELS));
  const layout = pick(random, LAYOUTS);
  const rows = Array.from({ length: count }, (_, at) => layout(random, pick(random, LABELS[lang]!), `f${from + at}`));
  const body = layout === inTable ? `<table><tbody>${rows.join('')}</tbody></table>` : rows.join('');
  return (
    `<section lang="${lang}"><h2>${pick(random, HEADINGS)}</h2><form><fieldset><legend>${pick(random, HEADINGS)}</legend>` +
    `<div class="grid"><div class="column">${body}</div></div></fieldset>` +
    `<p class="hint">Fields with * are required.</p><button type="button">Save</button></form></section>`
  );
}

type Layout = (random: Random, label: string, id: string) => string;

const labelFor: Layout = (random, label, id) =>
  `<div class="row"><label for="${id}">${label}</label><div class="input">${control(random, id, `name="${id}"`)}</div><small>Help for this field</small></div>`;
const wrapped: Layout = (random, label, id) => `<p><label><span>${label}</span> ${control(random, id)}</label></p>`;
const inTable: Layout = (random, label, id) =>
  `<tr><td class="name">${label}:</td><td>${control(random, id)}</td></tr>`;
const labelledBy: Layout = (random, label, id) =>
  `<div class="w"><div class="w1"><span id="${id}-l">${label}</span></div><div class="w2"><div class="w3">${control(random, id, `aria-labelledby="${id}-l"`)}</div></div></div>`;
const nearby: Layout = (random, label, id) =>
  `<div class="cell"><div class="caption">${label}</div><div><div>${control(random, id, `data-field="x_${id}"`)}</div></div></div>`;
const floating: Layout = (random, label, id) =>
  `<div class="float">${control(random, id, `placeholder="${label}"`)}</div>`;

const LAYOUTS: readonly Layout[] = [labelFor, wrapped, inTable, labelledBy, nearby, floating];

function control(random: Random, id: string, attributes = ''): string {
  const kind = random();
  if (kind < 0.15) return `<select id="${id}" ${attributes}>${pick(random, OPTIONS).map(option).join('')}</select>`;
  if (kind < 0.22) return `<textarea id="${id}" ${attributes}></textarea>`;
  return `<input id="${id}" type="${pick(random, ['text', 'text', 'text', 'email', 'tel'])}" ${attributes}>`;
}

const option = (text: string, at: number): string => `<option value="${at === 0 ? '' : at}">${text}</option>`;
