import { i18n } from '#i18n';
import { marketplaceSchema } from '../../../lib/domain/lead/lead.ts';
import { count, countryName } from '../../../lib/i18n/format.ts';
import type { VisitTrends } from '../../../lib/rpc/methods/visits.ts';
import type { Total } from '../../../lib/ui/visits/planning-model.ts';
import { FeedText } from '../../feed-text.tsx';
import { useLanguage } from '../../language.ts';

type Dimension = keyof VisitTrends['series'];

interface Props {
  dimension: Dimension;
  totals: readonly Total[];
}

const SHOWN = 12;

/** A table in which each number is a bar as well. */
export function DimensionChart({ dimension, totals }: Props) {
  const language = useLanguage();
  const most = Math.max(1, ...totals.map(({ sum }) => sum));
  if (totals.length === 0) return null;
  return (
    <section class="card chart">
      <h2 id={`chart-${dimension}`}>{i18n.t(`planning.dimension.${dimension}`)}</h2>
      <table class="table table--bars" aria-labelledby={`chart-${dimension}`}>
        <thead class="hidden-text">
          <tr>
            <th scope="col">{i18n.t(`planning.dimension.${dimension}`)}</th>
            <th scope="col">{i18n.t('planning.visits')}</th>
          </tr>
        </thead>
        <tbody>
          {totals.slice(0, SHOWN).map(({ value, sum }) => (
            <tr key={value}>
              <th scope="row">
                <Name dimension={dimension} value={value} />
              </th>
              <td aria-label={count(language, sum)}>
                <span class="bar">
                  <svg
                    class="bar__line"
                    viewBox="0 0 100 8"
                    preserveAspectRatio="none"
                    aria-hidden="true"
                    focusable="false"
                  >
                    <rect x="0" y="0" width={(sum / most) * 100} height="8" />
                  </svg>
                  <span class="number">{count(language, sum)}</span>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {totals.length > SHOWN && <p class="quiet">{i18n.t('planning.others', [totals.length - SHOWN])}</p>}
    </section>
  );
}

function Name({ dimension, value }: { dimension: Dimension; value: string | null }) {
  const language = useLanguage();
  if (value === null) return <span class="quiet">{i18n.t('planning.rest')}</span>;
  const marketplace = marketplaceSchema.options.find((one) => one === value);
  if (dimension === 'marketplace' && marketplace) return <>{i18n.t(`marketplace.${marketplace}`)}</>;
  if (dimension === 'country' && /^[A-Z]{2}$/.test(value)) return <>{countryName(language, value)}</>;
  return <FeedText text={value} most={80} />;
}
