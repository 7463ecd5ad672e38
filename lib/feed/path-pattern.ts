import { foldName } from './names.ts';

/** Whether a path of folded names is one that was meant. */
export type PathTest = (path: readonly string[]) => boolean;

type Step = string | readonly string[];

/**
 * A test for a pattern like `leads/lead` or `contact|person/email`: `|` stands between alternatives, `*` for one
 * element of any name, `**` for any number of them. An attribute is a step as well: `country@iso` is `country/iso`.
 */
export function compilePath(pattern: string): PathTest {
  const steps = pattern
    .replace(/^@/, '')
    .split(/[/@]/)
    .map((step): Step => (step.startsWith('*') ? step : step.split('|').map(foldName)));
  return (path) => matches(steps, 0, path, 0);
}

function matches(steps: readonly Step[], step: number, path: readonly string[], at: number): boolean {
  const wanted = steps[step];
  if (wanted === undefined) return at === path.length;
  if (wanted === '**') {
    for (let next = at; next <= path.length; next++) if (matches(steps, step + 1, path, next)) return true;
    return false;
  }
  const name = path[at];
  if (name === undefined || (wanted !== '*' && !wanted.includes(name))) return false;
  return matches(steps, step + 1, path, at + 1);
}
