import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';

/** The pictures of a listing, in their order: what a visitor of the store sees first. */
export const SCENES = ['list', 'request', 'filled', 'visits', 'mapping'] as const;
export type Scene = (typeof SCENES)[number];

const text = z.string().check(z.minLength(1), z.trim());
const picture = z.strictObject({ headline: text, caption: text });

const textsSchema = z.strictObject({
  summary: text,
  opening: text,
  sections: z.array(z.strictObject({ title: text, points: z.array(text).check(z.minLength(1)) })),
  closing: text,
  /** What people search for. No store takes a list of them; they have to be in the text. */
  keywords: z.array(text).check(z.minLength(5), z.maxLength(10)),
  pictures: z.record(z.enum(SCENES), picture),
});
export type StoreTexts = z.infer<typeof textsSchema>;

/** What a store says in one language: our texts, and the name and short text that the extension itself has. */
export interface Listing extends StoreTexts {
  name: string;
  /** In the manifest, from where Chrome's store takes it. */
  short: string;
}

const FOLDER = 'tests/tools/store/texts';
const LOCALES = 'lib/i18n/locales';

/** Names of buttons and pages stand in the texts as `{group.key}`, so that they are what the interface says. */
const PLACEHOLDER = /\{([\w.]+)\}/g;

export function listingIn(locale: string): Listing {
  const words = wordsIn(locale);
  const source = readFileSync(`${FOLDER}/${locale}.json`, 'utf8').replace(PLACEHOLDER, (_, key: string) =>
    JSON.stringify(words(key)).slice(1, -1),
  );
  const texts = textsSchema.parse(JSON.parse(source));
  return { ...texts, name: words('manifest.name'), short: words('manifest.description') };
}

/** What the interface says in a language, by the dotted name of a text without plural. */
export function wordsIn(locale: string): (key: string) => string {
  const all: unknown = JSON.parse(readFileSync(`${LOCALES}/${locale}.json`, 'utf8'));
  return (key) => {
    let found = all;
    for (const part of key.split('.')) found = (found as Record<string, unknown> | undefined)?.[part];
    if (typeof found !== 'string') throw new Error(`${LOCALES}/${locale}.json has no text ${key}.`);
    return found;
  };
}
