/** A host in any script as the browser itself would ask for it: `münchen.example` is `xn--mnchen-3ya.example`. */
export const asciiHost = (host: string): string | null => URL.parse(`https://${host}`)?.hostname ?? null;
