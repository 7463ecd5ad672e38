import type { FieldType, FormValues } from '../../domain/lead/form-values.ts';
import type { Concept } from '../classify/concepts.ts';
import { kindsOf } from '../classify/kinds.ts';
import type { Step } from '../plan.ts';
import { isMobile, readPhone } from './phone/read.ts';

const OF_A_KIND: ReadonlySet<FieldType> = new Set(['tel', 'mobile', 'email', 'address-line1', 'url']);

/**
 * A list beside a field that says which kind of it this is, such as "Home" beside a telephone number: where the page's
 * own choice is still in it, and the field is filled, it is set right. A list that the user has touched is left alone.
 */
export function withKinds(steps: readonly Step[], values: FormValues): Step[] {
  const byRef = new Map(steps.map((step) => [step.entry.field.ref, step]));
  return steps.map((step) => {
    const { field, type } = step.entry;
    if (!field.beside || type || step.outcome !== 'not-ours') return step;
    const of = field.beside.map((ref) => byRef.get(ref)).find((other) => other?.entry.type);
    const kinds = of && OF_A_KIND.has(of.entry.type!) && isTold(of) ? kindsOf(field) : null;
    if (!kinds) return step;
    const entry = { ...step.entry, type: of!.entry.type };
    const better =
      field.untouched && of!.outcome === 'filled' ? betterKind(kinds, field.value, of!.entry.type!, values) : null;
    return better === null
      ? { ...step, entry, outcome: 'kept', why: 'it holds a value' }
      : { ...step, entry, outcome: 'filled', text: better, why: 'the kind of what is filled in beside it' };
  });
}

const isTold = ({ outcome }: Step): boolean => outcome === 'filled' || outcome === 'kept';

function betterKind(
  kinds: ReadonlyMap<string, readonly Concept[]>,
  now: string,
  type: FieldType,
  values: FormValues,
): string | null {
  const shown = kinds.get(now) ?? [];
  const saying = (concept: Concept): string | null => {
    const found = [...kinds].filter(([, said]) => said.length === 1 && said[0] === concept);
    return found.length === 1 ? found[0]![0] : null;
  };
  if ((type === 'tel' || type === 'mobile') && isMobileNumber(values)) {
    const mobile = shown.includes('mobile') ? null : saying('mobile');
    if (mobile !== null) return mobile;
  }
  // What a company's buyer gives is how to reach him at work.
  return values.organization && shown.includes('home') ? saying('work') : null;
}

function isMobileNumber({ tel, mobile, country }: FormValues): boolean {
  const phone = readPhone(mobile ?? tel ?? '', country && /^[A-Z]{2}$/.test(country) ? country : null);
  return phone !== null && isMobile(phone);
}
