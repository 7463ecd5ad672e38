import { i18n } from '#i18n';
import { BYTE_ORDER_MARK, csvLine, type Separator } from '../../domain/export/csv.ts';
import { jsonText } from '../../domain/json-file.ts';
import type { AnswerTimes, Insights } from '../../domain/triage/insights.ts';
import { countryWords, kindWords, marketplaceWords, reasonWords, typeWords } from './insight-words.ts';

/** The numbers of the page as files: one number in each line, for a pivot table; or as they are, for a program. */

export const numbersJson = (insights: Insights, madeAt: number): string =>
  jsonText({ format: 'leadstand-insights', version: 1, madeAt: new Date(madeAt).toISOString(), ...insights });

/** What is told, of what, in which week, and the number. */
type Line = [about: string, of: string, week: string, measure: string, value: number | null];

export function numbersCsv(insights: Insights, language: string, separator: Separator): string {
  const head = (['about', 'of', 'week', 'measure', 'value'] as const).map((one) => i18n.t(`insights.file.${one}`));
  const decimal = separator === ';' ? ',' : '.';
  const written = (value: number | null): string =>
    value === null ? '' : String(Math.round(value * 10_000) / 10_000).replace('.', decimal);
  const lines = linesOf(insights, language).map(([about, of, week, measure, value]) =>
    csvLine([about, of, week, measure, written(value)], separator),
  );
  return BYTE_ORDER_MARK + csvLine(head, separator) + lines.join('');
}

function linesOf(insights: Insights, language: string): Line[] {
  const count = i18n.t('insights.count');
  return [
    ...insights.weeks.flatMap(({ monday, byMarketplace, byKind }): Line[] => [
      ...byMarketplace.map((one): Line => [
        i18n.t('insights.perWeek.by.marketplace'),
        marketplaceWords(one.marketplace),
        monday,
        count,
        one.count,
      ]),
      ...byKind.map((one): Line => [i18n.t('insights.perWeek.by.kind'), kindWords(one.kind), monday, count, one.count]),
    ]),
    ...timesLines(i18n.t('insights.answers.title'), i18n.t('insights.all'), insights.answers),
    ...insights.byType.flatMap((one) => timesLines(i18n.t('insights.by.type'), typeWords(one.type), one)),
    ...insights.byCountry.flatMap((one) =>
      timesLines(i18n.t('insights.by.country'), countryWords(language, one.country), one),
    ),
    ...insights.byProduct.flatMap((one) => timesLines(i18n.t('insights.by.product'), one.product, one)),
    ...insights.unanswered.map(({ from, to, count: waiting }): Line => [
      i18n.t('insights.waiting.title'),
      // "1–8" alone would be the first of August to a spreadsheet.
      `${from}–${to ?? ''} h`,
      '',
      count,
      waiting,
    ]),
    ...insights.declined.map(({ reason, count: declined }): Line => [
      i18n.t('insights.declined.title'),
      reasonWords(reason),
      '',
      count,
      declined,
    ]),
  ];
}

const MEASURES = ['answered', 'median', 'p90', 'within1', 'within8', 'within24'] as const;

const timesLines = (about: string, of: string, times: AnswerTimes & { requests?: number }): Line[] => [
  ...(times.requests === undefined ? [] : [[about, of, '', i18n.t('insights.requests'), times.requests] as Line]),
  ...MEASURES.map((measure): Line => [about, of, '', i18n.t(`insights.measure.${measure}`), times[measure]]),
];
