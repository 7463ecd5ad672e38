import { i18n } from '#i18n';
import { useId, useRef } from 'preact/hooks';
import type { PlannedControl } from '../../lib/domain/lead/fill-plan.ts';
import { isolated, visibleText } from '../../lib/ui/visible-text.ts';
import { useLanguage } from '../language.ts';
import { shownValue } from './shown-value.ts';

interface Props {
  control: PlannedControl;
  busy: boolean;
  onMap: (to: string) => void;
}

/** A list has no option of our word: the user says which of the CRM's own words is meant. */
export function MapForm({ control: { type, value, options }, busy, onMap }: Props) {
  const id = useId();
  const language = useLanguage();
  const select = useRef<HTMLSelectElement>(null);
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const to = select.current?.value;
    if (to && !busy) onMap(to);
    else select.current?.focus();
  };
  return (
    <form class="preview__form" onSubmit={send}>
      <label for={id}>{i18n.t('preview.isHere', [isolated(shownValue(language, type, value).slice(0, 120))])}</label>
      <select ref={select} id={id} class="select" required>
        <option value="">{i18n.t('practice.none')}</option>
        {[...new Set(options)].map((option) => (
          <option key={option} value={option}>
            {visibleText(option)}
          </option>
        ))}
      </select>
      <div class="preview__do">
        <button type="submit" class="button" aria-disabled={busy}>
          {i18n.t('preview.remember')}
        </button>
      </div>
    </form>
  );
}
