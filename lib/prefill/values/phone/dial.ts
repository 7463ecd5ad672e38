import type { Choice } from '../../field.ts';
import { chooseCountry } from '../country/choose.ts';
import { byCode, dialOf } from '../country/names.ts';
import { readCountry } from '../country/read.ts';
import { countryNames } from '../country/wordings.ts';
import { placeholderOf, some, type Answer, type Ask } from '../ask.ts';
import { readPhone, type Phone } from './read.ts';

/** The calling code for a field of its own. */
export function dialAnswer({ field, values, country, langs }: Ask): Answer {
  const phone = readPhone(values.tel ?? values.mobile ?? '', country);
  if (!phone) return [];
  const { dial } = phone;
  if (field.tag === 'combobox') {
    const land = landOf(phone, country);
    const names = land ? countryNames(land, langs) : [];
    return some(
      ...names.slice(0, 3).map((name) => `${name} (+${dial})`),
      ...names,
      land,
      `+${dial}`,
      dial,
      `00${dial}`,
    );
  }
  if (field.type === 'number') return [dial];
  const example = placeholderOf(field).trim();
  if (/^00\d/.test(example)) return [`00${dial}`, `+${dial}`, dial];
  return /^\d{1,3}$/.test(example) ? [dial, `+${dial}`] : [`+${dial}`, dial];
}

/** Several countries share a code (+1, +7, +44): the number knows its own, else the lead does. */
const landOf = ({ country, dial }: Phone, lead: string | null): string | null =>
  country ?? (lead && readPhone(`+${dial}`, lead)?.dial === dial ? lead : null);

/** The option of a list of calling codes; null when none, or several, may be meant. */
export function chooseDial(choices: readonly Choice[], ask: Ask): string | null {
  const phone = readPhone(ask.values.tel ?? ask.values.mobile ?? '', ask.country);
  if (!phone) return null;
  const open = choices.filter((choice) => !choice.disabled && choice.value !== '');
  const read = open.map((choice) => {
    const land = landIn(choice, ask.langs);
    return { choice, land, dial: dialIn(choice, land) };
  });
  const land = landOf(phone, ask.country);
  if (read.every(({ dial }) => dial === null)) return land ? chooseCountry(open, land, ask.langs) : null;
  const same = read.filter(({ dial }) => dial === phone.dial);
  const own = same.filter((one) => land !== null && one.land === land);
  const found = own.length > 0 ? own : same.filter((one) => one.land === null || same.length === 1);
  const values = new Set(found.map(({ choice }) => choice.value));
  return values.size === 1 ? found[0]!.choice.value : null;
}

/** A number in the value is a calling code, if it is that of the country: rows of a database have numbers too. */
function dialIn({ text, value }: Choice, land: string | null): string | null {
  const said =
    /(?:\+|(?<![\d])00)\s?(\d{1,4})(?![\d])/.exec(text) ??
    /^\D*\((\d{1,4})\)\s*$/.exec(text) ??
    /^\s*(\d{1,4})\s*$/.exec(text);
  const coded = /^(?:\+|00)?(\d{1,4})$/.exec(value)?.[1] ?? null;
  return said?.[1] ?? (land === null || (coded !== null && coded === dialOf(land)) ? coded : null);
}

function landIn({ text, value }: Choice, langs: readonly string[]): string | null {
  const said = text.replace(/\(\d{1,4}\)\s*$/, '');
  return readCountry(said, langs)?.code ?? (/^[A-Z]{2,3}$/i.test(value) ? byCode(value) : null);
}
