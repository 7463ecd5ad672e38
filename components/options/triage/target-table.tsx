import { i18n } from '#i18n';
import type { LeadType } from '../../../lib/domain/lead/lead.ts';
import type { Target, TriageSettings } from '../../../lib/domain/triage/settings.ts';
import { targetOf } from '../../../lib/domain/triage/working-time.ts';
import type { TriageSettingsView } from '../../../lib/ui/triage-settings/triage-settings-model.ts';
import { firstProblem } from './problem-words.ts';
import { SettingsNewsLine } from './settings-news.tsx';

/** The last one stands for whatever has no target of its own. */
const TYPES = ['quote', 'documentation', 'price_options', 'other'] as const satisfies readonly LeadType[];
const STEPS = ['due', 'overdue', 'late'] as const satisfies readonly (keyof Target)[];

interface Props {
  model: TriageSettingsView;
  settings: TriageSettings;
}

/** After how many hours a request of each type is due, overdue and late. */
export function TargetTable({ model, settings }: Props) {
  const error = firstProblem(model.problems.value, 'targets-out-of-order');
  const set = (targets: TriageSettings['targets']): void =>
    void model.change('targets', (before) => ({ ...before, targets }));
  return (
    <div class="card form">
      <h3 id="targets">{i18n.t('triageSettings.targets')}</h3>
      <p class="quiet">
        {i18n.t(settings.calendar.on ? 'triageSettings.targetsHintWorking' : 'triageSettings.targetsHint')}
      </p>
      <table class="targets" aria-labelledby="targets" aria-describedby={error ? 'targets-error' : undefined}>
        <thead>
          <tr>
            <th scope="col">{i18n.t('triageSettings.type')}</th>
            {STEPS.map((step) => (
              <th key={step} scope="col" class={`targets__step targets__step--${step}`}>
                {i18n.t(`urgency.${step}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {TYPES.map((type) => (
            <Row key={type} type={type} settings={settings} onChange={set} />
          ))}
        </tbody>
      </table>
      <p class="field__hint">{i18n.t('settingHint.target')}</p>
      {error && (
        <p id="targets-error" class="field__error">
          {error}
        </p>
      )}
      <SettingsNewsLine part="targets" news={model.news.value} />
    </div>
  );
}

interface RowProps {
  type: (typeof TYPES)[number];
  settings: TriageSettings;
  onChange: (targets: TriageSettings['targets']) => void;
}

function Row({ type, settings, onChange }: RowProps) {
  const [{ targets }, target] = [settings, targetOf(type, settings)];
  const own = targets[type] !== undefined || type === 'other';
  const name = i18n.t(type === 'other' ? 'triageSettings.others' : `type.${type}.chip`);
  const { [type]: _, ...without } = targets;
  return (
    <tr>
      <th scope="row">
        <span>{name}</span>
        {type !== 'other' && (
          <label class="targets__own">
            <input
              type="checkbox"
              checked={own}
              onChange={(event) => onChange(event.currentTarget.checked ? { ...targets, [type]: target } : without)}
            />
            {i18n.t('triageSettings.own')}
          </label>
        )}
      </th>
      {STEPS.map((step) => (
        <td key={step}>
          <input
            type="number"
            min="0.25"
            max="1000"
            step="any"
            disabled={!own}
            aria-label={i18n.t('triageSettings.hoursOf', [name, i18n.t(`urgency.${step}`)])}
            value={Number.isFinite(target[step]) ? target[step] : ''}
            onInput={(event) =>
              onChange({ ...targets, [type]: { ...target, [step]: event.currentTarget.valueAsNumber } })
            }
          />
        </td>
      ))}
    </tr>
  );
}
