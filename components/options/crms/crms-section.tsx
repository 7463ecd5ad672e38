import { i18n } from '#i18n';
import { errorWords } from '../../../lib/i18n/words.ts';
import type { Crms } from '../../../lib/ui/crms/crms-model.ts';
import { Icon } from '../../icon.tsx';
import { allowedWords } from '../policy-words.ts';
import { CrmCard } from './crm-card.tsx';
import { CrmForm } from './crm-form.tsx';
import { useCrmFocus } from './use-crm-focus.ts';

interface Props {
  model: Crms;
  /** The form for a new CRM stands in another part of the page. */
  elsewhere?: boolean;
}

/** The CRMs: where Leadstand may work, what it learned there, and where a new contact is made. */
export function CrmsSection({ model, elsewhere = false }: Props) {
  const list = model.list.value;
  const form = model.form.value;
  useCrmFocus(model, elsewhere);
  return (
    <section class="feeds">
      <div class="feeds__head">
        <div>
          <h2 id="crms" tabIndex={-1}>
            {i18n.t('crms.title')}
          </h2>
          <p class="quiet">{i18n.t('crms.intro')}</p>
          {list?.allowedCrms && (
            <p class="lock">
              <Icon name="lock" />
              {allowedWords(list.allowedCrms)}
            </p>
          )}
        </div>
        {(!form || form.profile) && (
          <button type="button" id="add-crm" class="button" onClick={() => model.openForm(null)}>
            <Icon name="plus" />
            {i18n.t('crms.add')}
          </button>
        )}
      </div>
      {model.failure.value && (
        <p class="note note--error" role="alert">
          {errorWords(model.failure.value)}
        </p>
      )}
      <output class="notice">{model.removed.value && i18n.t('crms.removed')}</output>
      {form && !form.profile && !elsewhere && <CrmForm model={model} state={form} />}
      {list?.profiles.length === 0 && !form && <p class="quiet feeds__none">{i18n.t('crms.none')}</p>}
      <ul class="cards">
        {list?.profiles.map((profile) => (
          <li key={profile.id}>
            {form?.profile?.id === profile.id ? (
              <CrmForm model={model} state={form} />
            ) : (
              <CrmCard model={model} profile={profile} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
