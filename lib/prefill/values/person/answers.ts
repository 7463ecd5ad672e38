import { isUnspaced, joinName } from '../../../domain/lead/person-name.ts';
import { asksForInitials } from '../../classify/initials.ts';
import { whichSurname } from '../../classify/surnames.ts';
import { saidBy, says, some, unsure, type Answer, type Ask } from '../ask.ts';
import { bare, splitName, twoSurnames } from './split.ts';

const GENERATION = /^(?:jr|sr|snr|jnr|junior|senior|ii|iii|iv|2nd|3rd)\.?$/i;

interface Known {
  given: string;
  family: string;
}

/** Given and family name: as the lead has them, else from its full name where that can be taken apart. */
function known({ values, country }: Ask): Known {
  const own = { given: values['given-name'] ?? '', family: values['family-name'] ?? '' };
  if ((own.given && own.family) || !values.name) return own;
  const split = splitName(values.name, country);
  if (!split) return own;
  const suffix = split.suffix && GENERATION.test(split.suffix) ? ` ${split.suffix}` : '';
  // Half a name stands as it came: the other half of a guess would not fit it.
  return own.given || own.family ? own : { given: split.given, family: split.family + suffix };
}

/** "Last name, first name": the order in which the field's own text names the two. */
function familyFirst({ field }: Ask): boolean {
  const said = saidBy(field);
  const [given, family] = [said.indexOf('given-name'), said.indexOf('family-name')];
  if (given >= 0 && family >= 0) return family < given;
  return says(
    field,
    /\b(?:last|sur|family) ?(?:name)? ?, ?(?:first|given|fore)|nachname, ?vorname|name, ?vorname|nom, ?prénom|apellidos?, ?nombre|cognome, ?nome/i,
  );
}

export function nameAnswer(ask: Ask): Answer {
  const { given, family } = known(ask);
  const full = ask.values.name || joinName(given, family);
  if (!full) return [];
  if (familyFirst(ask) && !/^[^,]+, /.test(full)) {
    if (!given || !family)
      return isUnspaced(full.replaceAll(' ', '')) ? [full] : unsure('the name cannot be taken apart');
    return isUnspaced(given + family) ? [joinName(given, family)] : [`${family}, ${given}`];
  }
  return [full];
}

export function familyAnswer(ask: Ask): Answer {
  const { family } = known(ask);
  if (!family) return [];
  const which = whichSurname(ask.field);
  if (!which) return [family];
  const both = twoSurnames(family);
  if (!both) return which === 'second' ? [] : [family];
  return [both[which === 'second' ? 1 : 0]];
}

/** A letter that stands for a name: "John M." has it behind the first one. */
const INITIALS = /^(.*\S)\s+((?:\p{Lu}\.?\s?)+)$/u;

export function givenAnswer(ask: Ask): Answer {
  const { given } = known(ask);
  const apart = ask.shape.has('additional-name') ? INITIALS.exec(given) : null;
  if (ask.field.maxLength === 1) return some(initials(given));
  if (asksForInitials(ask.field))
    return ask.field.maxLength === null || ask.field.maxLength > 3 ? some(dotted(given)) : some(initials(given));
  return some(apart ? apart[1] : given);
}

/** Two given names are no first and middle name ("Jean Pierre", "Juan Carlos"): only initials are told apart. */
export function middleAnswer(ask: Ask): Answer {
  const own = ask.values['additional-name'] ?? INITIALS.exec(known(ask).given)?.[2]?.trim();
  return some(own, own && initials(own));
}

/** "Jean-Pierre Anne": "J.P.A." */
const dotted = (name: string): string =>
  (name.match(/(?<!\p{L})\p{L}/gu) ?? []).map((letter) => `${letter.toUpperCase()}.`).join('');

const initials = (name: string): string => /\p{L}/u.exec(bare(name).core)?.[0].toUpperCase() ?? '';
