import { markdownDescription, plainDescription } from './description.ts';
import type { Reason } from './permissions.ts';
import { SCENES, type Listing } from './texts.ts';

/** The most characters that a store takes. */
export const MOST = {
  chrome: { name: 75, summary: 132, description: 16_000, singlePurpose: 1000, reason: 1000 },
  firefox: { name: 50, summary: 250, description: 15_000, reviewNotes: 3000 },
  /** Of ours: longer, and it is too small to read beside the picture that it is above. */
  headline: 52,
} as const;

interface Field {
  /** Named in the complaint: store, language, field. */
  where: string;
  text: string;
  most: number;
}

/** What a text has in it that nobody has finished. They are named here to be found; none of them stands for work to be done. */
const PLACEHOLDER = /\{[\w.]+\}|\$\d|TODO|Lorem ipsum/;

/** What is too long, too short to be one, or not finished; each as a sentence. */
export const faultsOf = (fields: readonly Field[]): string[] =>
  fields.flatMap(({ where, text, most }) => [
    ...(text.length > most ? [`${where} has ${text.length} characters, and ${most} are allowed.`] : []),
    ...(text.trim() === '' ? [`${where} is empty.`] : []),
    ...(PLACEHOLDER.test(text) ? [`${where} has a placeholder left.`] : []),
  ]);

export const listingFields = (locale: string, listing: Listing): Field[] => [
  { where: `chrome/${locale}, name`, text: listing.name, most: MOST.chrome.name },
  { where: `chrome/${locale}, summary`, text: listing.short, most: MOST.chrome.summary },
  { where: `chrome/${locale}, description`, text: plainDescription(listing), most: MOST.chrome.description },
  { where: `firefox/${locale}, name`, text: listing.name, most: MOST.firefox.name },
  { where: `firefox/${locale}, summary`, text: listing.summary, most: MOST.firefox.summary },
  { where: `firefox/${locale}, description`, text: markdownDescription(listing), most: MOST.firefox.description },
  ...SCENES.map((scene) => ({
    where: `${locale}, headline of ${scene}`,
    text: listing.pictures[scene].headline,
    most: MOST.headline,
  })),
];

export const reasonFields = (reasons: readonly Reason[]): Field[] =>
  reasons.map(({ permission, why }) => ({
    where: `chrome, reason for ${permission}`,
    text: why,
    most: MOST.chrome.reason,
  }));
