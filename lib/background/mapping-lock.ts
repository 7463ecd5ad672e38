import { type Connection, SAMPLE_ID } from '../domain/connection/connection.ts';

/** A mapping that can be looked at only: the sample's, which is as its file is, and one that the company has set. */
export const isMappingLocked = ({ id, managed }: Connection): boolean => id === SAMPLE_ID || managed === true;
