import type { FieldType } from '../../../domain/lead/form-values.ts';
import { isUnspaced } from '../../../domain/lead/person-name.ts';
import { nameIn } from '../langs.ts';
import { placeCode } from '../places/choose.ts';
import type { ZipBox } from '../../assign/zip-boxes.ts';
import { saidBy, some, unsure, type Answer, type Ask } from '../ask.ts';
import { townLine } from './city.ts';
import { splitLines, splitStreet } from './street.ts';

const APART: readonly FieldType[] = ['address-level2', 'postal-code', 'country', 'address-level1', 'address-line2'];

/** The one field of a form for all of an address. */
function isWhole({ field, shape }: Ask): boolean {
  if (APART.some((type) => shape.has(type))) return false;
  if (field.tag === 'textarea' || field.tag === 'editor') return true;
  const said = new Set(saidBy(field));
  return said.has('address') || ['postal-code', 'address-level2', 'country'].some((one) => said.has(one as FieldType));
}

/** The address as a letter has it, one part a line. */
function composed({ values, country, langs }: Ask): string {
  const { first, rest } = splitLines(values['address-line1'] ?? '');
  const town = {
    city: values['address-level2'] ?? '',
    region: values['address-level1'] ?? '',
    zip: values['postal-code'] ?? '',
  };
  const coded = country && ['US', 'CA', 'AU', 'IT', 'BR'].includes(country) ? placeCode(town.region, country) : null;
  const land = country
    ? (nameIn('region', country, langs[0] ?? 'en') ?? nameIn('region', country, 'en'))
    : values.country;
  return some(first, ...rest, townLine({ ...town, region: coded ?? town.region }, country), land).join('\n');
}

export function lineAnswer(ask: Ask): Answer {
  const { type, values, shape, country, field } = ask;
  const own = values[type];
  if (type !== 'address-line1' && own) return [own];
  const text = values['address-line1'] ?? '';
  if (type === 'address-line1' && isWhole(ask)) {
    const all = composed(ask);
    return some(field.tag === 'input' ? all.replaceAll('\n', ', ') : all);
  }
  if (!text) return [];
  const { first, rest } = splitLines(text);
  if (type === 'address-line2')
    return some(
      rest.join(shape.has('address-line3') ? '' : ', ') && (shape.has('address-line3') ? rest[0] : rest.join(', ')),
    );
  if (type === 'address-line3') return some(rest.slice(1).join(', '));
  const apart = shape.has('address-housenumber') ? splitStreet(first, country) : null;
  // The box goes with the number, where it has no field of its own.
  if (apart && !shape.has('address-line2') && isBox(rest)) return [apart.street];
  const street = apart?.street ?? first;
  return some(withTown(ask, shape.has('address-line2') ? street : [street, ...rest].join(', ')));
}

/** "Address", in a form that has no field for the city, takes that too: in one line, or in one word where words are not spaced. */
function withTown({ field, values, shape, country }: Ask, street: string): string {
  const city = values['address-level2'] ?? '';
  if (!city || shape.has('address-level2') || shape.has('address-housenumber')) return street;
  if (!saidBy(field).includes('address') || street.includes(city)) return street;
  const above = values['address-level1'] ?? '';
  // The province has a field, and its name is the city's: that is said there.
  if (shape.has('address-level1') && (!above || above === city)) return street;
  const region = shape.has('address-level1') ? '' : above;
  if (isUnspaced(street.replace(/[\d\s-]/g, '')) && isUnspaced(city)) {
    // A city that is a province by itself is named once.
    const places = above.startsWith(city) ? [region] : [region, city];
    return `${places.join('')}${street}`;
  }
  const zip = shape.has('postal-code') ? '' : (values['postal-code'] ?? '');
  return [street, townLine({ city, region: '', zip }, country)].join(field.tag === 'textarea' ? '\n' : ', ');
}

const LONGEST_BOX = 8;
/** "bte 4", "Apt 12": short enough to be written behind the number. */
const isBox = (rest: readonly string[]): boolean => rest.length === 1 && rest[0]!.length <= LONGEST_BOX;

export function numberAnswer({ values, country, shape }: Ask): Answer {
  const { first, rest } = splitLines(values['address-line1'] ?? '');
  const number = values['address-housenumber'] ?? splitStreet(first, country)?.number;
  if (number && !shape.has('address-line2') && isBox(rest)) return some(`${number} ${rest[0]}`, number);
  return some(number);
}

/** A postal code in two boxes; the second stays empty for a code that the first has room for. */
function zipPart(zip: string, { rooms, at }: ZipBox): Answer {
  const written = zip.split(/[\s-]+/);
  const whole = written.join('');
  const parts =
    written.length === 2 && written.every((part, place) => part.length <= rooms[place]!)
      ? written
      : whole.length <= rooms[0]
        ? [whole]
        : whole.length === rooms[0] + rooms[1]
          ? [whole.slice(0, rooms[0]), whole.slice(rooms[0])]
          : null;
  return parts ? some(parts[at]) : unsure('the code does not fit the boxes');
}

/** "ZIP / City" in one field holds both, in the order of its label; "City, State, ZIP" all three, as the country writes them. */
export function townAnswer({ type, field, values, shape, country }: Ask): Answer {
  const own = values[type];
  const box = type === 'postal-code' ? shape.zipBox?.(field) : null;
  if (box && own) return zipPart(own, box);
  const other: FieldType = type === 'postal-code' ? 'address-level2' : 'postal-code';
  const said = saidBy(field);
  const both = said.includes('postal-code') && said.includes('address-level2') && !shape.has(other);
  if (!both || field.tag !== 'input') return some(own);
  const [zip, city] = [values['postal-code'], values['address-level2']];
  if (!zip || !city) return unsure('the field asks for two things, and the lead has one');
  const region = values['address-level1'];
  if (said.includes('address-level1') && !shape.has('address-level1') && region) {
    const code = country && placeCode(region, country);
    return [townLine({ zip, city, region: code ?? region }, country).replaceAll('\n', ' ')];
  }
  return [said.indexOf('postal-code') < said.indexOf('address-level2') ? `${zip} ${city}` : `${city} ${zip}`];
}
