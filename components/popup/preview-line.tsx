import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';
import type { PlannedControl } from '../../lib/domain/lead/fill-plan.ts';
import { isMappedType } from '../../lib/domain/profile/profile.ts';
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
  // The line may stand in another group by now, and the form that had the focus is gone.
  useEffect(() => {
    if (remembered) button.current?.focus();
  }, [remembered]);
  const { ref, outcome, type, value } = control;
  const unsure = outcome === 'unsure';
  const mappable = unsure && value !== '' && control.options.length > 0 && type !== null && isMappedType(type);
  const editing = model.editing.value === ref;
  return (
    <>
      <div class="preview__field">
        <span class="preview__label">
          <ControlName control={control} />
        </span>
        <span class="preview__value">
          {unsure ? (
            value && i18n.t('preview.says', [shownValue(language, type, value)])
          ) : (
            <FeedText text={outcome === 'filled' ? control.after : control.before} most={300} />
          )}
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
      {mappable && (
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

const leftWords = ({ outcome, decided }: PlannedControl): string =>
  outcome === 'not-ours' && decided ? i18n.t('preview.never') : fillOutcomeWords(outcome).title;
