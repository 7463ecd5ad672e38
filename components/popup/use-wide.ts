import { useEffect, useState } from 'preact/hooks';

/** In letters, and not in pixels: with large text there is less room for two things side by side. */
const WIDE = '(min-width: 56.25em) and (min-height: 24em)';

/** Whether there is room for a request beside the list. Not in a toolbar popup: browsers make none wider than 800 pixels. */
export function useWide(): boolean {
  const [wide, setWide] = useState(() => typeof matchMedia === 'function' && matchMedia(WIDE).matches);
  useEffect(() => {
    const query = matchMedia(WIDE);
    const look = (): void => setWide(query.matches);
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, []);
  return wide;
}
