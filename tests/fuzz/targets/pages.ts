import { collect } from '../../../lib/prefill/collect/collect.ts';
import { readReply } from '../../../lib/background/tab-reply.ts';
import type { FieldFacts } from '../../../lib/prefill/field.ts';
import { LocalAgent } from '../../../lib/prefill/local-agent.ts';
import { planFields } from '../../../lib/prefill/planned.ts';
import { Undo } from '../../../lib/prefill/undo.ts';
import { putMarkup, VALUES } from '../../prefill/support.ts';
import { formPages } from '../arbitraries/pages.ts';
import { must, mustEqual, target } from '../target.ts';
import { page } from '../worlds/page.ts';

/** Without the page's own view of itself, which its controls may shadow. */
const within = (element: Element, selector: string): boolean =>
  Element.prototype.closest.call(element, selector) !== null;

/** The whole style: with letters in between, it says nothing. */
const UNSEEN =
  '[hidden], [inert], [aria-hidden="true"], [style="display:none"], [style="visibility:hidden"], [style="opacity:0"], template';
const NO_TEXT = /^(?:hidden|password|checkbox|radio|file|submit)$/i;

/** Only of an input: "<<input" makes happy-dom an element of that name, with a type that says nothing. */
const takesNoText = (element: Element): boolean =>
  Element.prototype.matches.call(element, 'input') &&
  NO_TEXT.test(Element.prototype.getAttribute.call(element, 'type') ?? '');

const CARD_TOKEN = /^cc-(?:number|csc|exp)$/;
const CARD_WORD = /^(?:card number|cvv)$/i;

/** It asks for a card, and nothing that it says of itself speaks for anything else: where two things are said, they are weighed. */
function asksForCard({ type, labels, autocomplete, name, id, keys }: FieldFacts): boolean {
  if (type !== 'text' || (autocomplete !== '' && !CARD_TOKEN.test(autocomplete))) return false;
  const said = [...labels.map(({ text }) => text), ...[name, id, ...keys].filter(Boolean)];
  return said.every((text) => CARD_WORD.test(text)) && (said.length > 0 || autocomplete !== '');
}

export const pageTargets = [
  target({
    name: 'form-page',
    heavy: true,
    inputs: formPages,
    read: async (html) => {
      putMarkup(page.body, html);
      const fields = await new LocalAgent(page, new Undo()).collect();
      const said = { ok: true, value: { session: 's', fields, found: [], otherFrames: [], focused: null } };
      mustEqual(readReply('collect', said), said, 'the background takes what is told of any page');
      const elements = new Map(collect(page).map(({ ref, element }) => [ref, element]));
      must(
        fields.every(({ ref }) => elements.has(ref)),
        'a field is called the same at each look',
      );
      const steps = await planFields(fields, VALUES, { langs: ['en'] });
      must(steps.length === fields.length, 'something is said of each field');
      for (const { entry, outcome } of steps) {
        if (outcome !== 'filled') continue;
        const element = elements.get(entry.field.ref)!;
        must(!within(element, UNSEEN), 'nothing is written where nobody sees it');
        must(!takesNoText(element), 'nothing is written into what takes no text');
        must(!asksForCard(entry.field), 'nothing is written where a card is asked for');
      }
      return steps.every(({ outcome }) => outcome !== 'filled') ? 'nothing-to-fill' : null;
    },
  }),
];
