/** Country codes of one and of two digits; all others have three (ITU-T E.164). */
const SHORT = /^\+(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/**
 * `+4930123456` as `+49 30123456`. Without the space a spreadsheet takes it for a number, and the plus is gone; every
 * program that dials knows the space.
 */
export function phoneText(phone: string): string {
  if (!/^\+\d{4,}$/.test(phone)) return phone;
  const code = SHORT.exec(phone)?.[0] ?? phone.slice(0, 4);
  return `${code} ${phone.slice(code.length)}`;
}
