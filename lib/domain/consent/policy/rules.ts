import type { AskChannel } from '../standing.ts';

export type AskDecision = 'allowed' | 'blocked' | 'undecided';

/** Why a rule says what it says; the interface has words for each. */
export type PolicyReason =
  | 'de-uwg-7'
  | 'de-letter'
  | 'fr-professional'
  | 'fr-private'
  | 'fr-letter'
  | 'gb-private'
  | 'gb-letter'
  | 'own-form'
  | 'not-researched'
  | 'unknown-country'
  | 'own-rule';

export interface PolicyRule {
  /** ISO 3166-1 alpha-2, or `*`: every country that has no rule of its own. */
  country: string;
  visitorType: 'professional' | 'private' | '*';
  channel: AskChannel;
  decision: AskDecision;
  why: PolicyReason;
  sources: readonly string[];
}

const UWG = ['https://lxgesetze.de/uwg/7', 'https://kdsa-nord.de/20180921'];
const CPCE_PRIVATE = [
  'https://www.inkivari.com/blog/le-quizz-hebdomadaire-d-inkivari-7/prospection-commerciale-quand-et-comment-reutiliser-les-donnees-clients-44',
];
const CPCE_PROFESSIONAL = [
  'https://www.bomel-avocat.fr/prospection-par-email-fax-sms-les-grandes-regles/',
  'https://www.village-justice.com/articles/spip.php?page=imprimer&id_article=38013',
  'https://www.emballagesmagazine.com/actualites/le-demarchage-professionnel.6857',
];
const PECR = [
  'https://www.wiggin.co.uk/insight/information-commissioners-office-fines-two-companies-total-83000-breach-rules-sending-marketing-emails/',
];

/**
 * May somebody who did not ask for anything be asked for consent? Ours, from the sources named; not legal advice. A
 * country that nobody looked into is the user's to decide. The laws about e-mail say nothing of letters.
 */
export const DEFAULT_RULES: readonly PolicyRule[] = [
  // Any advertising e-mail needs express consent beforehand, and a question for consent is taken for advertising.
  { country: 'DE', visitorType: '*', channel: 'email', decision: 'blocked', why: 'de-uwg-7', sources: UWG },
  { country: 'DE', visitorType: '*', channel: 'letter', decision: 'allowed', why: 'de-letter', sources: UWG },
  {
    country: 'FR',
    visitorType: 'professional',
    channel: 'email',
    decision: 'allowed',
    why: 'fr-professional',
    sources: CPCE_PROFESSIONAL,
  },
  {
    country: 'FR',
    visitorType: 'private',
    channel: 'email',
    decision: 'blocked',
    why: 'fr-private',
    sources: CPCE_PRIVATE,
  },
  { country: 'FR', visitorType: '*', channel: 'letter', decision: 'allowed', why: 'fr-letter', sources: CPCE_PRIVATE },
  { country: 'GB', visitorType: 'private', channel: 'email', decision: 'blocked', why: 'gb-private', sources: PECR },
  { country: 'GB', visitorType: '*', channel: 'letter', decision: 'allowed', why: 'gb-letter', sources: PECR },
  // Whoever opens the company's form has come of their own accord, and reads the notice there.
  { country: '*', visitorType: '*', channel: 'form', decision: 'allowed', why: 'own-form', sources: [] },
  { country: '*', visitorType: '*', channel: 'email', decision: 'undecided', why: 'not-researched', sources: [] },
  { country: '*', visitorType: '*', channel: 'letter', decision: 'undecided', why: 'not-researched', sources: [] },
];
