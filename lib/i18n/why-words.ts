import { i18n } from '#i18n';
import type { PolicyReason } from '../domain/consent/policy/rules.ts';
import type { NoticeItem } from '../domain/consent/notice-items.ts';
import { messageName } from './codes.ts';

type MissingItem = NoticeItem | 'recorder';

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

const ITEMS: Readonly<Record<MissingItem, true>> = {
  controller: true,
  contact: true,
  officer: true,
  purposes: true,
  channels: true,
  basis: true,
  categories: true,
  recipients: true,
  transfers: true,
  storage: true,
  rights: true,
  withdrawal: true,
  complaint: true,
  source: true,
  automated: true,
  objection: true,
  choice: true,
  code: true,
  form: true,
  'no-question': true,
  recorder: true,
};

const isItem = (item: string): item is MissingItem => Object.hasOwn(ITEMS, item);

/** What a notice lacks. */
export const missingWords = (item: string): string => (isItem(item) ? i18n.t(`noticeItem.${messageName(item)}`) : item);
