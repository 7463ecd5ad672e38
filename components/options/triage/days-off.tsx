import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { Icon } from '../../icon.tsx';
import { useLanguage } from '../../language.ts';

interface Props {
  /** ISO days. */
  holidays: readonly string[];
  onChange: (holidays: string[]) => void;
}

/** Holidays, and other days on which nobody answers. */
export function DaysOff({ holidays, onChange }: Props) {
  const language = useLanguage();
  const [day, setDay] = useState('');
  const shown = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const add = (): void => {
    if (!day) return;
    onChange([...new Set([...holidays, day])].toSorted());
    setDay('');
  };
  return (
    <div class="field">
      <label for="day-off">{i18n.t('triageSettings.daysOff')}</label>
      <p id="day-off-hint" class="field__hint">
        {i18n.t('triageSettings.daysOffHint')}
      </p>
      <div class="days-off__add">
        <input
          type="date"
          id="day-off"
          value={day}
          aria-describedby="day-off-hint"
          onInput={(event) => setDay(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && add()}
        />
        <button type="button" class="button" aria-disabled={day ? undefined : 'true'} onClick={add}>
          <Icon name="plus" />
          {i18n.t('triageSettings.addDay')}
        </button>
      </div>
      {holidays.length > 0 && (
        <ul class="days-off">
          {holidays.map((one) => (
            <li key={one}>
              {shown.format(new Date(`${one}T00:00:00Z`))}
              <button
                type="button"
                aria-label={i18n.t('triageSettings.removeDay', [shown.format(new Date(`${one}T00:00:00Z`))])}
                onClick={() => onChange(holidays.filter((other) => other !== one))}
              >
                <Icon name="cross" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
