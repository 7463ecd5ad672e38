import { i18n } from '#i18n';
import type { TriageSettings, WorkCalendar } from '../../../lib/domain/triage/settings.ts';
import type { TriageSettingsView } from '../../../lib/ui/triage-settings/triage-settings-model.ts';
import { useLanguage } from '../../language.ts';
import { ResetLine } from '../settings/reset-line.tsx';
import { Setting } from '../settings/setting.tsx';
import { Check } from './check.tsx';
import { DaysOff } from './days-off.tsx';
import { OwnAddresses } from './own-addresses.tsx';
import { firstProblem } from './problem-words.ts';
import { SettingsNewsLine } from './settings-news.tsx';
import { TargetTable } from './target-table.tsx';
import { TimeSpan } from './time-span.tsx';
import { weekday } from './weekday.ts';

/** When the user works, how fast they want to answer, and which requests are theirs. */
export function HoursSection({ model }: { model: TriageSettingsView }) {
  const settings = model.settings.value;
  if (!settings) return null;
  return (
    <section class="workday" aria-labelledby="hours">
      <h2 id="hours" tabIndex={-1}>
        {i18n.t('triageSettings.hoursTitle')}
      </h2>
      <p class="quiet">{i18n.t('triageSettings.hoursIntro')}</p>
      <Setting id="working-hours" words={workingHours()}>
        <WorkingHours model={model} settings={settings} />
      </Setting>
      <Setting id="target-table" words={[i18n.t('synonyms.targets')]}>
        <TargetTable model={model} settings={settings} />
      </Setting>
      <Setting id="own" words={[i18n.t('synonyms.mine')]}>
        <OwnAddresses model={model} mine={settings.mine} />
      </Setting>
      <Setting id="reset-hours">
        <ResetLine model={model} group="hours" title={i18n.t('triageSettings.hoursTitle')} />
      </Setting>
    </section>
  );
}

/** Names of what is shown only while working hours are counted. */
const workingHours = (): string[] => [
  i18n.t('synonyms.hours'),
  i18n.t('triageSettings.days'),
  i18n.t('triageSettings.daysOff'),
];

interface WorkingProps {
  model: TriageSettingsView;
  settings: TriageSettings;
}

function WorkingHours({ model, settings: { calendar } }: WorkingProps) {
  const problems = model.problems.value;
  const change = (over: Partial<WorkCalendar>): void =>
    void model.change('hours', (before) => ({ ...before, calendar: { ...before.calendar, ...over } }));
  return (
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
            hint={i18n.t('settingHint.hours')}
            error={firstProblem(problems, 'ends-before-it-begins') ?? timeMissing(calendar, problems)}
            onChange={change}
          />
          <DaysOff holidays={calendar.holidays} onChange={(holidays) => change({ holidays })} />
        </>
      )}
      <SettingsNewsLine part="hours" news={model.news.value} />
    </div>
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
    <fieldset class="group" aria-describedby="days-hint">
      <legend>{i18n.t('triageSettings.days')}</legend>
      <p id="days-hint" class="field__hint">
        {i18n.t('settingHint.days')}
      </p>
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
