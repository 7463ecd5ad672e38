/**
 * Does it once more where the connection to the database ended meanwhile: a newer version of the extension asked for the
 * database, or the browser took it. The next use opens it again, and says what is wrong if there is anything. `work` has to be
 * harmless when it is repeated.
 */
export async function againIfClosed(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isAboutClosing(error)) throw error;
    await work();
  }
}

/** A transaction is refused with the one, and one that is under way ends with the other. */
const isAboutClosing = (error: unknown): boolean =>
  error instanceof DOMException && ['InvalidStateError', 'AbortError'].includes(error.name);
