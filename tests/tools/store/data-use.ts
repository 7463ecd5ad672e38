/** What is said about one kind of data, with where it is true. */
export interface DataUse {
  /** As Chrome's form names it. */
  kind: string;
  used: boolean;
  why: string;
  where: readonly string[];
}

/** Chrome asks about nine kinds, and counts what is only handled in the browser. */
export const CHROME_DATA: readonly DataUse[] = [
  {
    kind: 'Personally identifiable information',
    used: true,
    why: 'The leads of the user’s own feed: names, e-mail addresses, telephone numbers, companies. Kept in the browser, and written into a form when the user presses the button.',
    where: ['lib/storage/leads.ts', 'lib/background/prefill.ts'],
  },
  {
    kind: 'Health information',
    used: false,
    why: 'A field for a medical speciality tells a person’s profession, not their health.',
    where: ['lib/domain/lead/'],
  },
  {
    kind: 'Financial and payment information',
    used: false,
    why: 'There is no such field, and fields for payment are never filled.',
    where: ['lib/domain/lead/', 'lib/prefill/classify/'],
  },
  {
    kind: 'Authentication information',
    used: true,
    why: 'The key of the user’s feed. Kept in the browser, and sent to the feed’s own server with each download. Passwords in pages are never read.',
    where: ['lib/storage/connections.ts', 'lib/feed/download.ts', 'lib/prefill/collect/'],
  },
  {
    kind: 'Personal communications',
    used: true,
    why: 'What buyers wrote with their request, and the user’s reply to it. Kept in the browser; put into a form or into the user’s own mail when they press the button.',
    where: ['lib/storage/leads.ts', 'lib/domain/reply/'],
  },
  {
    kind: 'Location',
    used: false,
    why: 'The place of the user is not asked for. The country of a buyer is part of their address.',
    where: ['lib/domain/places/'],
  },
  {
    kind: 'Web history',
    used: false,
    why: 'Only the site of a CRM that the user filled is remembered, with what they taught about its form.',
    where: ['lib/storage/profiles.ts'],
  },
  {
    kind: 'User activity',
    used: false,
    why: 'Nothing is watched. While the user points at a field to correct it, that one click is heard.',
    where: ['lib/prefill/'],
  },
  {
    kind: 'Website content',
    used: true,
    why: 'Labels and contents of the form that the user wants filled are read to plan the fill, and forgotten. Nothing of it leaves the browser.',
    where: ['lib/prefill/collect/', 'lib/background/preview.ts'],
  },
];

/** The three sentences that Chrome wants confirmed, each with why it is true. */
export const CHROME_PROMISES: readonly { promise: string; why: string }[] = [
  {
    promise: 'I do not sell or transfer user data to third parties, apart from the approved use cases.',
    why: 'Nothing is transferred to us or to anybody whom the user has not chosen: the server of their feed, their CRM, their mail.',
  },
  {
    promise: 'I do not use or transfer user data for purposes that are unrelated to my item’s single purpose.',
    why: 'There are no statistics, no advertising and no other purpose.',
  },
  {
    promise: 'I do not use or transfer user data to determine creditworthiness or for lending purposes.',
    why: 'There is nothing of the kind.',
  },
];

/** Firefox asks what leaves the browser; the list must equal the manifest's. */
export const FIREFOX_DATA: readonly { permission: string; why: string; where: readonly string[] }[] = [
  {
    permission: 'authenticationInfo',
    why: 'The key of the user’s feed is sent to the feed’s own server with each download, and to nobody else.',
    where: ['lib/feed/download.ts'],
  },
  {
    permission: 'personallyIdentifyingInfo',
    why: 'A lead is written into the form of the user’s CRM when they press the button; from then on it is that page’s. An address goes into the user’s own mail in the same way.',
    where: ['lib/background/prefill.ts', 'lib/background/consent/open-mail.ts'],
  },
  {
    permission: 'personalCommunications',
    why: 'What a buyer wrote goes into that form as well, and a reply into the user’s mail program, Gmail or Outlook.',
    where: ['lib/background/prefill.ts', 'lib/domain/reply/'],
  },
];

/** The one thing that the extension is for, as Chrome wants it said. */
export const SINGLE_PURPOSE =
  'Leadstand brings an exhibitor’s own leads from VirtualExpo’s marketplaces to the salesperson who answers them: it downloads the feed that VirtualExpo provides, lists the unanswered requests behind the toolbar icon, and writes a request into the form of the user’s CRM, or a reply into their mail, when they press the button. Visits, which may not be used without consent, are kept encrypted until consent is recorded.';
