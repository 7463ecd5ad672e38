import fc from 'fast-check';
import { damaged } from './damage.ts';
import { oddWords, texts } from './text.ts';

/** What may stand in the place of anything. */
const strangeTo = (depth: number): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e308, 2 ** 53, '', [], {}),
    texts,
    fc.jsonValue({ maxDepth: 3 }),
    fc.nat(depth).map(nested),
  );

/** Lists within lists. */
function nested(depth: number): unknown {
  let value: unknown = [];
  for (let level = 0; level < depth; level++) value = [value];
  return value;
}

export interface Change {
  do: 'replace' | 'remove' | 'rename' | 'add' | 'wrap';
  at: number;
  value: unknown;
  name: string;
}

/** What is to become of a value that is not there yet: `changed`. */
export const changes: fc.Arbitrary<Change[]> = fc.array(
  fc.record({
    do: fc.constantFrom('replace', 'replace', 'remove', 'rename', 'add', 'wrap'),
    at: fc.nat(1000),
    // Deeper ones cannot be cloned for the next change.
    value: strangeTo(500),
    name: fc.oneof(oddWords, texts),
  }),
  { maxLength: 3 },
);

/** A value in which some parts are other than they were meant to be. */
export const nearly = <Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 1, arbitrary: values },
    { weight: 3, arbitrary: fc.tuple(values, changes).map(([value, done]) => changed(value, done)) },
    { weight: 1, arbitrary: strangeTo(5000) },
  );

/** The text of a file that holds such a value, whole or not. */
export const jsonTexts = (values: fc.Arbitrary<unknown>): fc.Arbitrary<string> => {
  const written = nearly(values).map((value) => JSON.stringify(value) ?? '');
  return fc.oneof(
    { weight: 4, arbitrary: written },
    { weight: 1, arbitrary: damaged(written) },
    { weight: 1, arbitrary: texts },
  );
};

type Holder = Record<string, unknown>;

export const changed = (value: unknown, done: readonly Change[]): unknown => done.reduce<unknown>(changedOnce, value);

function changedOnce(value: unknown, { do: what, at, value: strangeValue, name }: Change): unknown {
  const whole = structuredClone(value);
  const places = [...placesIn(whole)];
  const place = places[at % (places.length || 1)];
  if (!place) return strangeValue;
  const [holder, key] = place;
  if (what === 'replace') put(holder, key, strangeValue);
  else if (what === 'wrap') put(holder, key, [holder[key]]);
  else if (what === 'add') put(holder, name, strangeValue);
  else {
    const before = holder[key];
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
    if (what === 'rename') put(holder, name, before);
  }
  return whole;
}

/** As `JSON.parse` does it: `__proto__` is a name like any other, and lists have none. */
function put(holder: Holder, name: string, value: unknown): void {
  const key = Array.isArray(holder) && !/^\d{1,4}$/.test(name) ? String(holder.length) : name;
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function* placesIn(value: unknown, depth = 0): Generator<[Holder, string]> {
  if (typeof value !== 'object' || value === null || depth > 20) return;
  for (const key of Object.keys(value)) {
    yield [value as Holder, key];
    yield* placesIn((value as Holder)[key], depth + 1);
  }
}
