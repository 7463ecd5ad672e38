/** The match pattern of an origin. Ports are left out: Firefox has none in patterns, and grants the host. */
export const sitePattern = (origin: string): string => `${origin.replace(/:\d+$/, '')}/*`;

/** A pattern for one site. What a user granted more widely, in the browser's own settings, is theirs to take back. */
export const isOneSite = (pattern: string): boolean => /^https?:\/\/[^*/]+\//.test(pattern);
