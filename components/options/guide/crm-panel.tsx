import { i18n } from '#i18n';
import { allowedWords } from '../policy-words.ts';
import { Help } from '../help.tsx';
import type { PanelProps } from './guide-panel.tsx';

/** The address of the CRM's form, or none: forms can be filled without. */
export function CrmPanel({ guide, model, crms }: PanelProps) {
  const allowed = crms.list.value?.allowedCrms;
  return (
    <>
      <p>{i18n.t('guide.crm.text')}</p>
      {allowed && <p class="quiet">{allowedWords(allowed)}</p>}
      <div class="form__do">
        <button
          type="button"
          class="button button--primary"
          onClick={() => {
            model.closeForm();
            crms.openForm(null);
            guide.leaveFor('crm');
          }}
        >
          {i18n.t('crms.add')}
        </button>
        <button type="button" class="button" onClick={() => void guide.skip('crm')}>
          {i18n.t('guide.crm.own')}
        </button>
      </div>
      <Help topic="permission" />
    </>
  );
}
