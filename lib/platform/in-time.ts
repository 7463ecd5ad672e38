/** What `asked` gives, or `late` when it takes longer than `ms`. It goes on all the same. */
export async function inTime<T>(asked: Promise<T>, ms: number): Promise<T | 'late'> {
  const { promise, resolve } = Promise.withResolvers<'late'>();
  const timer = setTimeout(() => resolve('late'), ms);
  // Of what comes too late nobody hears.
  asked.catch(() => undefined);
  return Promise.race([asked, promise]).finally(() => clearTimeout(timer));
}
