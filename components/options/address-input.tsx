import { describedBy } from './field.tsx';

interface Props {
  id: string;
  name: string;
  value?: string;
  hint: string;
  error: string | null;
  onTyped: (text: string) => void;
}

/** Takes a web address. */
export function AddressInput({ id, name, value = '', hint, error, onTyped }: Props) {
  return (
    <input
      id={id}
      name={name}
      // Not type="url": the browser's own message would come before ours, and refuse a pasted line end.
      type="text"
      inputMode="url"
      autocomplete="off"
      autocapitalize="off"
      spellcheck={false}
      defaultValue={value}
      aria-invalid={error !== null}
      aria-describedby={describedBy(id, hint, error)}
      onInput={(event) => onTyped(event.currentTarget.value)}
    />
  );
}
