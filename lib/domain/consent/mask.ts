/**
 * Enough of an address to recognise an answer by, and no more: `m•••@e•••.fr`. How long its parts are is not to be seen
 * either.
 */
export function maskAddress(email: string): string | null {
  const [local = '', domain = ''] = email.trim().split('@');
  const dot = domain.lastIndexOf('.');
  if (!local || dot < 1 || !TOP.test(domain.slice(dot))) return null;
  return `${first(local)}•••@${first(domain)}•••${domain.slice(dot)}`;
}

/** What is shown as a whole is the end of a host, and not whatever else a feed has there. */
const TOP = /^\.(?:\p{L}{2,24}|xn--[a-z\d-]{2,59})$/iu;

const first = (text: string): string => String.fromCodePoint(text.codePointAt(0)!);
