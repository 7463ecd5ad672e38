import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface Size {
  /** In px. */
  width: number;
  /** What `1rem` is: whatever stands beside letters grows with them. */
  rem: number;
}

/** How much room a drawing has. It is drawn in px, so that its letters are as large as all others. */
export function useSize() {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const measure = (): void => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      setSize((was) => {
        const width = Math.floor(element.clientWidth);
        return was?.width === width && was.rem === rem ? was : { width, rem };
      });
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return { box, size };
}
