/**
 * Milliseconds that a `Retry-After` header asks for: delay-seconds or an HTTP date (RFC 9110, 10.2.3).
 * A date is measured against the answer's own `Date` header where it has one, so that a wrong local clock
 * does not matter. Null when the header is absent or unreadable.
 */
export function retryAfterMs(header: string | null, dateHeader: string | null, now: number): number | null {
  const value = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  // Date.parse takes almost anything ("-1", "2"); an HTTP date starts with the name of a day.
  if (!/^[A-Z][a-z]{2,8},? /.test(value)) return null;
  const at = Date.parse(value);
  if (Number.isNaN(at)) return null;
  const served = Date.parse(dateHeader ?? '');
  return Math.max(0, at - (Number.isNaN(served) ? now : served));
}
