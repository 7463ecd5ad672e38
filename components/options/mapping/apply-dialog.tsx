import { i18n } from '#i18n';
import type { Ref } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { errorWords } from '../../../lib/i18n/words.ts';
import type { Applying } from '../../../lib/ui/mapping/mapping-state.ts';
import { describedBy, Field } from '../field.tsx';
import { ChangesList } from './changes-list.tsx';

interface Props {
  applying: Applying;
  name: string;
  /** Records that were read again so far; null while none is. */
  reading: number | null;
  onApply: (name: string) => void;
  onCancel: () => void;
}

/** What would change, before it does. */
export function ApplyDialog({ applying, name, reading, onApply, onCancel }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    // Not on a button: what there is to decide comes with the answer, and stands before them.
    dialog.current?.querySelector('h2')?.focus();
  }, []);
  const saving = applying.state === 'saving';
  return (
    <dialog
      ref={dialog}
      class="dialog dialog--wide"
      aria-labelledby="apply-title"
      onCancel={(event) => saving && event.preventDefault()}
      onClose={onCancel}
    >
      <form
        class="apply-form"
        onSubmit={(event) => {
          event.preventDefault();
          onApply(input.current?.value ?? name);
        }}
      >
        <h2 id="apply-title" tabIndex={-1}>
          {i18n.t('mapping.applyTitle')}
        </h2>
        <output>{statusOf(applying, reading)}</output>
        {'changes' in applying && <ChangesList changes={applying.changes} />}
        {'changes' in applying && <NameField name={name} input={input} />}
        <div class="form__do">
          {'changes' in applying && (
            <button type="submit" class="button button--primary" aria-disabled={saving}>
              {i18n.t(saving ? 'mapping.saving' : 'mapping.applyNow')}
            </button>
          )}
          {/* Closing it, not just taking it away, gives the focus back to where it came from. */}
          <button
            type="button"
            class="button"
            aria-disabled={saving}
            onClick={() => !saving && dialog.current?.close()}
          >
            {i18n.t('common.cancel')}
          </button>
        </div>
      </form>
    </dialog>
  );
}

function NameField({ name, input }: { name: string; input: Ref<HTMLInputElement> }) {
  const hint = i18n.t('mapping.nameHint');
  return (
    <Field id="mapping-name" label={i18n.t('mapping.name')} hint={hint}>
      <input
        ref={input}
        id="mapping-name"
        class="short"
        autocomplete="off"
        maxLength={200}
        defaultValue={name}
        aria-describedby={describedBy('mapping-name', hint, null)}
      />
    </Field>
  );
}

function statusOf(applying: Applying, reading: number | null) {
  if (applying.state === 'failed') return <span class="note note--error">{errorWords(applying.code)}</span>;
  if (applying.state === 'ready') return null;
  return (
    <span class="progress">
      {/* Without a value, it says that something is going on, and not how far it is. */}
      <progress
        aria-label={i18n.t('mapping.working')}
        {...(applying.state === 'saving' && reading !== null && { value: reading, max: applying.changes.read })}
      />
      {i18n.t(applying.state === 'counting' ? 'mapping.counting' : 'mapping.savingLong')}
    </span>
  );
}
