/** As many as the words of all lists of a feed, and few enough to be kept for good. */
const MOST = 1000;

/** Longer texts do not come again. */
const LONGEST = 100;

/** The text by itself: a piece of a longer one keeps all of that in memory. */
export const alone = (text: string): string => ` ${text}`.slice(1);

/**
 * The same function, with what it found kept: for what is asked about words of lists, which come in every lead again.
 * The result is shared, and must not be changed by whoever gets it.
 */
export function remembered<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (text.length > LONGEST) return find(text);
    const key = alone(text);
    const found = find(key);
    // Something that is no list came along: the words of the list will be back soon.
    if (known.size === MOST) known.clear();
    known.set(key, found);
    return found;
  };
}
