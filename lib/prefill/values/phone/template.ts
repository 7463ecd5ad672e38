/**
 * The form in which a field wants a number: "(###) ###-####", "+49 ___ _______", "0170 1234567". In a mask, 9 and 0
 * stand for any digit; in an example every digit does.
 */
export interface Template {
  text: string;
  /** The page allows nothing else: what does not fit would be cut or shifted. */
  strict: boolean;
  /** Calling code that stands in the template itself. */
  dial: string;
  /** Digits that it has room for, without those of `dial`. */
  room: number;
}

const DRAWN = /[#_Xx•]/g;

export function readTemplate(mask: string, placeholder: string): Template | null {
  if (/\d|#|_/.test(mask) && !/[a-z*[\]|?]/i.test(mask.replace(/[xX]/g, ''))) return fromMask(mask);
  const text = placeholder
    .trim()
    .replace(/^(?:e\.?g\.?|ex\.?|z\.?\s?b\.?|p\.?\s?ej\.?|i\.e\.|例|напр\.?)[:.]?\s*/i, '');
  if (/^[+\d\s().#_Xx•/-]{6,30}$/.test(text))
    return (text.match(DRAWN)?.length ?? 0) > 3 ? fromMask(text) : fromExample(text);
  return null;
}

function fromMask(text: string): Template | null {
  const plain = text.replace(/\{(\d+)\}/g, '$1');
  const dial = /^\s*\+\s?(\d{1,3})(?![\d])/.exec(plain)?.[1] ?? '';
  const isDial = dial !== '' && !/^[90]+$/.test(dial);
  const slots = plain.match(DRAWN) ? DRAWN : /[09]/g;
  const rest = isDial ? plain.replace(/^\s*\+\s?\d{1,3}/, '') : plain;
  const room = rest.match(slots)?.length ?? 0;
  return room < 6 ? null : { text: plain, strict: true, dial: isDial ? dial : '', room };
}

function fromExample(text: string): Template | null {
  const digits = text.replace(/\D/g, '');
  return digits.length < 6 ? null : { text, strict: false, dial: '', room: digits.length };
}

/** The digits in the form of the template, or null when they are more or fewer than it has room for. */
export function pour(template: Template, digits: string): string | null {
  if (digits.length !== template.room) return null;
  const head = template.dial ? (/^\s*\+\s?\d{1,3}/.exec(template.text)?.[0] ?? '') : '';
  const body = template.text.slice(head.length);
  const slots = /[#_Xx•]/.test(body) ? /[#_Xx•]/g : template.strict ? /[09]/g : /\d/g;
  let at = 0;
  return head + body.replace(slots, () => digits[at++] ?? '');
}
