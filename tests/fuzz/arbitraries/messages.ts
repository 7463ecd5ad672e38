import fc from 'fast-check';
import type * as z from 'zod/mini';
import { type Caller, contract, type MethodName } from '../../../lib/rpc/contract.ts';
import { fromSchema } from './from-schema.ts';

export const METHODS = Object.keys(contract) as MethodName[];

/** Of any message: of all of them at once the compiler would think for minutes. */
export const schemaOf = (name: MethodName): z.ZodMiniType => contract[name].input;

/** A message as it has to be, from a page that may send it. */
export interface ValidMessage {
  call: MethodName;
  caller: Caller;
  input: unknown;
  /** By which names in it are replaced by such as there are. */
  aims: readonly number[];
}

const one = (call: MethodName): fc.Arbitrary<ValidMessage> =>
  fc.record({
    call: fc.constant(call),
    caller: fc.constantFrom(...contract[call].callers),
    input: fromSchema(schemaOf(call)),
    aims: fc.array(fc.nat(30), { minLength: 1, maxLength: 4 }),
  });

export const validMessages = (among: readonly MethodName[] = METHODS): fc.Arbitrary<ValidMessage> =>
  fc.oneof(...among.map(one));

/** Every fourth name stays as it was made: nothing is called so. */
const STAYS = 4;

/** The message as one that knows what is there: names, and lists of them, are such as `names` has. */
export function aimed({ input, aims }: ValidMessage, names: Readonly<Record<string, readonly unknown[]>>): unknown {
  let at = 0;
  const next = (name: string, value: unknown): unknown => {
    const [aim, known] = [aims[at++ % aims.length]!, names[name] ?? []];
    return known.length === 0 || aim % STAYS === 0 ? value : known[aim % known.length];
  };
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => {
        const list = name.endsWith('s') ? name.slice(0, -1) : null;
        if (list && Array.isArray(part) && Object.hasOwn(names, list))
          return [name, part.map((one) => next(list, one))];
        return [name, Object.hasOwn(names, name) ? next(name, part) : walk(part)];
      }),
    );
  };
  return walk(input);
}
