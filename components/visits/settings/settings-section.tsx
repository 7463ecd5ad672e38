import { i18n } from '#i18n';
import type { Settings } from '../../../lib/ui/visits/settings-model.ts';
import { ErrorNote } from '../../error-note.tsx';
import { ControllerFields, OfficerFields } from './controller-fields.tsx';
import { MissingNote } from './missing-note.tsx';
import { OfferFields } from './offer-fields.tsx';
import { PeriodFields } from './period-fields.tsx';
import { RecorderFields } from './recorder-fields.tsx';
import { RulesTable } from './rules-table.tsx';
import { SaidFields } from './said-fields.tsx';

/** What notices say in the company's name, and how long things are kept; each choice with what it means. */
export function SettingsSection({ model, zones }: { model: Settings; zones: readonly string[] }) {
  const draft = model.draft.value;
  const failure = model.failure.value;
  return (
    <form
      class="stack settings"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void model.save();
      }}
    >
      {failure && <ErrorNote code={failure.code} onDismiss={model.dismissFailure} />}
      {!draft && !failure && <p class="quiet">{i18n.t('common.loading')}</p>}
      {draft && (
        <>
          <MissingNote missing={model.missing.value} />
          <ControllerFields settings={draft} onChange={model.change} />
          <OfficerFields settings={draft} onChange={model.change} />
          <OfferFields settings={draft} onChange={model.change} />
          <SaidFields settings={draft} onChange={model.change} />
          <PeriodFields settings={draft} onChange={model.change} />
          <RulesTable settings={draft} onChange={model.change} />
          <RecorderFields settings={draft} zones={zones} onChange={model.change} />
          <SaveBar model={model} />
        </>
      )}
    </form>
  );
}

function SaveBar({ model }: { model: Settings }) {
  const changed = model.changed.value;
  return (
    <div class={changed ? 'save-bar save-bar--changed' : 'save-bar'}>
      <output>
        {changed ? i18n.t('consentSettings.changed') : model.told.value && i18n.t('consentSettings.saved')}
      </output>
      {changed && (
        <>
          <button type="button" class="button" onClick={model.discard}>
            {i18n.t('consentSettings.discard')}
          </button>
          <button type="submit" class="button button--primary" aria-disabled={model.busy.value !== null}>
            {i18n.t('common.save')}
          </button>
        </>
      )}
    </div>
  );
}
