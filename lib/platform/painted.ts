/** Nobody looks at a page that draws nothing for longer. */
const MOST_MS = 300;

/** Resolves when what is drawn now is on the screen: with the frame after the next one, or soon in a page that is out of sight. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, MOST_MS);
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}
