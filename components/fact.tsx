import type { ComponentChildren } from 'preact';

interface Props {
  label: string;
  /** What is to be said of the value, after it. */
  mark?: string | false | undefined;
  children: ComponentChildren;
}

/** A name and its value. Without a value there is nothing to show. */
export function Fact({ label, mark, children }: Props) {
  if (children === null || children === undefined || children === '' || children === false) return null;
  return (
    <div class="fact">
      <dt>{label}</dt>
      <dd>
        {children}
        {mark && <span class="fact__mark">{mark}</span>}
      </dd>
    </div>
  );
}
