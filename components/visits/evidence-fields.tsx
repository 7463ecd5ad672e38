import { i18n } from '#i18n';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Evidence, evidenceSchema } from '../../lib/domain/consent/evidence.ts';
import { messageName } from '../../lib/i18n/codes.ts';
import { FeedText } from '../feed-text.tsx';
import { FileButton } from '../options/mapping/file-button.tsx';
import { describedBy, Field } from '../options/field.tsx';

interface Props {
  /** In ms: nobody has said anything later than this. */
  today: number;
  /** It was sent with nothing that shows it. */
  lacking?: boolean;
  file?: Evidence['file'];
  /** Absent where no file is taken. */
  onFile?: (file: File) => void;
}

/** What shows that it was the person who said it, and when. */
export function EvidenceFields({ today, lacking = false, file, onFile }: Props) {
  const [how, setHow] = useState<Evidence['how']>('mail');
  const latest = dayOf(today);
  const text = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (lacking) text.current?.focus();
  }, [lacking]);
  const error = lacking ? i18n.t('answer.proofMissing') : null;
  return (
    <>
      <div class="pair">
        <Field id="how" label={i18n.t('evidence.how')}>
          <select
            id="how"
            name="how"
            class="select"
            value={how}
            onChange={({ currentTarget }) => setHow(currentTarget.value as Evidence['how'])}
          >
            {evidenceSchema.shape.how.options.map((one) => (
              <option key={one} value={one}>
                {i18n.t(`evidenceHow.${messageName(one)}`)}
              </option>
            ))}
          </select>
        </Field>
        <Field id="said-at" label={i18n.t('evidence.at')}>
          <input id="said-at" name="at" type="date" max={latest} defaultValue={latest} />
        </Field>
      </div>
      <Field
        id="said-text"
        label={i18n.t(how === 'mail' ? 'evidence.textMail' : 'evidence.text')}
        hint={i18n.t('evidence.textHint')}
        error={error}
      >
        <textarea
          ref={text}
          id="said-text"
          name="text"
          class="text"
          rows={4}
          maxLength={100_000}
          aria-invalid={lacking}
          aria-describedby={describedBy('said-text', true, error)}
        />
      </Field>
      {how === 'mail' && <MessageId />}
      {onFile && <FileProof file={file} onFile={onFile} />}
      <Field id="said-note" label={i18n.t('evidence.note')}>
        <input id="said-note" name="note" autocomplete="off" maxLength={2000} />
      </Field>
    </>
  );
}

function MessageId() {
  return (
    <Field id="message-id" label={i18n.t('evidence.messageId')} hint={i18n.t('evidence.messageIdHint')}>
      <input
        id="message-id"
        name="messageId"
        autocomplete="off"
        maxLength={1000}
        aria-describedby={describedBy('message-id', true, null)}
      />
    </Field>
  );
}

function FileProof({ file, onFile }: { file: Evidence['file']; onFile: (file: File) => void }) {
  return (
    <div class="field">
      <p class="field__hint">{i18n.t('evidence.fileHint')}</p>
      <p class="part__do">
        <FileButton label={i18n.t('evidence.file')} accept="" onFile={onFile} />
        <output>
          {file && (
            <>
              <FeedText text={file.name} most={80} /> <code class="code">{file.sha256.slice(0, 12)}…</code>
            </>
          )}
        </output>
      </p>
    </div>
  );
}

/** YYYY-MM-DD where the user is. */
function dayOf(ms: number): string {
  const date = new Date(ms);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
