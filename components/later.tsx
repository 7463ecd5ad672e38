import { type ComponentType, createElement } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface Loaded<Props> {
  /** Begins to load it, for when it is likely to be wanted. */
  load: () => Promise<unknown>;
  View: ComponentType<Props>;
}

/** A part of a page that is loaded when it is drawn for the first time: what opens first does not wait for it. */
export function later<Props extends object>(get: () => Promise<ComponentType<Props>>): Loaded<Props> {
  let part: ComponentType<Props> | null = null;
  let loading: Promise<void> | null = null;
  const load = (): Promise<void> =>
    (loading ??= once().catch(() => {
      // The next attempt asks anew.
      loading = null;
    }));
  async function once(): Promise<void> {
    part = await get();
  }
  function View(props: Props) {
    const [, setLoaded] = useState(part !== null);
    // Asked anew even if it is there by now: it may have come after this was drawn, and nothing would draw it again.
    useEffect(() => void load().then(() => setLoaded(part !== null)), []);
    return part && createElement(part, props);
  }
  return { load, View };
}
