import { i18n } from '#i18n';
import { isCorrectable } from '../../domain/lead/correctable.ts';
import type { MappedLead } from '../../domain/lead/lead.ts';
import { MARKETPLACE_NAMES } from '../../domain/lead/marketplaces.ts';
import { waitingSince } from '../../domain/triage/urgency.ts';
import { valuesOf } from '../../domain/mapping/lead-values.ts';
import { dateTime } from '../../i18n/format.ts';
import { targetWords } from '../../i18n/words.ts';
import type { PersonFile } from './person-export.ts';

/** The same as the JSON, for people; in the language of the interface, since it is the user who hands it on. */
export function personText(file: PersonFile): string {
  const parts = [head(file), requests(file), visits(file), asItCame(file), said(file), about(file)];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const when = (iso: string): string => dateTime(i18n.t('language.code'), iso);

const heading = (words: string): string[] => [words, '='.repeat(words.length)];

/** Lines below what they belong to; a text of several lines stays together. */
const below = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => line.split('\n')).map((line) => `  ${line}`);

const head = ({ person, madeAt, about: { controller, officer } }: PersonFile): string[] => [
  ...heading(i18n.t('personFile.title', [[person.email, person.phone].filter(Boolean).join(', ')])),
  i18n.t('personFile.madeAt', [when(madeAt)]),
  i18n.t('personFile.controller', [wordsOf(controller.name, controller.address, controller.email, controller.phone)]),
  ...(officer.name || officer.email ? [i18n.t('personFile.officer', [wordsOf(officer.name, officer.email)])] : []),
];

const wordsOf = (...words: string[]): string =>
  words
    .filter(Boolean)
    .map((word) => word.replace(/\s*\n\s*/g, ', '))
    .join(', ');

const requests = ({ requests: all }: PersonFile): string[] => [
  ...heading(i18n.t('personFile.requests')),
  ...(all.length === 0 ? [i18n.t('personFile.none')] : []),
  ...all.flatMap(({ feed, triage, corrections = {}, copies, source }) => [
    '',
    `${when(waitingSince(feed))}: ${i18n.t(`kind.${feed.kind}`)}`,
    ...below([
      ...valuesIn(feed),
      ...copiesIn(copies),
      ...triage.history.map(({ at, act }) => `${i18n.t('personFile.handled')}: ${act}, ${when(at)}`),
      ...Object.keys(corrections).map((field) => `${i18n.t('personFile.putRight')}: ${fieldWords(field)}`),
      `${i18n.t('personFile.source')}:`,
      source,
    ]),
  ]),
];

const fieldWords = (field: string): string => (isCorrectable(field) ? targetWords(field) : field);

const valuesIn = (lead: MappedLead): string[] => [
  ...[...valuesOf(lead)].map(([target, value]) => `${targetWords(target)}: ${value}`),
  ...Object.entries(lead.extra).map(([path, values]) => `${i18n.t('personFile.extra')}, ${path}: ${values.join('; ')}`),
];

const copiesIn = (copies: PersonFile['requests'][number]['copies']): string[] =>
  copies.map(({ where, at }) => i18n.t('personFile.filled', [where, when(at)]));

const visits = ({ visits: all }: PersonFile): string[] => [
  ...heading(i18n.t('personFile.visits')),
  ...(all.length === 0 ? [i18n.t('personFile.none')] : []),
  ...all.flatMap(({ obtainedAt, standing, content, copies }) => [
    '',
    when(obtainedAt),
    ...below([
      ...(standing ? [i18n.t('personFile.state', [standing.state, when(standing.since)])] : []),
      ...(content ? valuesIn(content.lead) : []),
      ...copiesIn(copies),
      ...(content ? [`${i18n.t('personFile.source')}:`, content.source] : []),
    ]),
  ]),
];

const asItCame = ({ unread, downloads }: PersonFile): string[] => [
  ...(unread.length > 0 ? [...heading(i18n.t('personFile.unread')), ...unread, ''] : []),
  ...(downloads.length > 0
    ? [...heading(i18n.t('personFile.downloads')), ...downloads.flatMap(({ records }) => records)]
    : []),
];

const said = ({ records, evidence, suppressed }: PersonFile): string[] => [
  ...heading(i18n.t('personFile.records')),
  ...(records.length === 0 ? [i18n.t('personFile.none')] : []),
  ...records.map(({ seq, at, event, after }) => `${seq}. ${when(at)}: ${event}${after ? ` (${after})` : ''}`),
  ...(suppressed ? [i18n.t('personFile.suppressed', [suppressed.reason, when(suppressed.at)])] : []),
  ...(evidence.length > 0 ? ['', ...heading(i18n.t('personFile.evidence'))] : []),
  ...evidence.flatMap(({ at, how, text = '', messageId = '', file, note = '' }) => [
    `${when(at)}: ${[how, messageId, file?.name].filter(Boolean).join(', ')}`,
    ...below([text, note].filter(Boolean)),
  ]),
];

function about({ about: settings, requests: all, visits: held }: PersonFile): string[] {
  const markets = new Set([
    ...all.map(({ feed }) => feed.marketplace),
    ...held.map(({ outline }) => outline.marketplace),
  ]);
  const names = [...markets].map((market) => (market ? MARKETPLACE_NAMES[market] : '?')).join(', ');
  const { purposes, recipients, transfers, authority, months } = settings;
  return [
    ...heading(i18n.t('personFile.about')),
    ...(names ? [i18n.t('personFile.origin', [names])] : []),
    i18n.t('personFile.purposes', [purposes.join(', ')]),
    ...(recipients ? [i18n.t('personFile.recipients', [recipients])] : []),
    ...(transfers ? [i18n.t('personFile.transfers', [transfers])] : []),
    i18n.t('personFile.kept', [months.request, months['private-request']]),
    i18n.t('personFile.rights'),
    i18n.t('personFile.authority', [wordsOf(authority.name, authority.website)]),
  ];
}
