/** Addresses for links, built from feed texts. Null when the text is not one: the text is then shown without a link. */

export function webLink(text: string): string | null {
  const url = URL.parse(text.trim());
  // A login in front of the host is how a link pretends to lead elsewhere.
  return url && /^https?:$/.test(url.protocol) && !url.username && !url.password ? url.href : null;
}

/** Everything but the address itself is encoded, so that no feed text can add a recipient, a subject or a body. */
export function mailLink(email: string): string | null {
  // Half of a pair of surrogates cannot be encoded.
  const parts = email.isWellFormed() ? /^([^\s@]+)@([^\s@]+)$/.exec(email.trim()) : null;
  return parts ? `mailto:${encodeURIComponent(parts[1]!)}@${encodeURIComponent(parts[2]!)}` : null;
}

/** Digits and a leading plus only. A number with `*` or `#` in it is a code for the telephone network, not a number. */
export function phoneLink(phone: string): string | null {
  if (!/^\+?[\d\s()./-]+$/.test(phone.trim())) return null;
  const number = phone.replace(/[^+\d]/g, '');
  return /^\+?\d{3,15}$/.test(number) ? `tel:${number}` : null;
}
