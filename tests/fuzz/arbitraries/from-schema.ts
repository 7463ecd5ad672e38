import fc from 'fast-check';
import type * as z from 'zod/mini';
import { texts } from './text.ts';

/** What is looked at of a schema; zod's own types for its insides know each kind by itself only. */
interface Def {
  type: string;
  checks?: { _zod: { def: Check } }[];
  pattern?: RegExp;
  check?: string;
  shape?: Record<string, Schema>;
  catchall?: Schema;
  element?: Schema;
  innerType?: Schema;
  keyType?: Schema;
  valueType?: Schema;
  options?: Schema[];
  items?: Schema[];
  entries?: Record<string, string>;
  values?: unknown[];
  getter?: () => Schema;
}
interface Check {
  check: string;
  maximum?: number;
  minimum?: number;
  length?: number;
  value?: number;
  pattern?: RegExp;
}
interface Schema {
  _zod: { def: Def };
}

/** Values that a schema takes, nearly always: what a refinement asks for beyond is left to chance. */
export const fromSchema = <Of extends z.ZodMiniType>(schema: Of): fc.Arbitrary<z.infer<Of>> =>
  of(schema) as fc.Arbitrary<z.infer<Of>>;

function of({ _zod: { def } }: Schema): fc.Arbitrary<unknown> {
  switch (def.type) {
    case 'string':
      return ofString(def);
    case 'number':
      return ofNumber(def);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'literal':
      return fc.constantFrom(...(def.values ?? []));
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? {}));
    case 'optional':
    case 'default':
      return fc.option(of(def.innerType!), { nil: undefined });
    case 'nullable':
      return fc.option(of(def.innerType!), { nil: null });
    case 'array': {
      const { maximum = 3, minimum = 0 } = limitsOf(def);
      return fc.array(of(def.element!), {
        minLength: minimum,
        maxLength: Math.max(minimum, Math.min(3, maximum)),
        size: 'max',
      });
    }
    case 'tuple':
      return fc.tuple(...(def.items ?? []).map(of));
    case 'object':
      return ofObject(def);
    case 'record':
      return fc.dictionary(of(def.keyType!) as fc.Arbitrary<string>, of(def.valueType!), { maxKeys: 4 });
    case 'union':
      return fc.oneof(...(def.options ?? []).map(of));
    default:
      return fc.jsonValue();
  }
}

function ofObject({ shape = {} }: Def): fc.Arbitrary<unknown> {
  return fc
    .record(Object.fromEntries(Object.entries(shape).map(([name, part]) => [name, of(part)])))
    .map((value) => Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)));
}

function ofString(def: Def): fc.Arbitrary<string> {
  const patterns = [def.pattern, ...(def.checks ?? []).map(({ _zod }) => _zod.def.pattern)].filter(Boolean);
  const { maximum = Infinity, minimum = 0 } = limitsOf(def);
  const fitting = patterns.length === 1 ? matching(patterns[0]!) : null;
  return (fitting ?? texts).map((text) => text.slice(0, maximum).padEnd(minimum, 'x'));
}

/** Null where there is more in a pattern than can be made. */
function matching(pattern: RegExp): fc.Arbitrary<string> | null {
  try {
    return fc.stringMatching(pattern);
  } catch {
    return null;
  }
}

function ofNumber(def: Def): fc.Arbitrary<number> {
  const { least = -1_000_000, greatest = 1_000_000 } = limitsOf(def);
  const whole = def.check === 'number_format';
  return fc.oneof(
    fc.integer({ min: Math.ceil(least), max: Math.floor(greatest) }),
    ...(whole ? [] : [fc.double({ min: least, max: greatest, noNaN: true })]),
  );
}

function limitsOf({ checks = [] }: Def) {
  const limits: { maximum?: number; minimum?: number; least?: number; greatest?: number } = {};
  for (const { _zod } of checks) {
    const { check, maximum, minimum, value } = _zod.def;
    if (check === 'max_length') limits.maximum = maximum!;
    if (check === 'min_length') limits.minimum = minimum!;
    if (check === 'length_equals') limits.maximum = limits.minimum = _zod.def.length!;
    if (check === 'greater_than') limits.least = value!;
    if (check === 'less_than') limits.greatest = value!;
  }
  return limits;
}
