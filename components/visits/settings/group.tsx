import type { ComponentChildren } from 'preact';

interface Props {
  title: string;
  /** The name of the article that wants it. */
  article?: string;
  text?: string;
  children: ComponentChildren;
}

/** A part of the settings, with what it is for in one line. */
export function Group({ title, article, text, children }: Props) {
  return (
    <section class="card form">
      <div>
        <h2>
          {title} {article && <span class="article">{article}</span>}
        </h2>
        {text && <p class="quiet">{text}</p>}
      </div>
      {children}
    </section>
  );
}
