import { i18n } from '#i18n';
import { useId, useState } from 'preact/hooks';
import {
  CORRECTABLE,
  type CorrectableField,
  correctable,
  isCorrectable,
  valueOf,
} from '../../lib/domain/lead/correctable.ts';
import type { StoredLead } from '../../lib/domain/lead/stored-lead.ts';
import { targetWords } from '../../lib/i18n/words.ts';

interface Props {
  lead: StoredLead;
  busy: boolean;
  /** An empty value takes a correction back. */
  onPutRight: (field: CorrectableField, value: string) => void;
}

/** What a person had put right: kept over what the feed says, and taken back as easily. */
export function PutRight({ lead: { feed, corrections }, busy, onPutRight }: Props) {
  const id = useId();
  const [field, setField] = useState<CorrectableField>('person.lastName');
  const [value, setValue] = useState<string | null>(null);
  const now = valueOf(correctable(feed), field);
  const choose = (text: string): void => {
    if (isCorrectable(text)) setField(text);
    setValue(null);
  };
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!busy && value?.trim()) onPutRight(field, value.trim());
    setValue(null);
  };
  const inHand = Object.hasOwn(corrections ?? {}, field);
  return (
    <details class="extra put-right">
      <summary>{i18n.t('putRight.title')}</summary>
      <form class="put-right__form" onSubmit={send}>
        <p class="quiet">{i18n.t('putRight.why')}</p>
        <label for={`${id}-field`}>{i18n.t('putRight.field')}</label>
        <select
          id={`${id}-field`}
          class="select"
          value={field}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          {CORRECTABLE.map((one) => (
            <option key={one} value={one}>
              {targetWords(one)}
            </option>
          ))}
        </select>
        <label for={`${id}-value`}>{i18n.t('putRight.value')}</label>
        <input
          id={`${id}-value`}
          type="text"
          class="input"
          autocomplete="off"
          maxLength={2000}
          value={value ?? now}
          onInput={({ currentTarget }) => setValue(currentTarget.value)}
        />
        <div class="put-right__do">
          <button type="submit" class="button" aria-disabled={busy || !value?.trim()}>
            {i18n.t('putRight.save')}
          </button>
          {inHand && (
            <button type="button" class="button button--bare" onClick={() => onPutRight(field, '')}>
              {i18n.t('putRight.back')}
            </button>
          )}
        </div>
      </form>
    </details>
  );
}
