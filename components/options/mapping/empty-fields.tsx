import { i18n } from '#i18n';
import type { Field } from '../../../lib/ui/mapping/fields.ts';
import { useDrop } from './drag.ts';
import type { FieldContext } from './field-context.ts';
import { leadFieldWords } from './mapping-words.ts';

interface Props {
  context: FieldContext;
  fields: readonly Field[];
  onOpen: (field: Field) => void;
}

/** Fields that nothing of the feed goes into, in one line; each becomes a row of its own when it is wanted. */
export function EmptyFields({ context, fields, onOpen }: Props) {
  if (fields.length === 0) return null;
  return (
    <tr class="fields__empty">
      <td colSpan={2 + context.leads.length}>
        <div class="chips">
          <span class="quiet">{i18n.t('mapping.emptyFields')}</span>
          {fields.map((field) => (
            <EmptyField key={field} context={context} field={field} onOpen={() => onOpen(field)} />
          ))}
        </div>
      </td>
    </tr>
  );
}

function EmptyField({ context, field, onOpen }: { context: FieldContext; field: Field; onOpen: () => void }) {
  const { state, on } = useDrop(context, field);
  if (context.locked) return <span class="tag">{leadFieldWords(field)}</span>;
  return (
    <button type="button" class={`chip ${state}`} data-field={field} {...on} onClick={onOpen}>
      {leadFieldWords(field)}
    </button>
  );
}
