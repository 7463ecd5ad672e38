import { useId } from 'preact/hooks';

interface Props {
  label: string;
  hint?: string;
  checked: boolean;
  id?: string;
  onChange: (checked: boolean) => void;
}

/** A check box with a line that says what it means. */
export function Check({ label, hint, checked, id, onChange }: Props) {
  const own = useId();
  const name = id ?? own;
  return (
    <div class="choice">
      <input
        type="checkbox"
        id={name}
        checked={checked}
        aria-describedby={hint ? `${name}-hint` : undefined}
        onChange={(event) => {
          onChange(event.currentTarget.checked);
          // It shows what is so: where the browser says no to it, nothing has changed.
          event.currentTarget.checked = checked;
        }}
      />
      <label for={name}>{label}</label>
      {hint && (
        <p id={`${name}-hint`} class="choice__hint">
          {hint}
        </p>
      )}
    </div>
  );
}
