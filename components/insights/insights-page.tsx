import { i18n } from '#i18n';
import type { Insights } from '../../lib/domain/triage/insights.ts';
import { plainDay } from '../../lib/i18n/format-days.ts';
import { ageWords, countryWords, reasonWords, typeWords } from '../../lib/ui/insights/insight-words.ts';
import type { InsightsView } from '../../lib/ui/insights/insights-model.ts';
import { ErrorNote } from '../error-note.tsx';
import { Icon } from '../icon.tsx';
import { useLanguage } from '../language.ts';
import { Mark } from '../mark.tsx';
import { AnswersCard } from './answers-card.tsx';
import { CountsCard } from './counts-card.tsx';
import { Definitions } from './definitions.tsx';
import { SpanChooser } from './span-chooser.tsx';
import { TimesCard } from './times-card.tsx';
import { WeekChart } from './week-chart.tsx';

interface Props {
  model: InsightsView;
  onSave: (insights: Insights, format: 'csv' | 'json') => void;
  onPrint: () => void;
  /** Leads themselves, as a file. */
  onExport: () => void;
}

/** How it goes: what comes, and how fast it is answered. */
export function InsightsPage({ model, ...does }: Props) {
  const insights = model.insights.value;
  const failure = model.failure.value;
  return (
    <div class="desk">
      <header class="desk__head">
        <Mark />
        <h1 class="desk__name">
          {i18n.t('common.name')} <span>{i18n.t('insights.title')}</span>
        </h1>
        {insights && <PageButtons insights={insights} {...does} />}
      </header>
      <main class="desk__main" aria-busy={model.busy.value}>
        <SpanChooser model={model} />
        {failure && <ErrorNote code={failure} onDismiss={model.dismissFailure} />}
        {!insights && !failure && <p class="quiet">{i18n.t('common.loading')}</p>}
        {insights && <Numbers insights={insights} hasFeeds={model.feeds.value.length > 0} />}
        <Definitions />
      </main>
    </div>
  );
}

function PageButtons({ insights, onSave, onPrint, onExport }: Omit<Props, 'model'> & { insights: Insights }) {
  return (
    <div class="desk__do">
      <span class="desk__save">
        <span id="save-words">{i18n.t('insights.save')}</span>
        {(['csv', 'json'] as const).map((format) => (
          <button
            key={format}
            id={`save-${format}`}
            type="button"
            class="button"
            aria-labelledby={`save-words save-${format}`}
            onClick={() => onSave(insights, format)}
          >
            {i18n.t(`insights.${format}`)}
          </button>
        ))}
      </span>
      <button type="button" class="button" onClick={onExport}>
        <Icon name="save" />
        {i18n.t('insights.export')}
      </button>
      <button type="button" class="button" onClick={onPrint}>
        <Icon name="print" />
        {i18n.t('insights.print')}
      </button>
    </div>
  );
}

function Numbers({ insights, hasFeeds }: { insights: Insights; hasFeeds: boolean }) {
  const language = useLanguage();
  const came = insights.weeks.some(({ byKind }) => byKind.length > 0);
  const waits = insights.unanswered.some(({ count }) => count > 0);
  if (!came && !waits) return <p class="empty quiet">{i18n.t(hasFeeds ? 'insights.empty' : 'insights.nothingYet')}</p>;
  return (
    <>
      {insights.whose !== 'real' && (
        <p class="note">
          <Icon name="warning" />
          <span>{i18n.t(`insights.whose.${insights.whose}`)}</span>
        </p>
      )}
      <p class="span-words">
        {plainDay(language, insights.from)} – {plainDay(language, insights.to)}
      </p>
      {!came && <p class="empty quiet">{i18n.t('insights.empty')}</p>}
      <div class="charts">
        {came && <WeekChart insights={insights} />}
        {came && <AnswersCard times={insights.answers} />}
        <CountsCard
          title={i18n.t('insights.waiting.title')}
          text={i18n.t('insights.waiting.text')}
          none={i18n.t('insights.waiting.none')}
          heading={i18n.t('insights.waiting.age')}
          rows={insights.unanswered.map(({ from, to, count }) => ({
            id: String(from),
            name: ageWords(from, to),
            count,
          }))}
        />
        {came && <DividedCards insights={insights} />}
      </div>
    </>
  );
}

function DividedCards({ insights: { byType, byCountry, byProduct, declined } }: { insights: Insights }) {
  const language = useLanguage();
  return (
    <>
      <TimesCard by="type" rows={byType.map((row) => ({ ...row, id: row.type, name: typeWords(row.type) }))} />
      <CountsCard
        title={i18n.t('insights.declined.title')}
        span="half"
        none={i18n.t('insights.declined.nothing')}
        heading={i18n.t('insights.declined.reason')}
        rows={declined.map(({ reason, count }) => ({ id: reason, name: reasonWords(reason), count }))}
      />
      <TimesCard
        by="country"
        rows={byCountry.map((row) => ({ ...row, id: row.country ?? '', name: countryWords(language, row.country) }))}
      />
      <TimesCard by="product" rows={byProduct.map((row) => ({ ...row, id: row.product, name: row.product }))} />
    </>
  );
}
