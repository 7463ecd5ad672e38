import { useId } from 'preact/hooks';

/** What is drawn over a colour, so that nobody has to tell colours apart. The first is the colour alone. */
const MARKS = [
  '',
  'M-2 2l4-4M0 8l8-8M6 10l4-4',
  'M0 4h8',
  'M4 3v2M3 4h2',
  'M0 0l8 8M0 8l8-8',
  'M4 0v8',
  'M-2 6l4 4M0 0l8 8M6-2l4 4',
] as const;

/** The patterns of a drawing; `fill` is what names one in it. */
export function usePatterns() {
  const id = useId();
  return {
    fill: (look: number) => `url(#${id}-${look % MARKS.length})`,
    patterns: (
      <defs>
        {MARKS.map((mark, look) => (
          <pattern key={mark} id={`${id}-${look}`} width="8" height="8" patternUnits="userSpaceOnUse">
            <rect class={`series series--${look}`} width="8" height="8" />
            <path class="series__mark" d={mark} />
          </pattern>
        ))}
      </defs>
    ),
  };
}

/** As it is in the chart, beside its name. */
export function Swatch({ look }: { look: number }) {
  const { fill, patterns } = usePatterns();
  return (
    <svg class="legend__swatch" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {patterns}
      <rect width="16" height="16" fill={fill(look)} />
    </svg>
  );
}
