import type { ComponentChildren } from 'preact';

interface Props {
  title: string;
  /** What the numbers mean. */
  text?: string | undefined;
  /** How much of the width it has: a third, half of it, or all. */
  span?: 'third' | 'half' | 'all';
  children: ComponentChildren;
}

export function ChartCard({ title, text, span = 'third', children }: Props) {
  return (
    <section class={`card chart chart--${span}`}>
      <h2>{title}</h2>
      {text && <p class="quiet">{text}</p>}
      {children}
    </section>
  );
}
