import { i18n } from '#i18n';
import type { TriageSettings } from '../../../lib/domain/triage/settings.ts';
import type { TriageSettingsView } from '../../../lib/ui/triage-settings/triage-settings-model.ts';
import { Choice } from '../choice.tsx';
import { Check } from './check.tsx';
import { firstProblem } from './problem-words.ts';
import { TimeSpan } from './time-span.tsx';

interface Props {
  model: TriageSettingsView;
  settings: TriageSettings;
}

/** What is told of, how much of it, and when not. */
export function NoticeChoices({ model, settings: { notices, calendar } }: Props) {
  const { quiet } = notices;
  const error = firstProblem(model.problems.value, 'quiet-is-empty');
  const missing = quiet.from && quiet.to ? null : firstProblem(model.problems.value, 'no-time');
  return (
    <>
      <Which model={model} notices={notices} />
      <Check
        id="notices-personal"
        checked={notices.personal}
        label={i18n.t('triageSettings.personal')}
        hint={i18n.t('triageSettings.personalHint')}
        onChange={(personal) => void model.notices({ personal })}
      />
      <Check
        id="notices-stopped"
        checked={notices.stopped}
        label={i18n.t('triageSettings.stopped')}
        hint={i18n.t('triageSettings.stoppedHint')}
        onChange={(stopped) => void model.notices({ stopped })}
      />
      <Check
        id="quiet-on"
        checked={quiet.on}
        label={i18n.t('triageSettings.quiet')}
        hint={i18n.t('triageSettings.quietHint')}
        onChange={(on) => void model.notices({ quiet: { ...quiet, on } })}
      />
      {quiet.on && (
        <TimeSpan
          id="quiet"
          from={quiet.from}
          to={quiet.to}
          hint={i18n.t('settingHint.quietHours')}
          error={error ?? missing}
          onChange={(over) => void model.notices({ quiet: { ...quiet, ...over } })}
        />
      )}
      {calendar.on && (
        <Check
          id="notices-workdays"
          checked={notices.workingDaysOnly}
          label={i18n.t('triageSettings.workdays')}
          hint={i18n.t('settingHint.workdays')}
          onChange={(workingDaysOnly) => void model.notices({ workingDaysOnly })}
        />
      )}
    </>
  );
}

function Which({ model, notices }: { model: TriageSettingsView; notices: TriageSettings['notices'] }) {
  return (
    <fieldset class="group">
      <legend>{i18n.t('triageSettings.which')}</legend>
      {(['all', 'quotes'] as const).map((which) => (
        <Choice
          key={which}
          name="notices-which"
          value={which}
          checked={notices.which === which}
          label={i18n.t(`triageSettings.${which}`)}
          hint={i18n.t(`settingHint.${which}`)}
          onChoose={(chosen) => void model.notices({ which: chosen })}
        />
      ))}
    </fieldset>
  );
}
