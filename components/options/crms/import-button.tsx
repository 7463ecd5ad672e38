import { i18n } from '#i18n';
import { useRef } from 'preact/hooks';
import { isolated } from '../../../lib/ui/visible-text.ts';

/** Reads a file that the user chooses. The browser's own file control cannot be named in our words, so a button presses it. */
export function ImportButton({ name, onText }: { name: string; onText: (text: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="button button--bare" onClick={() => input.current?.click()}>
        {i18n.t('crms.import')}
        <span class="hidden-text">: {isolated(name)}</span>
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
