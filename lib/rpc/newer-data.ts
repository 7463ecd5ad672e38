/** Whether a newer version of the extension has brought the database into a shape that this one does not know. */
export const isNewerData = (error: unknown): boolean => error instanceof DOMException && error.name === 'VersionError';
