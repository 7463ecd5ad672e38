export interface Reading {
  /** Tells the control from the others of its page, before and after a fill. */
  key: string;
  value: string;
}

export interface Readings {
  controls: Reading[];
  /** For each path, the place of its control in `controls`; null where there is none. */
  found: (number | null)[];
}

/**
 * What every control of a page holds, seen or not, in shadow roots and frames as well. `paths` are selectors that lead
 * into shadow roots and frames by `>>>`. Runs in a content script's world, from where closed shadow roots can be seen;
 * hence it is one function with all it needs inside.
 */
export function readControls(paths: string[]): Readings {
  type Opener = { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
  const { chrome } = globalThis as unknown as { chrome?: Opener };
  const elements: Element[] = [];
  const keys: string[] = [];
  const seen = new Map<string, number>();

  const rootOf = (element: Element): ShadowRoot | null => {
    if (element.shadowRoot) return element.shadowRoot;
    const { openOrClosedShadowRoot } = element as Element & { openOrClosedShadowRoot?: ShadowRoot | null };
    if (openOrClosedShadowRoot) return openOrClosedShadowRoot;
    // Chrome throws for elements that can have no root.
    return element.localName.includes('-') || element.localName === 'div'
      ? (chrome?.dom?.openOrClosedShadowRoot(element) ?? null)
      : null;
  };
  const innerOf = (element: Element): ParentNode | null => {
    if (element.localName !== 'iframe') return rootOf(element);
    try {
      return (element as HTMLIFrameElement).contentDocument;
    } catch {
      return null;
    }
  };
  const attribute = (element: Element, name: string): string =>
    Element.prototype.getAttribute.call(element, name) ?? '';
  const isControl = (element: Element): boolean => {
    const role = attribute(element, 'role');
    return (
      ['input', 'textarea', 'select'].includes(element.localName) ||
      role === 'combobox' ||
      attribute(element, 'aria-haspopup') === 'listbox' ||
      (Element.prototype.hasAttribute.call(element, 'contenteditable') &&
        attribute(element, 'contenteditable') !== 'false')
    );
  };
  const deepText = (node: Node): string => {
    if (node.nodeType === 3) return node.nodeValue ?? '';
    const inside = (node.nodeType === 1 && rootOf(node as Element)) || node;
    return [...inside.childNodes].map(deepText).join('');
  };
  const nameOf = (element: Element): string => {
    const id = attribute(element, 'id');
    const name = attribute(element, 'name');
    const type = attribute(element, 'type');
    const choice = type === 'radio' || type === 'checkbox' ? `[value="${attribute(element, 'value')}"]` : '';
    return element.localName + (id ? `#${id}` : '') + (name ? `[name="${name}"]` : '') + choice;
  };
  const valueOf = (element: Element): string => {
    if (element.localName === 'select') {
      const { value, selectedOptions } = element as HTMLSelectElement;
      return value === '' ? '' : [...selectedOptions].map((one) => one.text.trim()).join(', ');
    }
    if (element.localName === 'input') {
      const { type, checked, value } = element as HTMLInputElement;
      return type === 'radio' || type === 'checkbox' ? (checked ? 'checked' : '') : value;
    }
    if (element.localName === 'textarea') return (element as HTMLTextAreaElement).value;
    const { innerText } = element as HTMLElement;
    return (innerText.trim() || deepText(element)).replaceAll('\u200b', '').trim();
  };
  const add = (element: Element, within: string): number => {
    const name = within + nameOf(element);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    keys.push(times === 1 ? name : `${name} (${times})`);
    return elements.push(element) - 1;
  };
  const walk = (root: ParentNode, within: string): void => {
    for (const element of root.querySelectorAll('*')) {
      if (isControl(element)) add(element, within);
      const inner = innerOf(element);
      if (inner) walk(inner, `${within}${nameOf(element)} >>> `);
    }
  };
  walk(document, '');
  const found = paths.map((path) => {
    let root: ParentNode | null = document;
    let at: Element | null = null;
    for (const step of path.split('>>>')) {
      at = root?.querySelector(step.trim()) ?? null;
      root = at && innerOf(at);
    }
    if (!at) return null;
    const place = elements.indexOf(at);
    return place < 0 ? add(at, '') : place;
  });
  return { controls: elements.map((element, place) => ({ key: keys[place]!, value: valueOf(element) })), found };
}
