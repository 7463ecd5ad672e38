import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';
import type { PlannedControl } from '../../lib/domain/lead/fill-plan.ts';
import { isMappedType } from '../../lib/domain/profile/mapped-types.ts';
import { fillOutcomeWords } from '../../lib/i18n/words.ts';
import type { Triage } from '../../lib/ui/triage/triage-model.ts';
import { FeedText } from '../feed-text.tsx';
import { useLanguage } from '../language.ts';
import { ControlName, nameOfControl } from './control-name.tsx';
import { CorrectForm } from './correct-form.tsx';
import { MapForm } from './map-form.tsx';
import { shownValue } from './shown-value.ts';

/** One field: what it is called, what would be in it, and the way to say that this is wrong. */
export function PreviewLine({ control, model }: { control: PlannedControl; model: Triage }) {
  const language = useLanguage();
  const button = useRef<HTMLButtonElement>(null);
  const remembered = model.remembered.value === control.ref;
  const editing = model.editing.value === control.ref;
  const wasEditingRef = useRef(false);
  // The form that had the focus is gone, and the line may stand in another group by now.
  useEffect(() => {
    if (remembered || (wasEditingRef.current && !editing)) button.current?.focus();
    wasEditingRef.current = editing;
  }, [remembered, editing]);
  const { ref, outcome, type, value } = control;
  const mappable =
    outcome === 'unsure' && value !== '' && control.options.length > 0 && type !== null && isMappedType(type);
  const text = textOf(control, language);
  return (
    <>
      <div class="preview__field">
        <span class="preview__label">
          <ControlName control={control} />
        </span>
        <span class="preview__value">
          {text && <FeedText text={text} most={300} />}
          {(outcome === 'no-value' || outcome === 'not-ours') && <span class="quiet">{leftWords(control)}</span>}
          {remembered && <span class="preview__remembered">{i18n.t('preview.remembered')}</span>}
        </span>
        {!editing && (
          <button ref={button} type="button" class="link" onClick={() => model.edit(ref)}>
            {i18n.t('preview.correct')}
            <span class="hidden-text"> {nameOfControl(control)}</span>
          </button>
        )}
      </div>
      {mappable && !editing && (
        <MapForm control={control} busy={model.busy.value !== null} onMap={(to) => void model.mapValue(control, to)} />
      )}
      {editing && (
        <CorrectForm
          control={control}
          busy={model.busy.value !== null}
          onCorrect={(lesson) => void model.correct(ref, lesson)}
          onCancel={() => model.edit(null)}
        />
      )}
    </>
  );
}

/** What would be in the field, or is; of a doubt, what the request has for it. */
function textOf({ outcome, type, value, before, after }: PlannedControl, language: string): string {
  if (outcome === 'unsure') return shownValue(language, type, value);
  return outcome === 'filled' ? after : before;
}

const leftWords = ({ outcome, decided }: PlannedControl): string =>
  outcome === 'not-ours' && decided ? i18n.t('preview.never') : fillOutcomeWords(outcome).title;
