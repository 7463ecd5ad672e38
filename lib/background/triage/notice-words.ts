import { i18n } from '#i18n';
import { buyerName } from '../../domain/lead/buyer-name.ts';
import { listed } from '../../i18n/listed.ts';
import type { Lead } from '../../domain/lead/lead.ts';

/** As many names as a notice has room for. */
const NAMED = 3;
const LONGEST_NAME = 60;

/** More are not counted. */
export const MOST_NEWS = 99;

/** What a notice of new requests says. Nothing personal, unless the user wants names on their screen. */
export function requestWords(
  news: readonly Lead[],
  feeds: readonly string[],
  personal: boolean,
): { title: string; message: string } {
  const quotes = news.filter(({ types }) => types.includes('quote')).length;
  const lines = [
    ...(quotes > 0 ? [i18n.t('notices.quotes', quotes)] : []),
    ...(personal ? [namesOf(news)] : []),
    ...(feeds.length > 0 ? [i18n.t('notices.from', [listed(feeds.map(plain))])] : []),
  ];
  const title =
    news.length > MOST_NEWS ? i18n.t('notices.more', [String(MOST_NEWS)]) : i18n.t('notices.requests', news.length);
  return { title, message: lines.filter(Boolean).join('\n') };
}

function namesOf(news: readonly Lead[]): string {
  const named = news.slice(0, NAMED).map(personOf).filter(Boolean);
  const others = news.length - named.length;
  return named.length === 0 ? '' : listed([...named, ...(others > 0 ? [i18n.t('notices.others', others)] : [])]);
}

function personOf(lead: Lead): string {
  const [name, company] = [plain(buyerName(lead)), plain(lead.company.name)];
  return company && company !== name ? `${name} (${company})` : name;
}

/** A stranger's text in one line, without what cannot be seen or turns the text around it. Joiners stay: scripts need them. */
function plain(text: string): string {
  const line = text
    .replace(/[^\P{Cf}\u200C\u200D]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME).trimEnd()}…` : line;
}
