/** Runs in the head of a popup: notes when its rows have been painted, in milliseconds since it was opened. */

declare global {
  var benchPainted: number | undefined;
}

export const FIFTY = 50;

/** All fifty; or, where only those are drawn that are to be seen, as many as fill the window. */
function areThere(): boolean {
  const rows = document.querySelectorAll('.row');
  if (rows.length >= FIFTY) return true;
  const last = rows[rows.length - 1];
  return last !== undefined && last.getBoundingClientRect().bottom >= innerHeight;
}

function look(): void {
  if (!areThere()) return void requestAnimationFrame(look);
  // They are painted with this frame, and the next one comes after it.
  requestAnimationFrame(() => {
    globalThis.benchPainted = performance.now();
  });
}
requestAnimationFrame(look);
