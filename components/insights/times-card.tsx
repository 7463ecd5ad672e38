import { i18n } from '#i18n';
import type { AnswerTimes } from '../../lib/domain/triage/insights.ts';
import { share } from '../../lib/i18n/format-amounts.ts';
import { count } from '../../lib/i18n/format.ts';
import { hoursWords } from '../../lib/ui/insights/insight-words.ts';
import { visibleText } from '../../lib/ui/visible-text.ts';
import { FeedText } from '../feed-text.tsx';
import { useLanguage } from '../language.ts';
import { BarRows } from './bar-rows.tsx';
import { ChartCard } from './chart-card.tsx';
import { DataTable } from './data-table.tsx';

type TimesBy = 'type' | 'country' | 'product';

interface Props {
  by: TimesBy;
  rows: readonly ({ id: string; name: string; requests: number } & AnswerTimes)[];
}

/** More bars than these are not compared by eye. */
const DRAWN = 8;

/** How long answers take by type, country or product. */
export function TimesCard({ by, rows }: Props) {
  const language = useLanguage();
  const title = i18n.t(`insights.by.${by}`);
  const hours = (value: number | null): string => (value === null ? '–' : hoursWords(language, value));
  const answered = rows.filter(({ median }) => median !== null);
  if (rows.length === 0) return null;
  return (
    <ChartCard title={title} text={i18n.t('insights.byText')} span="half">
      {answered.length === 0 ? (
        <p>{i18n.t('insights.answers.none')}</p>
      ) : (
        <BarRows
          label={i18n.t('insights.chart', [title])}
          rows={answered.slice(0, DRAWN).map(({ id, name, median, p90 }) => ({
            id,
            name: visibleText(name),
            value: median,
            further: p90,
            words: p90 === null ? hours(median) : `${hours(median)} · ${hours(p90)}`,
          }))}
          tick={(value) => (value === 0 ? '0' : hoursWords(language, value))}
        />
      )}
      {answered.length > DRAWN && (
        <p class="quiet">{i18n.t('insights.more', rows.length - DRAWN, [count(language, rows.length - DRAWN)])}</p>
      )}
      <DataTable
        caption={title}
        headings={[
          { name: i18n.t(`insights.column.${by}`) },
          { name: i18n.t('insights.requests'), number: true },
          { name: i18n.t('insights.measure.answered'), number: true },
          { name: i18n.t('insights.column.median'), number: true },
          { name: i18n.t('insights.column.p90'), number: true },
          { name: i18n.t('insights.column.within8'), number: true },
        ]}
        rows={rows.map((row) => ({
          id: row.id,
          cells: [
            by === 'product' ? <FeedText key="name" text={row.name} most={120} /> : row.name,
            count(language, row.requests),
            count(language, row.answered),
            hours(row.median),
            hours(row.p90),
            row.within8 === null ? '–' : share(language, row.within8),
          ],
        }))}
      />
    </ChartCard>
  );
}
