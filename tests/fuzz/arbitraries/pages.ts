import fc from 'fast-check';
import { damaged } from './damage.ts';
import { oddWords, texts } from './text.ts';

/** What forms and documents are asked for: as the name of a control it stands in the way. (Of `parentNode`, even of happy-dom itself.) */
const CLOBBERS = [
  'elements',
  'children',
  'attributes',
  'labels',
  'id',
  'name',
  'form',
  'forms',
  'body',
  'documentElement',
  'defaultView',
  'getElementById',
  'querySelectorAll',
  'nodeType',
  'matches',
  'closest',
  'ownerDocument',
  'localName',
];
const IDS = ['a', 'b', 'c', 'email', 'first', 'a b', '1', '__proto__'];
/** Without what happy-dom does not read in a selector where it is escaped; browsers do. */
const names = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...IDS) },
  { weight: 2, arbitrary: fc.constantFrom(...CLOBBERS) },
  { weight: 1, arbitrary: texts.map((text) => text.replaceAll(/["\\]/g, '')) },
);
const WORDS = [
  'E-mail',
  'First name',
  'Nachname *',
  'Company',
  'PLZ',
  'Country',
  'Card number',
  'CVV',
  'Password',
  '電話',
  'Message',
  'City',
];
const words = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...WORDS) }, { weight: 1, arbitrary: texts });

const quoted = (text: string): string => `"${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
const TYPES = [
  'text',
  'email',
  'tel',
  'hidden',
  'password',
  'date',
  'number',
  'checkbox',
  'radio',
  'file',
  'submit',
  'search',
  'nonsense',
  'TEXT',
  '',
];
const TOKENS = [
  'email',
  'given-name',
  'cc-number',
  'cc-csc',
  'cc-exp',
  'off',
  'section-a billing tel',
  'organization',
  'new-password',
  '',
];

/** Nobody sees what is in an element with one of these. */
const HIDING = [
  'hidden',
  'inert',
  'aria-hidden="true"',
  'style="display:none"',
  'style="visibility:hidden"',
  'style="opacity:0"',
];

const attributes = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: names.map((name) => `id=${quoted(name)}`) },
      { weight: 4, arbitrary: names.map((name) => `name=${quoted(name)}`) },
      { weight: 3, arbitrary: fc.constantFrom(...TOKENS).map((token) => `autocomplete="${token}"`) },
      { weight: 2, arbitrary: words.map((text) => `placeholder=${quoted(text)}`) },
      { weight: 2, arbitrary: words.map((text) => `aria-label=${quoted(text)}`) },
      {
        weight: 2,
        arbitrary: fc.array(names, { maxLength: 3 }).map((ids) => `aria-labelledby=${quoted(ids.join(' '))}`),
      },
      { weight: 2, arbitrary: fc.constantFrom(...HIDING) },
      { weight: 1, arbitrary: names.map((name) => `form=${quoted(name)}`) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          'readonly',
          'disabled',
          'required',
          'maxlength="-1"',
          'maxlength="5"',
          'pattern="("',
        ),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom('role="combobox"', 'role="textbox"', 'contenteditable', 'lang="de"', 'lang="%"'),
      },
      { weight: 1, arbitrary: words.map((text) => `value=${quoted(text)}`) },
      { weight: 1, arbitrary: oddWords.map((word) => `data-${word.replace(/\W/g, '')}=${quoted(word)}`) },
    ),
    { maxLength: 5 },
  )
  .map((all) => all.join(' '));

const options = fc
  .array(fc.tuple(words, words), { maxLength: 4 })
  .map((all) => all.map(([value, text]) => `<option value=${quoted(value)}>${text}</option>`).join(''));
const controls = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(fc.constantFrom(...TYPES), attributes).map(([type, more]) => `<input type="${type}" ${more}>`),
  },
  { weight: 1, arbitrary: attributes.map((more) => `<textarea ${more}></textarea>`) },
  { weight: 1, arbitrary: fc.tuple(attributes, options).map(([more, of]) => `<select ${more}>${of}</select>`) },
);
const labels = fc.tuple(names, words).map(([name, text]) => `<label for=${quoted(name)}>${text}</label>`);

/** A field as it ought to be, with whatever else it says. */
const rows = fc
  .tuple(
    fc.constantFrom(...WORDS),
    fc.constantFrom('text', 'text', 'email', 'password', 'hidden'),
    fc.oneof(fc.constant(''), attributes),
  )
  .map(
    ([word, type, more]) => `<p><label for="${word}">${word}</label><input type="${type}" id="${word}" ${more}></p>`,
  );

const ELEMENTS = [
  'form',
  'form',
  'div',
  'p',
  'label',
  'fieldset',
  'legend',
  'table',
  'tr',
  'td',
  'th',
  'dialog',
  'details',
  'summary',
  'section',
  'span',
  'h2',
  'ul',
  'li',
  'a',
  'button',
  'template',
  'svg',
  'select',
  'option',
  'x-field',
  'iframe',
];

const { node } = fc.letrec<{ node: string; inner: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, depthIdentifier: 'page' },
    { weight: 3, arbitrary: rows },
    { weight: 3, arbitrary: controls },
    { weight: 2, arbitrary: labels },
    { weight: 1, arbitrary: words },
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.constantFrom(...ELEMENTS), attributes, tie('inner'))
        .map(([name, more, inner]) => `<${name} ${more}>${inner}</${name}>`),
    },
  ),
  inner: fc.array(tie('node'), { maxLength: 5, depthIdentifier: 'page' }).map((all) => all.join('\n')),
}));

/** Forms as they are written by somebody who has never seen one, and by somebody who has a grudge. */
const whole = fc
  .tuple(fc.array(rows, { maxLength: 4 }), fc.array(node, { minLength: 1, maxLength: 5 }))
  .map(([plain, odd]) => `<form>${plain.join('\n')}\n${odd.join('\n')}`);
const PIECES = fc.constantFrom(
  '<form>',
  '</form>',
  '<input',
  '>',
  '"',
  '<label>',
  '</div>',
  '<table>',
  '<!--',
  '<select>',
  '</',
  '&',
);
export const formPages: fc.Arbitrary<string> = fc.oneof({ weight: 2, arbitrary: whole }, damaged(whole, PIECES));
