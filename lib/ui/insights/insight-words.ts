import { i18n } from '#i18n';
import type { LeadKind, LeadType, Marketplace } from '../../domain/lead/lead.ts';
import { declineReasonSchema } from '../../domain/triage/triage.ts';
import { messageName } from '../../i18n/codes.ts';
import { countryName } from '../../i18n/format.ts';
import type { Division } from './week-series.ts';

/** Names of what is counted. */

export const marketplaceWords = (one: Marketplace | null): string =>
  one === null ? i18n.t('insights.unknown') : i18n.t(`marketplace.${one}`);
export const kindWords = (one: LeadKind): string => i18n.t(`insights.kind.${one}`);
export const typeWords = (one: LeadType): string => i18n.t(`type.${one}.chip`);
export const countryWords = (language: string, code: string | null): string =>
  code === null ? i18n.t('insights.unknown') : countryName(language, code);

export function reasonWords(reason: string): string {
  const known = declineReasonSchema.options.find((one) => one === reason);
  return known ? i18n.t(`exporting.reason.${messageName(known)}`) : i18n.t('insights.declined.none');
}

export const seriesWords = (division: Division, id: string): string => {
  if (division === 'kind') return kindWords(id as LeadKind);
  return marketplaceWords(id === 'none' ? null : (id as Marketplace));
};

/** "40 min", "3.2 h": of working hours. The signs are the same in every language. */
export function hoursWords(language: string, hours: number): string {
  const minutes = Math.round(hours * 60);
  if (minutes < 60) return `${new Intl.NumberFormat(language).format(minutes)}\u00A0min`;
  const maximumFractionDigits = hours < 10 ? 1 : 0;
  return `${new Intl.NumberFormat(language, { maximumFractionDigits }).format(hours)}\u00A0h`;
}

/** "1 to 8 h", "80 h and more". */
export const ageWords = (from: number, to: number | null): string => {
  if (to === null) return i18n.t('insights.waiting.from', [from]);
  return from === 0 ? i18n.t('insights.waiting.under', [to]) : i18n.t('insights.waiting.between', [from, to]);
};
