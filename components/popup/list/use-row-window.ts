import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Rows beyond the edges of the window, so that nothing white is seen while it scrolls. */
const BEYOND = 6;
/** It moves by several rows at a time: most events of scrolling change nothing. */
const STEP = 6;
/** Before anything could be measured: a popup shows six, and a tab twice as many. */
const AT_FIRST = 18;

/**
 * Which rows are drawn: `[from, to)`. All rows are equally high, so there is nothing to measure but the list itself, and
 * nothing to remember; it does not matter which of the elements around it scrolls. A library would measure each row and
 * keep a tree of sizes, for lists whose rows differ.
 */
export function useRowWindow(list: RefObject<HTMLElement | null>, count: number): readonly [number, number] {
  const [range, setRange] = useState<readonly [number, number]>([0, AT_FIRST]);
  useLayoutEffect(() => {
    const look = (): void => {
      const place = list.current?.getBoundingClientRect();
      if (!place || !count) return;
      const row = place.height / count || 1;
      const from = snap(-place.top / row - BEYOND, Math.floor);
      const to = snap((innerHeight - place.top) / row + BEYOND, Math.ceil);
      setRange((before) => (before[0] === from && before[1] === to ? before : [from, to]));
    };
    look();
    document.addEventListener('scroll', look, { capture: true, passive: true });
    addEventListener('resize', look);
    return () => {
      document.removeEventListener('scroll', look, { capture: true });
      removeEventListener('resize', look);
    };
  }, [list, count]);
  return range;
}

const snap = (row: number, round: (value: number) => number): number => Math.max(0, round(row / STEP) * STEP);

/** The rows that are drawn, and the one that the user is at even where it is out of sight: it has the focus. */
export function drawnRows([from, to]: readonly [number, number], count: number, cursor: number): number[] {
  const [start, end] = [Math.min(from, count), Math.min(to, count)];
  const drawn = Array.from({ length: Math.max(0, end - start) }, (_, at) => start + at);
  if (cursor < 0 || (cursor >= start && cursor < end)) return drawn;
  return cursor < start ? [cursor, ...drawn] : [...drawn, cursor];
}
