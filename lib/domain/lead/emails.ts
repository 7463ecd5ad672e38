/** A local part, and a domain of at least two labels; letters of any script, as the internationalised standards allow. */
const ADDRESS =
  /^[^\s@"(),:;<>[\]\\]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}[\p{L}\p{N}-]{2,63}$/u;

/** The usual address, alone in its field, which needs no closer look. */
const PLAIN = /^[\w.%+-]{1,64}@(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.){1,8}[a-z\d-]{2,63}$/i;

/** RFC 5321 allows no longer address, and no regular expression should meet a longer text. */
const LONGEST = 254;

/**
 * The e-mail addresses in a field, in order and each once: `a@x.example; b@x.example`, `Zoé <zoe@example.org>`.
 * The domain is lower-cased, since case means nothing there; the local part is kept as it came.
 */
export function readEmails(text: string): string[] {
  if (text.length <= LONGEST && PLAIN.test(text)) return [withLowerDomain(text)];
  const found = new Set<string>();
  for (const word of text.split(/[\s;,<>]+/)) {
    const address = word.replace(/^mailto:/i, '').replace(/^['"(]+|['").]+$/g, '');
    if (address.length > LONGEST) continue;
    // Before it is looked at: a few letters become two characters by it, which no domain has.
    const lowered = withLowerDomain(address);
    if (ADDRESS.test(lowered)) found.add(lowered);
  }
  return [...found];
}

function withLowerDomain(address: string): string {
  const at = address.lastIndexOf('@');
  return address.slice(0, at) + address.slice(at).toLowerCase();
}
