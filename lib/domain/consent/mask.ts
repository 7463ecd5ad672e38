/**
 * Enough of an address to recognise an answer by, and no more: `m•••@e•••.fr`. How long its parts are is not to be seen
 * either.
 */
export function maskAddress(email: string): string | null {
  const [local = '', domain = ''] = email.trim().split('@');
  const dot = domain.lastIndexOf('.');
  if (!local || dot < 1) return null;
  return `${first(local)}•••@${first(domain)}•••${domain.slice(dot)}`;
}

const first = (text: string): string => String.fromCodePoint(text.codePointAt(0)!);
