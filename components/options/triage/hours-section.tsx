import { i18n } from '#i18n';
import type { WorkCalendar } from '../../../lib/domain/triage/settings.ts';
import type { TriageSettingsView } from '../../../lib/ui/triage-settings/triage-settings-model.ts';
import { useLanguage } from '../../language.ts';
import { Check } from './check.tsx';
import { DaysOff } from './days-off.tsx';
import { OwnAddresses } from './own-addresses.tsx';
import { firstProblem } from './problem-words.ts';
import { SettingsNewsLine } from './settings-news.tsx';
import { TargetTable } from './target-table.tsx';
import { TimeSpan } from './time-span.tsx';

/** When the user works, how fast they want to answer, and which requests are theirs. */
export function HoursSection({ model }: { model: TriageSettingsView }) {
  const settings = model.settings.value;
  const problems = model.problems.value;
  if (!settings) return null;
  const { calendar } = settings;
  const change = (over: Partial<WorkCalendar>): void =>
    void model.change('hours', (before) => ({ ...before, calendar: { ...before.calendar, ...over } }));
  return (
    <section class="workday" aria-labelledby="hours">
      <h2 id="hours">{i18n.t('triageSettings.hoursTitle')}</h2>
      <p class="quiet">{i18n.t('triageSettings.hoursIntro')}</p>
      <div class="card form">
        <Check
          id="hours-on"
          checked={calendar.on}
          label={i18n.t('triageSettings.hoursOn')}
          hint={i18n.t('triageSettings.hoursOnHint')}
          onChange={(on) => change({ on })}
        />
        {calendar.on && (
          <>
            <Days calendar={calendar} error={firstProblem(problems, 'no-working-day')} onChange={change} />
            <TimeSpan
              id="hours"
              from={calendar.from}
              to={calendar.to}
              error={firstProblem(problems, 'ends-before-it-begins') ?? timeMissing(calendar, problems)}
              onChange={change}
            />
            <DaysOff holidays={calendar.holidays} onChange={(holidays) => change({ holidays })} />
          </>
        )}
        <SettingsNewsLine part="hours" news={model.news.value} />
      </div>
      <TargetTable model={model} settings={settings} />
      <OwnAddresses model={model} mine={settings.mine} />
    </section>
  );
}

const timeMissing = ({ from, to }: WorkCalendar, problems: TriageSettingsView['problems']['value']): string | null =>
  from && to ? null : firstProblem(problems, 'no-time');

interface DaysProps {
  calendar: WorkCalendar;
  error: string | null;
  onChange: (over: Pick<WorkCalendar, 'days'>) => void;
}

function Days({ calendar, error, onChange }: DaysProps) {
  const language = useLanguage();
  return (
    <fieldset class="group">
      <legend>{i18n.t('triageSettings.days')}</legend>
      <div class="days">
        {WEEK.map((day) => (
          <label key={day}>
            <input
              type="checkbox"
              checked={calendar.days[day] === true}
              onChange={(event) => onChange({ days: calendar.days.with(day, event.currentTarget.checked) })}
            />
            <span>{weekday(language, day)}</span>
          </label>
        ))}
      </div>
      {error && <p class="field__error">{error}</p>}
    </fieldset>
  );
}

const WEEK = [0, 1, 2, 3, 4, 5, 6] as const;

/** Monday is 0, as the fifth of January 2026 was one. */
const weekday = (language: string, day: number): string =>
  new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, 0, 5 + day));
