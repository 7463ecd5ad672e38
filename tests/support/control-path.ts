/** The way to a control in a page: into elements by selector, into shadow roots and into frames. */
export type ControlPath = ({ css: string } | { shadow: true } | { frame: true })[];

/**
 * What the controls at the end of the paths hold, "" where they are empty and null where there is none. Runs in a
 * content script's world of the page, from where closed shadow roots can be seen; hence it is one function with
 * all it needs inside.
 */
export function readPaths(paths: ControlPath[]): (string | null)[] {
  type Opener = { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
  const { chrome } = globalThis as unknown as { chrome?: Opener };
  const rootOf = (element: Element): ShadowRoot | null =>
    element.shadowRoot ??
    chrome?.dom?.openOrClosedShadowRoot(element) ??
    (element as Element & { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ??
    null;
  const textOf = (element: Element): string => {
    const { value, selectedOptions } = element as HTMLSelectElement;
    if (element.localName === 'select')
      return value === '' ? '' : [...selectedOptions].map((one) => one.text.trim()).join(', ');
    if (typeof value === 'string' && element.localName !== 'button') return value;
    const box = element as HTMLElement;
    return (box.innerText ?? box.textContent ?? '').trim();
  };
  return paths.map((path) => {
    let at: ParentNode | Element | null = document;
    for (const step of path) {
      if (!at) return null;
      if ('css' in step) at = at.querySelector(step.css);
      else if ('shadow' in step) at = rootOf(at as Element);
      else at = (at as HTMLIFrameElement).contentDocument;
    }
    return at && 'localName' in at ? textOf(at) : null;
  });
}
