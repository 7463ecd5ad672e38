import type { FieldFacts } from '../../field.ts';
import { placeholderOf, some, unsure, type Answer, type Ask } from '../ask.ts';
import { areaAndLocal, isMobile, readPhone, threeBoxes, trunkOf, type Phone } from './read.ts';
import { pour, readTemplate, type Template } from './template.ts';

/** A number for a telephone field, in the form that the field wants it in. */
export function phoneAnswer(ask: Ask): Answer {
  const text = ask.values[ask.type] ?? ask.values.tel ?? '';
  if (!text) return [];
  const phone = readPhone(text, ask.country);
  if (!ask.values[ask.type] || ask.type === 'tel') {
    const belongs = phone !== null && isMobile(phone) ? 'mobile' : 'tel';
    const both = ask.shape.has('tel') && ask.shape.has('mobile') && !ask.values.mobile;
    if (both && belongs !== ask.type) return [];
    if (!both && ask.type === 'mobile' && ask.shape.has('tel')) return [];
  }
  if (!phone) return asItCame(ask, text);
  return part(ask, phone) ?? whole(ask, phone);
}

/** A number that we cannot read goes only where all of it may. */
function asItCame({ field, shape }: Ask, text: string): Answer {
  if (shape.phoneBox(field) !== null || shape.has('tel-country-code') || shape.dialShown)
    return unsure('the number cannot be taken apart');
  return field.type === 'number' ? some(text.replace(/\D/g, '')) : [text];
}

/** Fields for one part of a number: boxes, and what HTML has names for. */
function part({ field, shape }: Ask, phone: Phone): Answer | null {
  const none = unsure('the number has no such part');
  const box = shape.phoneBox(field);
  const boxes = threeBoxes(phone);
  if (box !== null) return boxes ? [boxes[box]!] : none;
  const token =
    shape.phonePart?.(field) ??
    /\btel-(area-code|local-prefix|local-suffix|local|national)\b/.exec(field.autocomplete.toLowerCase())?.[1];
  if (token === 'local-prefix' || token === 'local-suffix')
    return boxes ? [boxes[token === 'local-prefix' ? 1 : 2]] : none;
  if (token === 'national') return inside(phone, readTemplate(field.mask ?? '', placeholderOf(field)));
  const parts = token ? areaAndLocal(phone) : null;
  if (!token) return null;
  if (!parts) return none;
  const trunk = shape.has('tel-country-code') ? '' : trunkOf(phone);
  return token === 'local' ? some(parts.local, parts.local.replace(/\D/g, '')) : some(trunk + parts.area, parts.area);
}

function whole(ask: Ask, phone: Phone): Answer {
  const { field, shape } = ask;
  const template = readTemplate(field.mask ?? '', placeholderOf(field));
  const apart = shape.dialShown ? shape.dialShown === phone.dial : shape.has('tel-country-code');
  // The page may have put the chosen code into the field itself.
  if (apart && !/^\s*\(?\+\d/.test(field.value)) return inside(phone, template);
  const full = some(phone.international, phone.e164, phone.dial + phone.digits, `00${phone.dial}${phone.digits}`);
  if (shape.dialShown) return full.slice(0, 2);
  if (field.type === 'number') return [phone.dial + phone.digits];
  if (template?.strict) return masked(ask, phone, template);
  const extended = extension(ask, phone);
  const local = isAtHome(ask, phone, template) ? domestic(phone) : [];
  if (template && local.length > 0 && isDomestic(template)) {
    const alike = pour(template, phone.national.replace(/\D/g, '')) ?? pour(template, phone.digits);
    return some(alike, ...local, ...full);
  }
  if (template && /^\s*00/.test(template.text)) return some(full[3], ...full, ...local);
  if (template && /^\s*\+\d+$/.test(template.text)) return some(phone.e164, ...full, ...local);
  return some(extended, ...full, ...local);
}

/** The number without its calling code, for a form that has that in another place. */
function inside(phone: Phone, template: Template | null): Answer {
  if (!template) return some(phone.grouped, phone.digits, phone.national);
  const poured =
    pour(template, phone.digits) ?? (template.strict ? null : pour(template, phone.national.replace(/\D/g, '')));
  if (template.strict) return poured ? some(poured, phone.digits) : unsure('the number does not fit the mask');
  return some(poured, phone.grouped, phone.digits, phone.national);
}

function masked(ask: Ask, phone: Phone, template: Template): Answer {
  const no = unsure('the number does not fit the mask');
  if (template.dial) {
    const poured = template.dial === phone.dial ? pour(template, phone.digits) : null;
    return poured ? [poured] : no;
  }
  if (/^\s*\+/.test(template.text))
    return some(pour(template, phone.dial + phone.digits)).length > 0
      ? some(pour(template, phone.dial + phone.digits))
      : no;
  const poured = isAtHome(ask, phone, template)
    ? (pour(template, phone.digits) ?? pour(template, phone.national.replace(/\D/g, '')))
    : pour(template, phone.dial + phone.digits);
  // Ten digits in a mask of ten are a North American number to the page, whatever country they are from.
  return poured ? some(poured) : no;
}

const domestic = (phone: Phone): string[] => {
  const boxes = threeBoxes(phone);
  return some(
    phone.national,
    phone.national.replace(/\D/g, ''),
    phone.digits,
    ...(boxes ? [boxes.join('-'), boxes.join('.')] : []),
  );
};

const isDomestic = ({ text }: Template): boolean => !/^\s*(?:\+|00)/.test(text);

/**
 * Whether a number without its calling code would still be understood: the form says the country, the page is in its
 * language, or it asks for numbers of just this form.
 */
function isAtHome({ field, shape, country }: Ask, phone: Phone, template: Template | null): boolean {
  if (!phone.country) return false;
  if (shape.has('country') && country === phone.country) return true;
  if (template && isDomestic(template)) {
    if (/^\s*\(?\d{3}\)?[ -]\d{3}|^\s*\(?[#_Xx09]{3}\)?[ -]?[#_Xx09]{3}[ -]/.test(template.text))
      return phone.dial === '1';
    if (phone.dial === '1') return template.room === phone.digits.length;
    const trunk = trunkOf(phone);
    return (
      template.room === phone.digits.length + trunk.length && trunk !== '' && template.text.trim().startsWith(trunk)
    );
  }
  return homeOf(field) === phone.country;
}

/** English is written everywhere. */
function homeOf(field: FieldFacts): string | null {
  if (!field.lang || field.lang === 'en') return null;
  try {
    return new Intl.Locale(field.lang).maximize().region ?? null;
  } catch {
    return null;
  }
}

function extension({ values, shape, field }: Ask, phone: Phone): string | null {
  const ext = values['tel-extension'] ?? phone.extension;
  const plain = !field.pattern && !field.mask && field.tag === 'input';
  return ext && plain && !shape.has('tel-extension') ? `${phone.international} ext. ${ext}` : null;
}
