/** The name of a day of the week. Monday is 0, as the fifth of January 2026 was one. */
export const weekday = (language: string, day: number, length: 'long' | 'short' = 'long'): string =>
  new Intl.DateTimeFormat(language, { weekday: length, timeZone: 'UTC' }).format(Date.UTC(2026, 0, 5 + day));
