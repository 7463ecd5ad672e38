import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  title: string;
  text: string;
  /** On the button that does it. */
  confirm: string;
  /** Nothing is lost by it. */
  harmless?: boolean;
  /** What else is asked. */
  children?: ComponentChildren;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks before something that cannot be taken back. */
export function QuestionDialog({ title, text, confirm, harmless = false, children, onConfirm, onCancel }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby="question-title"
      aria-describedby="question-text"
      onClose={onCancel}
    >
      <h2 id="question-title">{title}</h2>
      <p id="question-text">{text}</p>
      {children}
      <div class="form__do">
        <button type="button" class={harmless ? 'button button--primary' : 'button button--danger'} onClick={onConfirm}>
          {confirm}
        </button>
        {/* Closing it, not just taking it away, gives the focus back to where it came from. */}
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {i18n.t('common.cancel')}
        </button>
      </div>
    </dialog>
  );
}
