import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

interface Choice {
  id: string;
  words: string;
  /** What exactly is meant. */
  hint?: string;
}

interface Props {
  label: string;
  choices: readonly Choice[];
  onChoose: (id: string) => void;
}

/** A few choices: one key each, the number beside it; the arrow keys go from one to the next. */
export function ChoiceList({ label, choices, onChoose }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const buttons = (): HTMLElement[] => [...(list.current?.querySelectorAll<HTMLElement>('button') ?? [])];
  useEffect(() => buttons()[0]?.focus(), []);
  function onKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || isField(event.target)) return;
    const all = buttons();
    const at = all.findIndex((one) => one === document.activeElement);
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = choices[Number(event.key) - 1];
    if (by !== undefined) all[Math.max(0, Math.min(all.length - 1, at + by))]?.focus();
    else if (chosen) onChoose(chosen.id);
    else return;
    event.preventDefault();
  }
  // Before it is painted: who knows the keys does not wait to see the numbers.
  useLayoutEffect(() => {
    const sheet = list.current?.closest('dialog');
    sheet?.addEventListener('keydown', onKey);
    return () => sheet?.removeEventListener('keydown', onKey);
  });
  return (
    <ul ref={list} class="choices" aria-label={label}>
      {choices.map(({ id, words, hint }, at) => (
        <li key={id}>
          <button type="button" class="choice-line" aria-keyshortcuts={String(at + 1)} onClick={() => onChoose(id)}>
            <kbd aria-hidden="true">{at + 1}</kbd>
            <span>{words}</span>
            {hint && <small>{hint}</small>}
          </button>
        </li>
      ))}
    </ul>
  );
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('input, textarea, select');
