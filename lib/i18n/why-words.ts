import { i18n } from '#i18n';
import type { PolicyReason } from '../domain/consent/policy/rules.ts';
import { messageName } from './codes.ts';

const WHYS: Readonly<Record<PolicyReason, true>> = {
  'de-uwg-7': true,
  'de-letter': true,
  'fr-professional': true,
  'fr-private': true,
  'fr-letter': true,
  'gb-private': true,
  'gb-letter': true,
  'own-form': true,
  'not-researched': true,
  'unknown-country': true,
  'own-rule': true,
};

const isWhy = (why: string): why is PolicyReason => Object.hasOwn(WHYS, why);

/** Why somebody may be asked, or not. */
export const whyWords = (why: string): string => (isWhy(why) ? i18n.t(`askWhy.${messageName(why)}`) : why);
