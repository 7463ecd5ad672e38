import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  title: string;
  text?: string;
  /** Takes the focus that was on the last request, now gone. */
  focus?: boolean;
  picture: ComponentChildren;
  children?: ComponentChildren;
}

export function EmptyState({ title, text, focus = false, picture, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus) heading.current?.focus();
  }, [focus]);
  return (
    <section class="empty">
      <div class="empty__picture">{picture}</div>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {text && <p>{text}</p>}
      {children && <div class="empty__do">{children}</div>}
    </section>
  );
}
