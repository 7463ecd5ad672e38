import { useId } from 'preact/hooks';

interface Props<Value extends string> {
  name: string;
  value: Value;
  label: string;
  hint?: string;
  checked: boolean;
  onChoose: (value: Value) => void;
}

/** One radio button of a group, with a line that says what it means. */
export function Choice<Value extends string>({ name, value, label, hint, checked, onChoose }: Props<Value>) {
  const id = useId();
  return (
    <div class="choice">
      <input
        type="radio"
        id={id}
        name={name}
        value={value}
        checked={checked}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={() => onChoose(value)}
      />
      <label for={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} class="choice__hint">
          {hint}
        </p>
      )}
    </div>
  );
}
