import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { Field, FieldGroup as GroupName } from '../../../lib/ui/mapping/fields.ts';
import { EmptyFields } from './empty-fields.tsx';
import type { FieldContext } from './field-context.ts';
import { FieldRow } from './field-row.tsx';

interface Props {
  context: FieldContext;
  group: GroupName;
  fields: readonly Field[];
}

/** The fields of a group. What every lead should have is there even when it is empty. */
export function FieldGroup({ context, group, fields }: Props) {
  const [opened, setOpened] = useState<readonly Field[]>([]);
  const isEmpty = (field: Field): boolean =>
    field === 'product' ? context.containers.chosen === null : !context.layout.sources.has(field);
  const hidden = group === 'main' ? [] : fields.filter((field) => isEmpty(field) && !opened.includes(field));
  return (
    <tbody>
      {group !== 'main' && (
        <tr class="fields__group">
          <th scope="rowgroup" colSpan={2 + context.leads.length}>
            {i18n.t(`fieldGroup.${group}`)}
          </th>
        </tr>
      )}
      {fields
        .filter((field) => !hidden.includes(field))
        .map((field) => (
          <FieldRow key={field} context={context} field={field} focused={opened.at(-1) === field} />
        ))}
      <EmptyFields context={context} fields={hidden} onOpen={(field) => setOpened([...opened, field])} />
    </tbody>
  );
}
