/** Why an address is not that of a CRM's form. */
export type ContactAddressProblem = 'missing' | 'not-an-address' | 'not-https' | 'has-password';

export type ContactAddress = { ok: true; url: string; origin: string } | { ok: false; problem: ContactAddressProblem };

const LOCAL = /^(127\.0\.0\.1|localhost)$/;

/** Reads the address of a CRM's "new contact" form. Plain http is for this computer alone. */
export function readContactAddress(text: string): ContactAddress {
  const no = (problem: ContactAddressProblem): ContactAddress => ({ ok: false, problem });
  const trimmed = text.trim();
  if (!trimmed) return no('missing');
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(trimmed) ? trimmed : `https://${trimmed}`);
  if (!url || /\s/.test(trimmed) || !/^https?:$/.test(url.protocol)) return no('not-an-address');
  // A star may stand in a host, and then the browser would be asked for access to every site that fits.
  if (url.hostname.includes('*')) return no('not-an-address');
  if (!url.hostname.includes('.') && !LOCAL.test(url.hostname)) return no('not-an-address');
  if (url.protocol === 'http:' && !LOCAL.test(url.hostname)) return no('not-https');
  if (url.username || url.password) return no('has-password');
  return { ok: true, url: url.href, origin: url.origin };
}
