/** Longer than a component needs to give the focus itself to what comes next, which it knows better. */
const SETTLED_MS = 100;

/**
 * Who works by keys loses their place when what has the focus goes, as a button does that has done its work: the next
 * Tab would begin at the top of the page. The focus then goes to the nearest thing around it that is still there. Returns
 * what ends this.
 */
export function keepFocus(root: HTMLElement): () => void {
  /** From what has the focus outwards, up to the root. */
  let place: HTMLElement[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const remember = ({ target }: Event): void => {
    place = target instanceof HTMLElement ? around(target, root) : [];
  };
  const restore = (): void => {
    const { activeElement, body } = document;
    if ((activeElement && activeElement !== body) || place[0]?.isConnected !== false) return;
    const near = place.find((one) => one.isConnected);
    if (!near) return;
    if (!near.hasAttribute('tabindex')) near.tabIndex = -1;
    near.focus({ preventScroll: true });
  };
  const observer = new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(restore, SETTLED_MS);
  });
  root.addEventListener('focusin', remember);
  observer.observe(root, { childList: true, subtree: true });
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    root.removeEventListener('focusin', remember);
  };
}

function around(target: HTMLElement, root: HTMLElement): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let at: HTMLElement | null = target; at && at !== root; at = at.parentElement) found.push(at);
  return found;
}
