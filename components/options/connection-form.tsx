import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type ConnectionDraft, fieldOf } from '../../lib/ui/connections/connection-draft.ts';
import type { FormState } from '../../lib/ui/connections/connections-state.ts';
import { problemAt } from './form-problem-words.ts';
import { readDraft } from './read-draft.ts';

const CONTROL = {
  url: 'feed-url',
  key: 'feed-key',
  placementName: 'feed-placement-name',
  name: 'feed-name',
  form: 'feed-submit',
} as const;

interface Props {
  state: FormState;
  title: string;
  text?: string;
  /** On the button that sends the form. */
  send: string;
  children: ComponentChildren;
  onSubmit: (draft: ConnectionDraft) => void;
  onCancel: () => void;
}

/** The frame of both forms, for a new feed and for a changed one: what is wrong, and the buttons. */
export function ConnectionForm({ state, title, text, send, children, onSubmit, onCancel }: Props) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('h2')?.focus(), []);
  // To the control that is wrong; the message tied to it is then read out with it.
  useEffect(() => {
    if (state.problem) form.current?.querySelector<HTMLElement>(`#${CONTROL[fieldOf(state.problem)]}`)?.focus();
  }, [state.problem]);
  const error = problemAt(state, 'form');
  return (
    <form
      ref={form}
      class="card form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(readDraft(event.currentTarget));
      }}
    >
      <h2 tabIndex={-1}>{title}</h2>
      {text && <p class="quiet">{text}</p>}
      {children}
      {error && (
        <p id="feed-submit-error" class="note note--error">
          {error}
        </p>
      )}
      <div class="form__do">
        <button
          id="feed-submit"
          type="submit"
          class="button button--primary"
          aria-disabled={state.saving}
          aria-describedby={error ? 'feed-submit-error' : undefined}
        >
          {state.saving ? i18n.t('form.adding') : send}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {i18n.t('common.cancel')}
        </button>
      </div>
    </form>
  );
}
