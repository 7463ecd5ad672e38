import { i18n } from '#i18n';
import type { CrmProfile } from '../../../lib/domain/profile/profile.ts';
import type { Crms } from '../../../lib/ui/crms/crms-model.ts';
import { isolated } from '../../../lib/ui/visible-text.ts';
import { FeedText } from '../../feed-text.tsx';
import { SafeLink } from '../../safe-link.tsx';
import { CrmAccess } from './crm-access.tsx';
import { CrmNoticeLine } from './crm-notice-line.tsx';
import { ImportButton } from '../import-button.tsx';
import { LearnedFields } from './learned-fields.tsx';
import { LearnedWords } from './learned-words.tsx';
import { Which } from '../../which.tsx';

/** One CRM: where it is, what is known of its form, and what can be done. */
export function CrmCard({ model, profile }: { model: Crms; profile: CrmProfile }) {
  const which = <Which>{isolated(profile.name)}</Which>;
  const builtIn = model.list.value?.builtIn.find(({ id }) => id === profile.basedOn);
  return (
    <article class="card connection">
      <header class="connection__head">
        <h3>
          <FeedText text={profile.name} most={100} />
          {builtIn && builtIn.name !== profile.name && <span class="tag">{builtIn.name}</span>}
        </h3>
      </header>
      <CrmAccess model={model} profile={profile} />
      <p class="crm__contact">
        {profile.newContactUrl ? (
          <>
            {i18n.t('crms.opens')} <SafeLink address={profile.newContactUrl} text={profile.newContactUrl} />
          </>
        ) : (
          <span class="quiet">{i18n.t('crms.noContact')}</span>
        )}
      </p>
      <LearnedFields model={model} profile={profile} />
      <LearnedWords model={model} profile={profile} />
      <div class="connection__do">
        <button type="button" class="button" data-edit-crm={profile.id} onClick={() => model.openForm(profile)}>
          {i18n.t('crms.edit')}
          {which}
        </button>
        <button type="button" class="button button--bare" onClick={() => void model.exportFile(profile)}>
          {i18n.t('crms.export')}
          {which}
        </button>
        <ImportButton onText={(text) => void model.importText(profile, text)}>
          {i18n.t('crms.import')}
          <Which>{isolated(profile.name)}</Which>
        </ImportButton>
        <button type="button" class="button button--bare" onClick={() => model.askRemove(profile)}>
          {i18n.t('crms.remove')}
          {which}
        </button>
      </div>
      <CrmNoticeLine notice={model.notices.value[profile.id]} />
    </article>
  );
}
