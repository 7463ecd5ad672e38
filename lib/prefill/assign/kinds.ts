import { isNameless, kindsOf, typeOfKind } from '../classify/kinds.ts';
import { settle, type Assigned } from './assigned.ts';

/** "[E-mail ▾] [Value]": a field without a name of its own is what the list beside it shows. */
export function nameByKind(fields: Assigned[]): void {
  const byRef = new Map(fields.map((entry) => [entry.field.ref, entry]));
  for (const { field } of fields) {
    const shown = field.beside && kindsOf(field)?.get(field.value);
    const type = shown && typeOfKind(shown);
    if (!type) continue;
    const beside = field.beside!.map((ref) => byRef.get(ref));
    const nameless = beside.find((other) => other && !other.type && !other.unsure && isWritable(other));
    if (nameless && isNameless(nameless.field)) settle(nameless, type, 'the list of kinds beside it');
  }
}

const isWritable = ({ field }: Assigned): boolean => /^(input|textarea)$/.test(field.tag) && field.offLimits === null;
