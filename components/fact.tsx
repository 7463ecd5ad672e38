import type { ComponentChildren } from 'preact';

interface Props {
  label: string;
  children: ComponentChildren;
}

/** A name and its value. Without a value there is nothing to show. */
export function Fact({ label, children }: Props) {
  if (children === null || children === undefined || children === '' || children === false) return null;
  return (
    <div class="fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
