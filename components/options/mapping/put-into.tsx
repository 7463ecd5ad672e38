import { i18n } from '#i18n';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { fits } from '../../../lib/ui/mapping/edit-fields.ts';
import { type Field, FIELD_GROUPS } from '../../../lib/ui/mapping/fields.ts';
import type { FieldContext } from './field-context.ts';
import { leadFieldWords } from './mapping-words.ts';

interface Props {
  context: FieldContext;
  place: string;
  hint: Field | null;
  onPut: (field: Field) => void;
  onCancel: () => void;
}

/** What dragging does, for a keyboard. Nothing happens before the button: the arrow keys go through a list one by one. */
export function PutInto({ context, place, hint, onPut, onCancel }: Props) {
  const id = useId();
  const [field, setField] = useState<Field | null>(hint && fits(context.layout, hint, place) ? hint : null);
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => select.current?.focus(), []);
  return (
    <form
      class="put"
      onSubmit={(event) => {
        event.preventDefault();
        if (field) onPut(field);
      }}
    >
      <label for={id}>{i18n.t('mapping.putIntoField')}</label>
      <select
        ref={select}
        id={id}
        class="select"
        value={field ?? ''}
        onKeyDown={({ key }) => key === 'Escape' && onCancel()}
        onChange={({ currentTarget }) => setField((currentTarget.value || null) as Field | null)}
      >
        <option value="">{i18n.t('mapping.chooseField')}</option>
        {FIELD_GROUPS.map(({ group, fields }) => (
          <Fields key={group} label={i18n.t(`fieldGroup.${group}`)} fields={fields.filter(fitting(context, place))} />
        ))}
      </select>
      <div class="spare__do">
        <button type="submit" class="button" aria-disabled={field === null}>
          {i18n.t('mapping.put')}
        </button>
        <button type="button" class="button button--bare" onClick={onCancel}>
          {i18n.t('common.cancel')}
        </button>
      </div>
    </form>
  );
}

const fitting =
  ({ layout }: FieldContext, place: string) =>
  (field: Field): boolean =>
    fits(layout, field, place);

function Fields({ label, fields }: { label: string; fields: readonly Field[] }) {
  if (fields.length === 0) return null;
  return (
    <optgroup label={label}>
      {fields.map((field) => (
        <option key={field} value={field}>
          {leadFieldWords(field)}
        </option>
      ))}
    </optgroup>
  );
}
