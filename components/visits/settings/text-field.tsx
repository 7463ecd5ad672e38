import { describedBy, Field } from '../../options/field.tsx';

interface Props {
  id: string;
  label: string;
  hint?: string | undefined;
  value: string;
  most: number;
  /** More than one line. */
  long?: boolean;
  type?: 'text' | 'email' | 'tel' | 'url';
  autocomplete?: 'organization' | 'street-address' | 'email' | 'tel' | 'url' | 'off';
  onText: (text: string) => void;
}

/** A line or a paragraph of the settings. */
export function TextField({
  id,
  label,
  hint,
  value,
  most,
  long = false,
  type = 'text',
  autocomplete = 'off',
  onText,
}: Props) {
  const about = describedBy(id, hint, null);
  return (
    <Field id={id} label={label} hint={hint}>
      {long ? (
        <textarea
          id={id}
          class="text"
          rows={2}
          maxLength={most}
          autocomplete={autocomplete}
          value={value}
          aria-describedby={about}
          onInput={({ currentTarget }) => onText(currentTarget.value)}
        />
      ) : (
        <input
          id={id}
          type="text"
          inputMode={type}
          maxLength={most}
          autocomplete={autocomplete}
          value={value}
          aria-describedby={about}
          onInput={({ currentTarget }) => onText(currentTarget.value)}
        />
      )}
    </Field>
  );
}
