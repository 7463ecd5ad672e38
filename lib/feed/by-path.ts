import { stepsOf } from './leaves.ts';
import { foldName } from './names.ts';

/** The records of a feed have the same paths again and again; a hostile feed has others in each. */
const REMEMBERED = 2000;

/** What holds of a path of names, found out once for each: `find` is given the folded names. */
export function byPath<T>(find: (path: readonly string[]) => T): (path: string) => T {
  const known = new Map<string, T>();
  return (path) => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const value = find(stepsOf(path).map(foldName));
    if (known.size < REMEMBERED) known.set(path, value);
    return value;
  };
}
