import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { describedBy, Field } from '../field.tsx';

interface Props {
  /** In the form's data. */
  name: string;
  label: string;
  hint?: string;
  error?: string | null;
  /** Covered while it is typed. A password manager offers to keep a new one. */
  secret?: 'known' | 'new';
  value?: string;
  most?: number;
  children?: ComponentChildren;
}

/** A line of text. What is typed stays in the form until it is sent. */
export function TeamField({ name, label, hint, error = null, secret, value, most = 200, children }: Props) {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <input
        id={id}
        name={name}
        class="short"
        {...(secret
          ? { type: 'password', autocomplete: secret === 'new' ? 'new-password' : 'off' }
          : { type: 'text', autocomplete: 'off' })}
        autocapitalize="off"
        spellcheck={false}
        maxLength={most}
        defaultValue={value ?? ''}
        aria-invalid={error !== null}
        aria-describedby={describedBy(id, hint, error)}
      />
      {children}
    </Field>
  );
}

/** What stands in a field of a form that is being sent. */
export function textIn(form: HTMLFormElement): (name: string) => string {
  const data = new FormData(form);
  return (name) => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
}
