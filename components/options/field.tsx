import type { ComponentChildren } from 'preact';

interface Props {
  /** Of the control. Its hint and its error take their ids from it, and `describedBy` ties them to it. */
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | null | undefined;
  /** What can be done about it at once. */
  remedy?: ComponentChildren;
  children: ComponentChildren;
}

/** A control with its name, its hint and what is wrong with it. */
export function Field({ id, label, hint, error, remedy, children }: Props) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} class="field__hint">
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p id={`${id}-error`} class="field__error">
          {error}
        </p>
      )}
      {remedy}
    </div>
  );
}

export const describedBy = (id: string, hint: unknown, error: unknown): string | undefined =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
