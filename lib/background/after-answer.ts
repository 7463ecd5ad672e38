/**
 * Puts off what follows a change until the answer to whoever made it is on its way: a handler says that it has changed
 * something and then answers, and what everybody else asks of the database meanwhile is far more than the change itself. Several
 * changes at one go are followed once.
 */
export function afterAnswer(
  follow: () => void,
  later: (run: () => void) => void = (run) => void setTimeout(run),
): () => void {
  let due = false;
  return () => {
    if (due) return;
    due = true;
    later(() => {
      due = false;
      follow();
    });
  };
}
