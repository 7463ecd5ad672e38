import { useEffect } from 'preact/hooks';
import { mappingIn } from '../../../lib/ui/mapping/mapping-address.ts';

/**
 * A link into the page leads to the heading it names, with the focus. The browser itself looks for it before the page is
 * drawn; and what is loaded late would push it away again, so it is gone to once everything is there.
 */
export function useHash(ready: boolean, onGo: () => void): void {
  useEffect(() => {
    if (!ready) return undefined;
    const go = (from?: HashChangeEvent): void => {
      const target = location.hash.length > 1 && !location.hash.includes('/') ? targetIn(location.hash) : null;
      if (!target) return;
      onGo();
      // Whoever comes back from a mapping goes on where they left: two would take the focus, and the later one keep it.
      if (from && mappingIn(new URL(from.oldURL).hash) !== null) return;
      // What was hidden by a search is there again only once that is drawn.
      requestAnimationFrame(() => {
        if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
        target.focus({ preventScroll: true });
        target.scrollIntoView({ block: 'start' });
      });
    };
    const onLink = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      // Pressed again, it changes no address, and nobody would be told.
      if (link?.getAttribute('href') === location.hash) go();
    };
    go();
    addEventListener('hashchange', go);
    addEventListener('click', onLink);
    return () => {
      removeEventListener('hashchange', go);
      removeEventListener('click', onLink);
    };
  }, [ready, onGo]);
}

function targetIn(hash: string): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    // A percent sign with no number behind it: somebody typed the address.
    return null;
  }
}
