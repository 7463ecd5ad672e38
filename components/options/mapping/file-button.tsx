import { useRef } from 'preact/hooks';

interface Props {
  label: string;
  accept: string;
  onFile: (file: File) => void;
}

/** Asks for a file. The browser's own file control cannot be named in our words, so a button presses it. */
export function FileButton({ label, accept, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // Chosen again, the same file is to be read again.
          currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
