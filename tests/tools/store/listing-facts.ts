import { readFileSync } from 'node:fs';

/** Where both stores list it. Neither has a category for CRMs or sales. */
export const CATEGORY = {
  chrome: 'Workflow & Planning',
  /** The slug in Mozilla's list. */
  firefox: 'social-communication',
} as const;

/** Mozilla's store takes tags from a list of its own; of those, this one is true. */
export const FIREFOX_TAGS = ['privacy'] as const;

export interface Links {
  homepage: string;
  support: string;
  supportEmail: string;
  privacy: string;
}

interface Package {
  version: string;
  license: string;
  homepage: string;
  bugs: { url: string; email: string };
}

export const readPackage = (): Package => JSON.parse(readFileSync('package.json', 'utf8')) as Package;

export const linksOf = ({ homepage, bugs }: Package): Links => ({
  homepage,
  support: bugs.url,
  supportEmail: bugs.email,
  privacy: new URL('privacy', homepage).href,
});

/** Links that lead nowhere yet: the names are reserved for examples. */
export const placeholdersIn = (links: Links): string[] =>
  Object.entries(links)
    .filter(([, link]) => /[/@.]example(?=\/|$)/.test(link))
    .map(([name, link]) => `${name} is a placeholder, ${link}: set it in package.json before handing in.`);
