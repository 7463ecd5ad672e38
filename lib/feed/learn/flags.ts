import { fold } from '../../domain/lead/fold.ts';
import { TYPE_WORDS } from '../../domain/lead/kind-words.ts';
import { kindOf, typesOfWord } from '../../domain/lead/kinds.ts';
import type { LeadType } from '../../domain/lead/lead.ts';
import type { Facts } from './facts.ts';
import type { Observed } from './observe.ts';

/** Words around the name of a button, besides those of labels. */
const AROUND =
  /^(?:is|has|needs?|souhaite|veut|wunsch|wunscht|anforderung|solicita|flag|button|clicked|pressed|sent|type)$/;

/** Which button a yes at this place stands for, or null for a place that is no such question. */
export function flagOf({ steps, schema }: Observed, facts: Facts): LeadType[] | null {
  const isYesNo = schema?.type === 'boolean' || (facts.count > 0 && facts.share('yesNo') === 1 && facts.distinct <= 4);
  if (!isYesNo) return null;
  const words = (steps.at(-1) ?? '')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .split(/[^\p{L}]+/u)
    .map(fold)
    .filter(Boolean);
  const seen = words.some((word) => /^(?:see|seen|view|viewed|voir|vu|list)$/.test(word));
  const name = words.filter((word) => !/^[a-z]$/.test(word) && !AROUND.test(word)).join(' ');
  const types = typesOfWord(name) ?? glued(words.join(''));
  if (types) return seen && types.includes('price_options') ? ['price_seen'] : [...types];
  return kindOf([name]) === 'visit' ? ['visit'] : null;
}

/** `wantsquote` in one word. */
function glued(word: string): readonly LeadType[] | undefined {
  const match = /^(?:is|has|wants?|asks?|asked|requests?|requested|need|flag)(.{3,})$/.exec(word);
  return match ? TYPE_WORDS.get(match[1]!) : undefined;
}
