import { type ComponentChild, render } from 'preact';
import { keepFocus } from './keep-focus.ts';
import { Language } from './language.ts';
import { releaseStaleNodes } from './release-stale.ts';

interface Page {
  title: string;
  language: string;
}

/** Draws a page, and says in which language it is, so that it is read with the right voice and hyphenated rightly. */
export function mount(view: ComponentChild, { title, language }: Page): void {
  document.documentElement.lang = language;
  document.title = title;
  releaseStaleNodes();
  const place = document.getElementById('app');
  if (!place) return;
  render(<Language.Provider value={language}>{view}</Language.Provider>, place);
  keepFocus(place);
}
