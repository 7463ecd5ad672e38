import { useEffect, useState } from 'preact/hooks';

/** How far down the window a part has to have come to be the one that is read. */
const READ_AT = 0.35;

/** What moves a page when a user wants it to. */
const BY_USER = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/**
 * The part of the page that is before the eyes. One that a link led to is it for as long as its heading is in sight,
 * since the last ones never get to the top.
 */
export function useWhere(ids: readonly string[]): string {
  const [here, setHere] = useState(ids[0] ?? '');
  const all = ids.join();
  useEffect(() => {
    const known = all.split(',');
    let led = inHash(known);
    // Until the user moves, its heading is out of sight only because what is above it is still being loaded.
    let moved = false;
    let waiting = 0;
    const look = (): void => {
      waiting = 0;
      if (led !== null && moved && !isInSight(led)) led = null;
      setHere(led ?? readNow(known));
    };
    const soon = (): void => {
      waiting ||= requestAnimationFrame(look);
    };
    const follow = (): void => {
      led = inHash(known);
      moved = false;
      soon();
    };
    const move = (): void => {
      moved = true;
    };
    for (const by of BY_USER) addEventListener(by, move, { passive: true });
    addEventListener('scroll', soon, { passive: true });
    // The window's, and what of the page is loaded late.
    const growth = new ResizeObserver(soon);
    growth.observe(document.body);
    addEventListener('hashchange', follow);
    soon();
    return () => {
      cancelAnimationFrame(waiting);
      for (const by of BY_USER) removeEventListener(by, move);
      removeEventListener('scroll', soon);
      growth.disconnect();
      removeEventListener('hashchange', follow);
    };
  }, [all]);
  return here;
}

const inHash = (known: readonly string[]): string | null => known.find((id) => `#${id}` === location.hash) ?? null;

function isInSight(id: string): boolean {
  const place = document.getElementById(id)?.getBoundingClientRect();
  return place !== undefined && place.height > 0 && place.bottom > 0 && place.top < innerHeight;
}

function readNow(known: readonly string[]): string {
  const passed = known.filter((id) => {
    const place = document.getElementById(id)?.getBoundingClientRect();
    return place !== undefined && place.height > 0 && place.top < innerHeight * READ_AT;
  });
  return passed.at(-1) ?? known[0] ?? '';
}
