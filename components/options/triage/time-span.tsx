import { i18n } from '#i18n';

interface Props {
  /** Of the two fields: each adds to it. */
  id: string;
  from: string;
  to: string;
  error: string | null;
  onChange: (over: { from?: string; to?: string }) => void;
}

/** From one time of day to another. */
export function TimeSpan({ id, from, to, error, onChange }: Props) {
  const field = (end: 'from' | 'to', value: string) => (
    <label>
      <span>{i18n.t(`triageSettings.${end}`)}</span>
      <input
        type="time"
        id={`${id}-${end}`}
        value={value}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onInput={(event) => onChange({ [end]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <div class="span">
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
