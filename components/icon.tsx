const PATHS = {
  back: 'M10 3 5 8l5 5',
  next: 'm6 3 5 5-5 5',
  setup: 'M2 4.5h6m4 0h2M2 11.5h2m4 0h6M10 2.5v4M6 9.5v4',
  tab: 'M9.5 2.5h4v4M13.5 2.5 8 8M7 3H4a1.5 1.5 0 0 0-1.5 1.5V12A1.5 1.5 0 0 0 4 13.5h7.5A1.5 1.5 0 0 0 13 12V9',
  check: 'm3 8.5 3.5 3.5L13 4.5',
  cross: 'm4 4 8 8M12 4l-8 8',
  mail: 'M2 4.5A1.5 1.5 0 0 1 3.5 3h9A1.5 1.5 0 0 1 14 4.5v7a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 11.5zM2.5 4.5 8 8.8l5.5-4.3',
  phone:
    'M5.6 2.5H3.7c-.7 0-1.3.6-1.2 1.3.5 5 4.7 9.2 9.7 9.7.7.1 1.3-.5 1.3-1.2v-1.9l-2.8-1-1.3 1.3A8 8 0 0 1 5.3 6.6l1.3-1.3z',
  lock: 'M4.5 7h7A1 1 0 0 1 12.5 8v4.5a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1zM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
  undo: 'M5.5 3 2.5 6l3 3M3 6h6.5a4 4 0 0 1 0 8H6',
  again: 'M3 8a4.5 4.5 0 0 1 4.5-4.5h5M10 1l2.5 2.5L10 6M13 8a4.5 4.5 0 0 1-4.5 4.5h-5M6 15l-2.5-2.5L6 10',
  refresh: 'M13.5 8a5.5 5.5 0 1 1-1.6-3.9L13.5 5.5M13.5 2v3.5H10',
  warning: 'M8 2.2 14.5 13.5h-13zM8 6.5v3M8 11.4v.1',
  fill: 'M2.5 13.5h11M3.5 10.5l.5-2.5 6-6 2 2-6 6z',
  eye: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8zM8 6.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6z',
  plus: 'M8 3v10M3 8h10',
  shield: 'M8 1.8 13 3.5v4c0 3.2-2.1 5.6-5 6.7-2.9-1.1-5-3.5-5-6.7v-4z',
  panel: 'M3.5 2.5h9a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1zM9.5 2.5v11',
  point: 'M3 2.5v8l2.2-2 1.6 3.6 1.7-.8L7 7.8h3z',
  up: 'M8 13V3.5M4 7.5l4-4 4 4',
  wave: 'M2.5 9.5c1.8-2.6 3.7-2.6 5.5 0s3.7 2.6 5.5 0M2.5 6c1.8-2.6 3.7-2.6 5.5 0s3.7 2.6 5.5 0',
  dot: 'M8 7.9v.2',
  open: 'M8 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8z',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  clock: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 4.8V8l2.2 1.6',
  stop: 'M5.5 2h5L14 5.5v5L10.5 14h-5L2 10.5v-5zM5 8h6',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2v-4A1.5 1.5 0 0 1 4 6h8a1.5 1.5 0 0 1 1.5 1.5v4h-2M4.5 9.5h7v4h-7z',
  save: 'M8 2.5v7M5 7l3 3 3-3M2.5 12.5h11',
} as const;

export type IconName = keyof typeof PATHS;

/** Only ever beside words, or in a button that has a name of its own. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon icon--${name}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
