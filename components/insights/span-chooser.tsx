import { i18n } from '#i18n';
import { type InsightsView, SPANS } from '../../lib/ui/insights/insights-model.ts';

/** Which time, and which feed. */
export function SpanChooser({ model }: { model: InsightsView }) {
  const { from, to } = model.days.value;
  return (
    <div class="chooser">
      <fieldset class="chips" aria-label={i18n.t('insights.span')}>
        {SPANS.map((one) => (
          <button
            key={one}
            type="button"
            class="chip"
            aria-pressed={model.span.value === one}
            onClick={() => void model.choose(one)}
          >
            {i18n.t(`insights.spans.${one}`)}
          </button>
        ))}
      </fieldset>
      {model.span.value === 'own' && (
        <div class="chooser__days">
          <DayField name="from" value={from} bad={!model.valid.value} onChoose={model.chooseOwn} />
          <DayField name="to" value={to} bad={!model.valid.value} onChoose={model.chooseOwn} />
          {!model.valid.value && (
            <p id="bad-span" class="chooser__bad" role="alert">
              {i18n.t('insights.badSpan')}
            </p>
          )}
        </div>
      )}
      {model.feeds.value.length > 1 && (
        <label class="chooser__field">
          {i18n.t('insights.feed')}
          <select
            class="select"
            value={model.feed.value ?? ''}
            onChange={(event) => void model.chooseFeed(event.currentTarget.value || null)}
          >
            <option value="">{i18n.t('insights.allFeeds')}</option>
            {model.feeds.value.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}

interface DayProps {
  name: 'from' | 'to';
  value: string;
  bad: boolean;
  onChoose: (name: 'from' | 'to', day: string) => Promise<void>;
}

function DayField({ name, value, bad, onChoose }: DayProps) {
  return (
    <label class="chooser__field">
      {i18n.t(`insights.${name}`)}
      <input
        class="input"
        type="date"
        required
        value={value}
        aria-invalid={bad}
        aria-describedby={bad ? 'bad-span' : undefined}
        onChange={(event) => void onChoose(name, event.currentTarget.value)}
      />
    </label>
  );
}
