/**
 * Makes a question that may be asked again before it was answered. Answers may overtake each other, so only that to
 * the newest question is shown; and whoever asked waits for it, since a call whose answer was dropped has shown nothing.
 */
export function newestAnswer<Answer>(
  ask: () => Promise<Answer>,
  show: (answer: Answer) => void,
  fail: (error: unknown) => void,
): () => Promise<void> {
  let newest: Promise<void> = Promise.resolve();
  let asked = 0;

  async function once(): Promise<void> {
    const turn = ++asked;
    try {
      const answer = await ask();
      if (turn === asked) show(answer);
    } catch (error) {
      if (turn === asked) fail(error);
    }
  }

  return async () => {
    newest = once();
    let awaited: Promise<void>;
    do {
      awaited = newest;
      await awaited;
    } while (awaited !== newest);
  };
}
