import { useId } from 'preact/hooks';
import type { ComponentChildren } from 'preact';

export interface Country {
  code: string;
  name: string;
}

export function Section({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <fieldset class="crm-section">
      <legend>{title}</legend>
      <div class="crm-grid">{children}</div>
    </fieldset>
  );
}

interface FieldProps {
  label: string;
  required?: boolean;
  wide?: boolean;
  children: (id: string) => ComponentChildren;
}

function Field({ label, required, wide, children }: FieldProps) {
  const id = useId();
  return (
    <div class={wide ? 'crm-field crm-wide' : 'crm-field'}>
      <label for={id}>
        {label}
        {required && <span aria-hidden="true"> *</span>}
      </label>
      {children(id)}
    </div>
  );
}

interface LineProps {
  label: string;
  type?: 'text' | 'email' | 'tel' | 'url';
  value?: string;
  required?: boolean;
  wide?: boolean;
}

/** Uncontrolled, so that what is in the form is what was typed or filled into it. */
export function Line({ label, type = 'text', value, required = false, wide = false }: LineProps) {
  return (
    <Field label={label} required={required} wide={wide}>
      {(id) => (
        // Preact types an input by its literal type, and this one is a variable.
        // oxlint-disable-next-line typescript/no-unnecessary-type-assertion -- the compiler does need it
        <input id={id} type={type as 'text'} defaultValue={value ?? ''} required={required} />
      )}
    </Field>
  );
}

export function Area({ label }: { label: string }) {
  return (
    <Field label={label} wide>
      {(id) => <textarea id={id} rows={5} />}
    </Field>
  );
}

export function Choice({
  label,
  none,
  options,
}: {
  label: string;
  none: string;
  options: readonly (string | Country)[];
}) {
  return (
    <Field label={label}>
      {(id) => (
        <select id={id}>
          <option value="">{none}</option>
          {options.map((option) =>
            typeof option === 'string' ? (
              <option key={option}>{option}</option>
            ) : (
              <option key={option.code} value={option.code}>
                {option.name}
              </option>
            ),
          )}
        </select>
      )}
    </Field>
  );
}
