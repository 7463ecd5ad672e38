import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { WorkCalendar } from '../../../lib/domain/triage/settings.ts';
import type { TriageAct } from '../../../lib/domain/triage/triage.ts';
import { weekday } from '../../../lib/i18n/format-days.ts';
import { timeOfDay } from '../../../lib/i18n/format.ts';
import { localMinute, snoozeTimes } from '../../../lib/ui/triage/snooze-times.ts';
import { useLanguage } from '../../language.ts';
import { ChoiceList } from './choice-list.tsx';

interface Props {
  calendar: WorkCalendar;
  now: number;
  onAct: (act: TriageAct) => void;
}

/** Away until later: at once for what needs no thought, and any other time by the browser's own field. */
export function SnoozeMenu({ calendar, now, onAct }: Props) {
  const language = useLanguage();
  const times = snoozeTimes(calendar, now);
  const [own, setOwn] = useState('');
  const until = own ? new Date(own) : null;
  const isPast = until !== null && !(until.getTime() > now);
  const snooze = (to: string): void => onAct({ act: 'snooze', until: to });
  return (
    <>
      <ChoiceList
        label={i18n.t('outcomes.until')}
        choices={times.map(({ name, until: at }) => ({
          id: at,
          words: i18n.t(`outcomes.snoozeTo.${name}`),
          hint: `${weekday(language, at)}, ${timeOfDay(language, at)}`,
        }))}
        onChoose={snooze}
      />
      <form
        class="sheet__form"
        onSubmit={(event) => {
          event.preventDefault();
          if (until && !isPast) snooze(until.toISOString());
        }}
      >
        <label class="sheet__field">
          <span>{i18n.t('outcomes.ownTime')}</span>
          <input
            class="input"
            type="datetime-local"
            min={localMinute(now)}
            required
            value={own}
            aria-invalid={isPast}
            aria-describedby="snooze-problem"
            onInput={(event) => setOwn(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="button" aria-disabled={!until || isPast}>
          {i18n.t('outcomes.snoozeButton')}
        </button>
        <p id="snooze-problem" class="sheet__problem">
          {isPast && i18n.t('outcomes.past')}
        </p>
      </form>
      <p class="sheet__hint">{i18n.t('outcomes.snoozeHint')}</p>
    </>
  );
}
