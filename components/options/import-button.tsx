import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

interface Props {
  children: ComponentChildren;
  onText: (text: string) => void;
}

/** Reads a file that the user chooses. The browser's own file control cannot be named in our words, so a button presses it. */
export function ImportButton({ children, onText }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="button button--bare" onClick={() => input.current?.click()}>
        {children}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          // Chosen again, the same file is to be read again.
          event.currentTarget.value = '';
          if (file) void file.text().then(onText);
        }}
      />
    </>
  );
}
