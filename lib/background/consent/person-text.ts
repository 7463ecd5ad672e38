import { i18n } from '#i18n';
import { isCorrectable } from '../../domain/lead/correctable.ts';
import type { MappedLead } from '../../domain/lead/lead.ts';
import { MARKETPLACE_NAMES } from '../../domain/lead/marketplaces.ts';
import { waitingSince } from '../../domain/triage/urgency.ts';
import { valuesOf } from '../../domain/mapping/lead-values.ts';
import { messageName } from '../../i18n/codes.ts';
import { dateTime } from '../../i18n/format.ts';
import { listed } from '../../i18n/listed.ts';
import { stateWords } from '../../i18n/visit-words.ts';
import { targetWords } from '../../i18n/words.ts';
import type { PersonFile } from './person-export.ts';

/** The same as the JSON, for people; in the language of the interface, since it is the user who hands it on. */
export function personText(file: PersonFile): string {
  const parts = [head(file), requests(file), visits(file), asItCame(file), said(file), about(file)];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const when = (iso: string): string => dateTime(i18n.t('language.code'), iso);

/** "What: which", with the colon of the language. */
const pair = (what: string, which: string): string => i18n.t('phrase.pair', [what, which]);

const heading = (words: string): string[] => [words, '='.repeat(words.length)];

/** Lines below what they belong to; a text of several lines stays together. */
const below = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => line.split('\n')).map((line) => `  ${line}`);

const head = ({ person, madeAt, about: { controller, officer } }: PersonFile): string[] => [
  ...heading(i18n.t('personFile.title', [listed([person.email, person.phone].filter(Boolean))])),
  i18n.t('personFile.madeAt', [when(madeAt)]),
  i18n.t('personFile.controller', [wordsOf(controller.name, controller.address, controller.email, controller.phone)]),
  ...(officer.name || officer.email ? [i18n.t('personFile.officer', [wordsOf(officer.name, officer.email)])] : []),
];

/** An address of several lines becomes one, as it is written on one. */
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
    pair(when(waitingSince(feed)), i18n.t(`kind.${feed.kind}`)),
    ...below([
      ...valuesIn(feed),
      ...copiesIn(copies),
      ...triage.history.map(({ at, act }) =>
        pair(i18n.t('personFile.handled'), i18n.t('phrase.and', [i18n.t(`history.did.${messageName(act)}`), when(at)])),
      ),
      ...Object.keys(corrections).map((field) => pair(i18n.t('personFile.putRight'), fieldWords(field))),
      i18n.t('phrase.before', [i18n.t('personFile.source')]),
      source,
    ]),
  ]),
];

const fieldWords = (field: string): string => (isCorrectable(field) ? targetWords(field) : field);

const valuesIn = (lead: MappedLead): string[] => [
  ...[...valuesOf(lead)].map(([target, value]) => pair(targetWords(target), value)),
  ...Object.entries(lead.extra).map(([path, values]) =>
    pair(i18n.t('phrase.and', [i18n.t('personFile.extra'), path]), values.join('; ')),
  ),
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
      ...(standing ? [i18n.t('personFile.state', [stateWords(standing.state), when(standing.since)])] : []),
      ...(content ? valuesIn(content.lead) : []),
      ...copiesIn(copies),
      ...(content ? [i18n.t('phrase.before', [i18n.t('personFile.source')]), content.source] : []),
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
  ...records.map(({ seq, at, event, after }) => {
    const what = i18n.t(`chainEvent.${messageName(event)}`);
    return `${seq}. ${pair(when(at), after ? i18n.t('phrase.and', [what, stateWords(after)]) : what)}`;
  }),
  ...(suppressed
    ? [i18n.t('personFile.suppressed', [i18n.t(`suppressionReason.${suppressed.reason}`), when(suppressed.at)])]
    : []),
  ...(evidence.length > 0 ? ['', ...heading(i18n.t('personFile.evidence'))] : []),
  ...evidence.flatMap(({ at, how, text = '', messageId = '', file, note = '' }) => [
    pair(when(at), listed([i18n.t(`evidenceHow.${messageName(how)}`), messageId, file?.name ?? ''].filter(Boolean))),
    ...below([text, note].filter(Boolean)),
  ]),
];

function about({ about: settings, requests: all, visits: held }: PersonFile): string[] {
  const markets = new Set([
    ...all.map(({ feed }) => feed.marketplace),
    ...held.map(({ outline }) => outline.marketplace),
  ]);
  const names = listed([...markets].map((market) => (market ? MARKETPLACE_NAMES[market] : '?')));
  const { purposes, recipients, transfers, authority, months } = settings;
  return [
    ...heading(i18n.t('personFile.about')),
    ...(names ? [i18n.t('personFile.origin', [names])] : []),
    i18n.t('personFile.purposes', [listed(purposes.map((one) => i18n.t(`purpose.${messageName(one)}.short`)))]),
    ...(recipients ? [i18n.t('personFile.recipients', [recipients])] : []),
    ...(transfers ? [i18n.t('personFile.transfers', [transfers])] : []),
    i18n.t('personFile.kept', [months.request, months['private-request']]),
    i18n.t('personFile.rights'),
    i18n.t('personFile.authority', [wordsOf(authority.name, authority.website)]),
  ];
}
