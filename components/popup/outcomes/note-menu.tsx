import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { TriageAct } from '../../../lib/domain/triage/triage.ts';

/** A note for oneself and for whoever opens the request next. Ctrl and Enter keep it. */
export function NoteMenu({ onAct }: { onAct: (act: TriageAct) => void }) {
  const [text, setText] = useState('');
  const keep = (): void => {
    if (text.trim()) onAct({ act: 'note', text: text.trim() });
  };
  return (
    <form
      class="sheet__form sheet__form--note"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <label class="sheet__field">
        <span>{i18n.t('outcomes.noteText')}</span>
        <textarea
          class="input"
          rows={4}
          maxLength={4000}
          autofocus
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && keep()}
        />
      </label>
      <button type="submit" class="button button--primary" aria-disabled={!text.trim()}>
        {i18n.t('outcomes.noteKeep')}
      </button>
    </form>
  );
}
