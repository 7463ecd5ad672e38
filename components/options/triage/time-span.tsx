import { i18n } from '#i18n';
import { describedBy } from '../field.tsx';

interface Props {
  /** Of the two fields: each adds to it. */
  id: string;
  from: string;
  to: string;
  hint: string;
  error: string | null;
  onChange: (over: { from?: string; to?: string }) => void;
}

/** From one time of day to another. */
export function TimeSpan({ id, from, to, hint, error, onChange }: Props) {
  const field = (end: 'from' | 'to', value: string) => (
    <label>
      <span>{i18n.t(`triageSettings.${end}`)}</span>
      <input
        type="time"
        id={`${id}-${end}`}
        value={value}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(id, hint, error)}
        onInput={(event) => onChange({ [end]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <div class="span">
      <p id={`${id}-hint`} class="field__hint">
        {hint}
      </p>
      <div class="span__times">
        {field('from', from)}
        {field('to', to)}
      </div>
      {error && (
        <p id={`${id}-error`} class="field__error">
          {error}
        </p>
      )}
    </div>
  );
}
