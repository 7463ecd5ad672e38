import type fc from 'fast-check';

/** One thing that reads what others have written. */
export interface Target<Input = unknown> {
  name: string;
  inputs: fc.Arbitrary<Input>;
  /**
   * Reads one input. The name of the error by which it was refused, as the reader itself names it; null where it was taken. Throws
   * where the reader threw what it does not promise, or where what came out is not as it must be.
   */
  read: (input: Input) => string | null | Promise<string | null>;
  /** A case takes five milliseconds and more: it gets a tenth of the cases. */
  heavy?: true;
}

/** For the list of targets, which knows nothing of their inputs. */
export const target = <Input>(of: Target<Input>): Target => of as Target;

/** Ends a case as a violation. */
export function must(isSo: boolean, what: string): asserts isSo {
  if (!isSo) throw new Error(`it must hold that ${what}`);
}

/** The same by what can be told of it, down to the last value. */
export function mustEqual(one: unknown, other: unknown, what: string): void {
  const [first, second] = [JSON.stringify(one), JSON.stringify(other)];
  if (first !== second) throw new Error(`it must hold that ${what}: ${first} is not ${second}`);
}
