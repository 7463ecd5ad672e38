/**
 * Runs `make` at the first call and hands the same promise to all. After a failure, or when `forget` was called, the
 * next call makes it anew.
 */
export function once<T>(make: (forget: () => void) => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  const forget = (): void => {
    made = undefined;
  };
  return () => {
    made ??= make(forget).catch((error: unknown) => {
      forget();
      throw error;
    });
    return made;
  };
}
