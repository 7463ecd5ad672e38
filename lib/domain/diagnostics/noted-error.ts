import { plainMessage } from './plain-message.ts';

/** A bug as it is remembered: nothing of a lead, no address and no key can be in it. */
export interface NotedError {
  /** What the extension was doing, in words of its own. */
  where: string;
  /** Of the error: `TypeError`. */
  name: string;
  /** Of its message, the words that could be anybody's. */
  message: string;
  /** Where in our own files, innermost first. */
  place: string[];
  /** When it happened last: ISO. */
  at: string;
  /** How often, in a row. */
  times: number;
}

export const MOST_NOTED = 50;
const MOST_PLACES = 4;
const OWN_FILE = /(?:chrome|moz)-extension:\/\/[\w-]+\/((?:[\w-]+\/)*[\w.-]+\.js):(\d{1,7}):(\d{1,7})/g;

export function notedError(where: string, error: unknown, at: string): NotedError {
  const isError = error instanceof Error;
  const message = isError ? error.message : '';
  return {
    where,
    name: isError ? nameOf(error.name) : 'no error',
    message: plainMessage(message),
    place: isError ? placesIn(error.stack ?? '', message) : [],
    at,
    times: 1,
  };
}

/** Names are given by code. One that looks otherwise was made of something else. */
const nameOf = (name: string): string => (/^[A-Z][A-Za-z]{0,40}(Error|Failure|Gone)$/.test(name) ? name : 'Error');

/** A stack begins with the message, in which anything may look like a place. */
const placesIn = (stack: string, message: string): string[] =>
  [...stack.replaceAll(message, '').matchAll(OWN_FILE)]
    .slice(0, MOST_PLACES)
    .map(([, file, line, column]) => `${file}:${line}:${column}`);

/** The newest first. What happens again and again is one that happened often, and pushes out nothing. */
export function withError(errors: readonly NotedError[], next: NotedError): NotedError[] {
  const [last] = errors;
  if (last && isSame(last, next)) return [{ ...next, times: last.times + 1 }, ...errors.slice(1)];
  return [next, ...errors].slice(0, MOST_NOTED);
}

const isSame = (one: NotedError, other: NotedError): boolean =>
  one.where === other.where &&
  one.name === other.name &&
  one.message === other.message &&
  one.place.join() === other.place.join();
