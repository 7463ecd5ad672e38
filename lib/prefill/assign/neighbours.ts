import type { FieldType } from '../../domain/lead/form-values.ts';
import type { Assigned } from './assigned.ts';

/** The fields of the same form that the user can see, in order: what a field's context is made of. */
export function formOf(fields: readonly Assigned[], entry: Assigned): Assigned[] {
  let forms = known.get(fields);
  if (!forms) known.set(fields, (forms = new Map()));
  let form = forms.get(entry.field.group);
  if (!form)
    forms.set(
      entry.field.group,
      (form = fields.filter(
        (other) =>
          other.field.group === entry.field.group &&
          other.field.offLimits !== 'hidden' &&
          other.field.offLimits !== 'trap',
      )),
    );
  return form;
}

/** Which fields form a form does not change while rules run; asking for it 500 times would. */
const known = new WeakMap<readonly Assigned[], Map<number, Assigned[]>>();

/** The closest field of one of the types, at most `reach` fields away in the same form. */
export function near(
  fields: readonly Assigned[],
  entry: Assigned,
  types: readonly FieldType[],
  reach: number,
): Assigned | null {
  const form = formOf(fields, entry);
  const at = form.indexOf(entry);
  for (let step = 1; step <= reach; step += 1)
    for (const other of [form[at + step], form[at - step]]) if (other?.type && types.includes(other.type)) return other;
  return null;
}
