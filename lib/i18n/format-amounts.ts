/** Sizes, durations and shares as the language of the page writes them. */

const MINUTE = 60_000;

/** "12 kB", "3.4 MB": in steps of a thousand, as browsers and file managers write sizes. */
export function fileSize(language: string, bytes: number): string {
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  // Any answer at all is more than nothing.
  const shown = bytes > 0 ? Math.max(value, 0.1) : 0;
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: shown < 10 ? 1 : 0 }).format(
    shown,
  );
}

/** "0.4 s", "12 s", "3 min". */
export function duration(language: string, ms: number): string {
  const [value, unit] = ms < MINUTE ? [Math.max(0, ms) / 1000, 'second'] : [ms / MINUTE, 'minute'];
  const maximumFractionDigits = value < 10 && unit === 'second' ? 1 : 0;
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits }).format(
    value,
  );
}

/** "93 %"; a share that is not all of it is never called 100, nor one that is something 0. */
export function share(language: string, part: number): string {
  const whole = Math.round(part * 100);
  const shown = whole === 100 && part < 1 ? 99 : whole === 0 && part > 0 ? 1 : whole;
  return new Intl.NumberFormat(language, { style: 'percent' }).format(shown / 100);
}
