import { i18n } from '#i18n';
import { count } from '../../lib/i18n/format.ts';
import { useLanguage } from '../language.ts';
import { BarRows } from './bar-rows.tsx';
import { ChartCard } from './chart-card.tsx';
import { DataTable } from './data-table.tsx';

interface Props {
  title: string;
  text?: string;
  span?: 'third' | 'half';
  /** What is said where all counts are 0. */
  none: string;
  /** Over the names in the table. */
  heading: string;
  rows: readonly { id: string; name: string; count: number }[];
}

/** How many of each: who waits, by age; what was declined, by reason. */
export function CountsCard({ title, text, span = 'third', none, heading, rows }: Props) {
  const language = useLanguage();
  const some = rows.some((row) => row.count > 0);
  return (
    <ChartCard title={title} text={text} span={span}>
      {some ? (
        <>
          <BarRows
            label={i18n.t('insights.chart', [title])}
            rows={rows.map((row) => ({ ...row, value: row.count, words: count(language, row.count) }))}
          />
          <DataTable
            caption={title}
            headings={[{ name: heading }, { name: i18n.t('insights.count'), number: true }]}
            rows={rows.map((row) => ({ id: row.id, cells: [row.name, count(language, row.count)] }))}
          />
        </>
      ) : (
        <p>{none}</p>
      )}
    </ChartCard>
  );
}
