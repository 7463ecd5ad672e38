/**
 * Moves back what is stored of the feed's times by this computer's clock, and of the server's by the server's: as if so
 * much time had passed, or as if the computer's clock alone had been set forward. Runs in a page of the extension.
 */
export async function passTime(oursMs: number, serversMs: number): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('leadstand');
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
  interface State {
    nextAllowed: number;
    fallback: number | null;
    servedAt?: number | null;
    lastGoodAt: string | null;
  }
  const tx = db.transaction('feedStates', 'readwrite');
  const walking = tx.objectStore('feedStates').openCursor();
  walking.addEventListener('success', () => {
    const cursor = walking.result;
    if (!cursor) return;
    const state = cursor.value as State;
    cursor.update({
      ...state,
      nextAllowed: state.nextAllowed - oursMs,
      fallback: state.fallback === null ? null : state.fallback - oursMs,
      ...(state.servedAt != null && { servedAt: state.servedAt - serversMs }),
      lastGoodAt: state.lastGoodAt && new Date(Date.parse(state.lastGoodAt) - oursMs).toISOString(),
    });
    cursor.continue();
  });
  await new Promise<void>((resolve, reject) => {
    tx.addEventListener('complete', () => resolve());
    tx.addEventListener('abort', () => reject(tx.error));
  });
  db.close();
}
