import { localName, shadowOf } from './dom.ts';
import { walk } from './collect/walk.ts';
import { defaultView, ownerDocument } from './dom.ts';

/** The element that has the focus, through shadow roots and frames of the page's own. */
export function activeElement(page: Document): Element | null {
  let active: Element | null = Reflect.get(Document.prototype, 'activeElement', page);
  for (let depth = 0; active && depth < 30; depth += 1) {
    const inner: Element | null | undefined =
      localName(active) === 'iframe' ? frameFocus(active) : shadowOf(active)?.activeElement;
    if (!inner) return active;
    active = inner;
  }
  return active;
}

function frameFocus(frame: Element): Element | null {
  try {
    return Reflect.get(HTMLIFrameElement.prototype, 'contentDocument', frame)?.activeElement ?? null;
  } catch {
    return null;
  }
}

/**
 * What the user presses or enters next, wherever in the page; null after `ms` milliseconds, or when it is called off.
 * The press itself goes on to the page.
 */
export function nextTarget(page: Document, ms: number, callOff?: AbortSignal): Promise<Element | null> {
  const done = new AbortController();
  return new Promise((resolve) => {
    const end = (target: Element | null): void => {
      done.abort();
      resolve(target);
    };
    if (callOff?.aborted) return end(null);
    const timer = setTimeout(end, ms, null);
    done.signal.addEventListener('abort', () => clearTimeout(timer));
    callOff?.addEventListener('abort', () => end(null), { signal: done.signal });
    const see = (event: Event): void => {
      const [target] = event.composedPath();
      if (target && 'nodeType' in target) end(target as Element);
    };
    for (const view of windowsOf(page)) listen(view, see, done.signal);
  });
}

/**
 * A window that comes to the front gives the focus back to the field that had it, before it tells of the press that
 * brought it there. The user has not pointed at that one.
 */
function listen(view: Window, see: (event: Event) => void, signal: AbortSignal): void {
  let returning = false;
  const options = { capture: true, signal };
  view.addEventListener(
    'focus',
    ({ target }) => {
      if (target !== view) return;
      returning = true;
      setTimeout(() => (returning = false));
    },
    options,
  );
  view.addEventListener('pointerdown', see, options);
  view.addEventListener('focusin', (event) => !returning && see(event), options);
}

function windowsOf(page: Document): Window[] {
  const views = new Set<Window>();
  walk(page, {
    enter(element) {
      const view = localName(element) === 'html' ? defaultView(ownerDocument(element)) : null;
      if (view) views.add(view);
    },
  });
  return [...views];
}
