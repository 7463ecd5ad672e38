import { i18n } from '#i18n';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { PlannedControl } from '../../lib/domain/lead/fill-plan.ts';
import { FIELD_TYPES } from '../../lib/domain/lead/field-types.ts';
import { type Meaning, meaningSchema } from '../../lib/domain/profile/profile.ts';
import { fieldWords } from '../../lib/i18n/words.ts';
import { nameOfControl } from './control-name.tsx';

interface Props {
  control: PlannedControl;
  busy: boolean;
  onCorrect: (lesson: Meaning | 'auto') => void;
  onCancel: () => void;
}

/** "What belongs here?" Nothing is remembered before the button is pressed: the arrow keys go through a list one by one. */
export function CorrectForm({ control, busy, onCorrect, onCancel }: Props) {
  const id = useId();
  const [lesson, setLesson] = useState(() => currentLesson(control));
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    select.current?.focus();
    select.current?.scrollIntoView({ block: 'center' });
  }, []);
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!busy) onCorrect(lesson);
  };
  return (
    <form class="preview__form" onSubmit={send}>
      <label for={id}>{i18n.t('preview.belongs', [nameOfControl(control)])}</label>
      <select
        ref={select}
        id={id}
        class="select"
        value={lesson}
        onChange={({ currentTarget }) => setLesson(lessonOf(currentTarget.value))}
      >
        <option value="auto">{i18n.t('preview.auto')}</option>
        <option value="never">{i18n.t('preview.never')}</option>
        <optgroup label={i18n.t('preview.fields')}>
          {FIELD_TYPES.map((type) => (
            <option key={type} value={type}>
              {fieldWords(type)}
            </option>
          ))}
        </optgroup>
      </select>
      <div class="preview__do">
        <button type="submit" class="button" aria-disabled={busy}>
          {i18n.t('preview.remember')}
        </button>
        <button type="button" class="button button--bare" onClick={onCancel}>
          {i18n.t('common.cancel')}
        </button>
      </div>
    </form>
  );
}

/** What was recognised stands in the list as what it is, so that the user sees it. */
const currentLesson = ({ type, decided }: PlannedControl): Meaning | 'auto' => type ?? (decided ? 'never' : 'auto');

function lessonOf(value: string): Meaning | 'auto' {
  const meaning = meaningSchema.safeParse(value);
  return meaning.success ? meaning.data : 'auto';
}
