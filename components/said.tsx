import type { ComponentChildren } from 'preact';

interface Props {
  /** For the eye, which knows an abbreviation by its place. */
  short: ComponentChildren;
  /** In whole words, for a screen reader. */
  children: ComponentChildren;
}

/** One thing, as it is shown and as it is said. */
export const Said = ({ short, children }: Props) => (
  <>
    <span aria-hidden="true">{short}</span>
    <span class="hidden-text">{children}</span>
  </>
);
