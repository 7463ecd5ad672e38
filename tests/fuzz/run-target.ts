import fc from 'fast-check';
import type { Target } from './target.ts';

export interface Wish {
  cases: number;
  seed: number;
  /** Of a violation that was found with this seed: only that is run again. */
  path?: string | undefined;
}

interface Violation {
  /** The smallest input that was found. */
  input: string;
  error: string;
  path: string;
}

export interface Outcome {
  target: string;
  seed: number;
  cases: number;
  /** Cases that were refused by a named error. */
  named: number;
  /** How often each name was given. */
  names: Record<string, number>;
  violation: Violation | null;
}

/** Runs a target until all its cases have been read or one must not be as it is. `begins` is called before each case. */
export async function runTarget(target: Target, wish: Wish, begins: () => void): Promise<Outcome> {
  const names: Record<string, number> = Object.create(null) as Record<string, number>;
  let [cases, named] = [0, 0];
  const result = await fc.check(
    fc.asyncProperty(target.inputs, async (input) => {
      begins();
      const name = await target.read(input);
      cases += 1;
      if (name === null) return;
      named += 1;
      names[name] = (names[name] ?? 0) + 1;
    }),
    { numRuns: wish.cases, seed: wish.seed, ...(wish.path !== undefined && { path: wish.path }) },
  );
  const violation = result.failed
    ? {
        input: shown(result.counterexample?.[0]),
        error: String(result.errorInstance instanceof Error ? result.errorInstance.stack : result.errorInstance),
        path: result.counterexamplePath ?? '',
      }
    : null;
  return { target: target.name, seed: wish.seed, cases, named, names: { ...names }, violation };
}

/** The input of one case, without reading it: for one that never came back. */
export const inputOf = (target: Target, { seed, path }: Required<Pick<Wish, 'seed' | 'path'>>): string =>
  shown(fc.sample(target.inputs, { seed, path: path ?? '0', numRuns: 1 })[0]);

const LONGEST = 5000;
function shown(input: unknown): string {
  const text = fc.stringify(input);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}… (${text.length} characters)` : text;
}
