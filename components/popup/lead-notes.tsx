import { i18n } from '#i18n';
import { useId, useRef, useState } from 'preact/hooks';
import type { TriageEvent } from '../../lib/domain/triage/triage.ts';
import { dateTime } from '../../lib/i18n/format.ts';
import { logTime } from '../../lib/i18n/log-time.ts';
import { FeedText } from '../feed-text.tsx';
import { Icon } from '../icon.tsx';
import { useLanguage } from '../language.ts';
import { Moment } from '../moment.tsx';
import { By } from './colleagues/by.tsx';
import { CopyButton } from './copy-button.tsx';

interface Props {
  history: readonly TriageEvent[];
  now: number;
  busy: boolean;
  /** Whether it was kept. */
  onAdd: (text: string) => Promise<boolean>;
  onRemove: (at: string) => Promise<void>;
}

type Note = Extract<TriageEvent, { act: 'note' }>;

/** What the user wrote down about a request. */
export function LeadNotes({ history, now, busy, onAdd, onRemove }: Props) {
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  const [news, setNews] = useState<'kept' | 'removed' | null>(null);
  const notes = history.filter((one): one is Note => one.act === 'note').toReversed();
  const remove = async (at: string): Promise<void> => {
    await onRemove(at);
    setNews('removed');
    // The button that had the focus is gone with its note.
    heading.current?.focus();
  };
  return (
    <section class="part notes">
      <h2 ref={heading} tabIndex={-1}>
        {i18n.t('request.notes')}
      </h2>
      {notes.length > 0 && (
        <ul class="notes__list">
          {notes.map((note) => (
            <li key={note.at} class="notes__note">
              <FeedText text={note.text} most={4000} />
              <span class="notes__foot">
                <Moment at={note.at}>{logTime(language, note.at, now)}</Moment>
                <By event={note} />
                <CopyButton name={i18n.t('request.noteText')} text={note.text} />
                <button
                  type="button"
                  class="copy"
                  aria-disabled={busy}
                  aria-label={i18n.t('request.noteRemove', [dateTime(language, note.at)])}
                  title={i18n.t('request.noteRemove', [dateTime(language, note.at)])}
                  onClick={() => void remove(note.at)}
                >
                  <Icon name="cross" />
                </button>
              </span>
            </li>
          ))}
        </ul>
      )}
      <NoteForm
        busy={busy}
        onAdd={async (text) => {
          const kept = await onAdd(text);
          if (kept) setNews('kept');
          return kept;
        }}
      />
      <output class="hidden-text">
        {news && i18n.t(news === 'kept' ? 'request.noteKept' : 'request.noteRemoved')}
      </output>
    </section>
  );
}

function NoteForm({ busy, onAdd }: Pick<Props, 'busy' | 'onAdd'>) {
  const id = useId();
  const [text, setText] = useState('');
  const keep = async (): Promise<void> => {
    // What could not be kept stays in the field.
    if (!busy && (await onAdd(text))) setText('');
  };
  return (
    <form
      class="notes__form"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <label class="hidden-text" for={id}>
        {i18n.t('request.noteAdd')}
      </label>
      <textarea
        id={id}
        class="input"
        rows={text ? 3 : 1}
        maxLength={4000}
        dir="auto"
        placeholder={i18n.t('request.noteAdd')}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void keep();
        }}
      />
      {text.trim() && (
        <button type="submit" class="button" aria-disabled={busy}>
          {i18n.t('request.noteKeep')}
        </button>
      )}
    </form>
  );
}
