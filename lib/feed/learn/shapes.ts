import { readDate } from '../../domain/lead/dates.ts';
import { readEmails } from '../../domain/lead/emails.ts';
import type { Shown } from '../../domain/mapping/learned.ts';
import { readWebAddress } from '../web-address.ts';

/** What a value looks like, whatever it is about. */
export type Shape = Extract<Shown, { hidden: string }>['hidden'];

const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

/** Digits with what people put between them, and perhaps an extension. */
const PHONE = /^\(?[+\d][\d\s()./-]{5,24}\d(?:\s*(?:x|ext|poste|dw|-)\W*\d{1,6})?$/i;

export function shapeOf(text: string): Shape {
  if (text.length > 2000) return 'text';
  if (isEmail(text)) return 'email';
  if (isLink(text)) return 'link';
  if (readDate(text)) return 'date';
  if (NUMBER.test(text) && !/^(?:\+|00)\d{8,}$/.test(text)) return 'number';
  return isPhone(text) ? 'phone' : 'text';
}

export const isEmail = (text: string): boolean => text.includes('@') && readEmails(text).length > 0;

/** Names of types and versions have dots as well, and are no hosts. */
const LINK = /^(?:https?:\/\/|www\.)|^(?:[a-z\d-]+\.)+(?:com|net|org|eu|info|biz|io|[a-z]{2})(?:[/?#]|$)/i;

export const isLink = (text: string): boolean => LINK.test(text) && readWebAddress(text) !== null;

/** Looks like a telephone number by itself: a bare number may be anything. */
export const isPhone = (text: string): boolean => PHONE.test(text) && text.replace(/\D/g, '').length >= 7;
