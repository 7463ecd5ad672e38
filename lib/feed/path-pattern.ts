import { foldName } from './names.ts';

/** Whether a path of folded names is one that was meant. */
export type PathTest = (path: readonly string[]) => boolean;

type Step = '*' | '**' | ((name: string) => boolean);

/**
 * A test for a pattern like `leads/lead` or `contact|person/email`: `|` stands between alternatives, `*` for one
 * element of any name, `**` for any number of them, `#` within a name for a number. An attribute is a step as well:
 * `country@iso` is `country/iso`.
 */
export function compilePath(pattern: string): PathTest {
  const steps = stepsOfPattern(pattern);
  if (steps.includes('**')) return (path) => reached(steps, path).has(path.length);
  return (path) => path.length === steps.length && steps.every((step, at) => fits(step, path[at]!));
}

/**
 * What an element is to the places of a pattern: `around` them, with nothing between, or `outside` of that. Null for
 * one that they are not in, and for a pattern that leaves open how deep they are.
 */
export function compileAround(pattern: string): (path: readonly string[]) => 'around' | 'outside' | null {
  const steps = stepsOfPattern(pattern);
  if (steps.includes('**')) return () => null;
  return (path) => {
    if (path.length >= steps.length || !path.every((name, at) => fits(steps[at]!, name))) return null;
    return path.length === steps.length - 1 ? 'around' : 'outside';
  };
}

/** Whether a pattern means several places on purpose: `product#` is `product1` and `product2`. */
export const isNumbered = (pattern: string): boolean => pattern.includes('#');

/** The number that makes a path one of several: `product2_name` → 2. Null for one that has none. */
export function numberIn(path: string): number | null {
  const step = path.split(/[/@]/).findLast((name) => /\d/.test(name));
  return step === undefined ? null : Number(/\d{1,9}/.exec(step)![0]);
}

const stepsOfPattern = (pattern: string): Step[] =>
  pattern
    .replace(/^@/, '')
    .split(/[/@]/)
    .map((step): Step => {
      if (step === '*' || step === '**') return step;
      const names = step.split('|').map(compileName);
      return (name) => names.some((test) => test(name));
    });

function compileName(text: string): (name: string) => boolean {
  const [first = '', last] = text.split('#').map(foldName);
  if (last === undefined) return (name) => name === first;
  return (name) =>
    name.startsWith(first) &&
    name.endsWith(last) &&
    /^\d+$/.test(name.slice(first.length, Math.max(first.length, name.length - last.length)));
}

const fits = (step: Step, name: string): boolean => typeof step === 'string' || step(name);

/** How much of the path the steps can be about, in all ways at once, so that no pattern takes long. */
function reached(steps: readonly Step[], path: readonly string[]): ReadonlySet<number> {
  let places = new Set([0]);
  for (const step of steps) {
    const next = new Set<number>();
    for (const at of places) {
      const name = path[at];
      if (step === '**') for (let end = at; end <= path.length; end++) next.add(end);
      else if (name !== undefined && fits(step, name)) next.add(at + 1);
    }
    places = next;
  }
  return places;
}
