import { useEffect, useState } from 'preact/hooks';

/** In letters, and not in pixels: with large text there is less room for two things side by side. */
const ROOM = '(min-width: 60em)';

/** Whether the parts of the page can be listed beside it. */
export function useRoom(): boolean {
  const [room, setRoom] = useState(() => typeof matchMedia === 'function' && matchMedia(ROOM).matches);
  useEffect(() => {
    const query = matchMedia(ROOM);
    const look = (): void => setRoom(query.matches);
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, []);
  return room;
}
