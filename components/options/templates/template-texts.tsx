import { i18n } from '#i18n';
import { useRef, useState } from 'preact/hooks';
import { REPLY_FIELDS, type ReplyField } from '../../../lib/domain/reply/fields.ts';
import type { ReplyTemplate } from '../../../lib/domain/reply/template.ts';
import type { Templates } from '../../../lib/ui/templates/templates-model.ts';
import { describedBy, Field } from '../field.tsx';

interface Props {
  model: Templates;
  draft: ReplyTemplate;
  error: string | null;
}

/** Subject and text, and the fields that can be put where the writer is. */
export function TemplateTexts({ model, draft, error }: Props) {
  const subject = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLTextAreaElement>(null);
  const [part, setPart] = useState<'subject' | 'body'>('body');
  const insert = (field: ReplyField): void => {
    const place = part === 'subject' ? subject.current : body.current;
    if (!place) return;
    const end = place.value.length;
    const at = model.insert(part, field, place.selectionStart ?? end, place.selectionEnd ?? end);
    // Once the text is drawn: the next character goes behind the field.
    requestAnimationFrame(() => {
      place.focus();
      place.setSelectionRange(at, at);
    });
  };
  return (
    <>
      <Field id="template-subject" label={i18n.t('template.subject')} hint={i18n.t('settingHint.templateSubject')}>
        <input
          ref={subject}
          id="template-subject"
          aria-describedby="template-subject-hint"
          autocomplete="off"
          dir="auto"
          lang={draft.language}
          maxLength={300}
          value={draft.subject}
          onFocus={() => setPart('subject')}
          onInput={({ currentTarget }) => model.change({ subject: currentTarget.value })}
        />
      </Field>
      <Field id="template-body" label={i18n.t('template.body')} hint={i18n.t('settingHint.templateBody')} error={error}>
        <textarea
          ref={body}
          id="template-body"
          class="input"
          dir="auto"
          lang={draft.language}
          rows={12}
          maxLength={20_000}
          value={draft.body}
          aria-invalid={error !== null}
          aria-describedby={describedBy('template-body', true, error)}
          onFocus={() => setPart('body')}
          onInput={({ currentTarget }) => model.change({ body: currentTarget.value })}
        />
      </Field>
      <InsertField part={part} onInsert={insert} />
    </>
  );
}

interface InsertProps {
  part: 'subject' | 'body';
  onInsert: (field: ReplyField) => void;
}

const InsertField = ({ part, onInsert }: InsertProps) => (
  <fieldset class="template-form__insert">
    <legend class="field__hint">
      {i18n.t('template.insert')} ({i18n.t(part === 'subject' ? 'template.intoSubject' : 'template.intoText')})
    </legend>
    <div class="template-form__fields">
      {REPLY_FIELDS.map((field) => (
        <button key={field} type="button" class="button" title={`{{${field}}}`} onClick={() => onInsert(field)}>
          {i18n.t(`template.field.${field}`)}
        </button>
      ))}
    </div>
  </fieldset>
);
