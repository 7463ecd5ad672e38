/** Builds a widget with its label into an empty row, and gives what tells the value that the page's own code holds. */
export type Mount = (row: HTMLElement, label: string) => (() => string) | Promise<() => string>;

/** What a page offers to whoever judges it. */
export interface WidgetPage {
  widgetState(): string;
  neighbourState(): Record<string, string>;
}

/** A label and a control beside it, tied by the control's id. */
export function labelled<Name extends keyof HTMLElementTagNameMap>(
  row: HTMLElement,
  label: string,
  name: Name,
): HTMLElementTagNameMap[Name] {
  const text = row.appendChild(document.createElement('label'));
  text.htmlFor = 'widget';
  text.textContent = label;
  const control = row.appendChild(document.createElement(name));
  control.id = 'widget';
  return control;
}

/** An element that users can write text into, named by a text beside it. */
export function editable(row: HTMLElement, label: string): HTMLElement {
  const text = row.appendChild(document.createElement('div'));
  text.id = 'widget-label';
  text.className = 'label';
  text.textContent = label;
  const box = row.appendChild(document.createElement('div'));
  box.id = 'widget';
  box.setAttribute('aria-labelledby', text.id);
  return box;
}
