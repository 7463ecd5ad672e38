/**
 * Makes work that many may ask for run once at a time; whoever asks meanwhile is served by one more run after it. While
 * a feed is read, changes are told faster than a busy computer answers: each question would push out the one before it,
 * and nothing would ever be shown.
 */
export function oneAtATime(work: () => Promise<unknown>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let again = false;

  async function run(): Promise<void> {
    do {
      again = false;
      await work();
    } while (again);
  }

  return () => {
    again = true;
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  };
}
