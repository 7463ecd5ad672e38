import { type FeedLead, makeLeads } from '../support/leads.ts';

/** What a lead of a run is. Of the last three, nobody may see anything before its person consents. */
type Kind = 'request' | 'prospect' | 'visit' | 'unknown' | 'private';

const KINDS: Readonly<Record<Kind, Pick<FeedLead, 'category' | 'type' | 'visitorType'>>> = {
  request: { category: 'REQUEST', type: 'QUOTE', visitorType: 'PROFESSIONAL' },
  prospect: { category: 'PROSPECT', type: 'PRICE_LIST', visitorType: 'PROFESSIONAL' },
  visit: { category: 'VISIT', type: '', visitorType: 'PROFESSIONAL' },
  unknown: { category: 'NEVER-SEEN', type: '', visitorType: 'PROFESSIONAL' },
  private: { category: 'PROSPECT', type: 'PRICE_LIST', visitorType: 'PRIVATE_PERSON' },
};

/** Every kind often enough that a short run has them all. */
const TURN: readonly Kind[] = ['request', 'visit', 'request', 'prospect', 'request', 'private', 'visit', 'unknown'];

export const kindOf = (nth: number): Kind => TURN[nth % TURN.length]!;
export const isHeldKind = (kind: Kind): boolean => kind === 'visit' || kind === 'unknown' || kind === 'private';

export const idOf = (nth: number): string => `DI-${70_000_000 + nth}`;
export const nthOf = (id: string): number => Number(id.slice(3)) - 70_000_000;

/** A held lead is known by its product, which the outline of what is held may tell. */
export const productOf = (nth: number): string => `Product ${idOf(nth)}`;
export const nthOfProduct = (product: string): number => nthOf(product.slice('Product '.length));

const letters = (nth: number): string =>
  [0, 1, 2, 3].map((place) => String.fromCharCode(97 + (Math.floor(nth / 26 ** place) % 26))).join('');

/**
 * A text that occurs in what is personal of one held lead, and nowhere else at any time. No two leads of a run have a
 * person in common, so nothing but the lead itself can have brought it anywhere.
 */
export const canaryOf = (nth: number): string => `${CANARY}${letters(nth)}`;
export const CANARY = 'heldqz';
export const nthOfCanary = (text: string): number =>
  text
    .slice(CANARY.length)
    .split('')
    .reduce((sum, letter, place) => sum + (letter.charCodeAt(0) - 97) * 26 ** place, 0);

export const emailOf = (nth: number): string => `${wordOf(nth)}@example.com`;
const wordOf = (nth: number): string => (isHeldKind(kindOf(nth)) ? canaryOf(nth) : `open${letters(nth)}`);

/** The lead with a number: the same in every run, but for when it was made. */
export function leadOf(nth: number, now: number): FeedLead {
  const [lead] = makeLeads({ seed: nth + 1, count: 1, now });
  const word = wordOf(nth);
  const name = word[0]!.toUpperCase() + word.slice(1);
  return {
    ...lead!,
    ...KINDS[kindOf(nth)],
    id: idOf(nth),
    marketplace: 'DI',
    language: 'fr',
    country: 'FR',
    firstName: name,
    lastName: name,
    email: emailOf(nth),
    phoneCode: '+33',
    phoneNumber: `1${String(10_000_000 + nth)}`,
    company: `${name} SA`,
    companyWebSite: `https://${word}.example`,
    address: `1 rue ${name}`,
    city: `${name}ville`,
    comment: `${name} would like to hear more.`,
    products: [{ id: String(nth), name: productOf(nth), url: `https://www.directindustry.com/prod/p-${nth}.html` }],
  };
}
