import { i18n } from '#i18n';
import { isFeed } from '../../lib/domain/connection/connection.ts';
import type { Connections } from '../../lib/ui/connections/connections-model.ts';
import type { Crms } from '../../lib/ui/crms/crms-model.ts';
import type { PolicyView } from '../../lib/ui/policy/policy-model.ts';
import { Mark } from '../mark.tsx';
import { CrmsSection } from './crms/crms-section.tsx';
import { RemoveCrmDialog } from './crms/remove-crm-dialog.tsx';
import { FeedsSection } from './feeds-section.tsx';
import { GoLiveDialog } from './go-live-dialog.tsx';
import { PolicyNote } from './policy-note.tsx';
import { PracticeLink } from './practice-link.tsx';
import { PrivacyNote } from './privacy-note.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { WelcomeCard } from './welcome-card.tsx';

/** The set-up page. */
export function OptionsView({ model, crms, policy }: { model: Connections; crms: Crms; policy: PolicyView }) {
  const views = model.list.value;
  const form = model.form.value;
  const removing = model.removing.value;
  const goingLive = model.goingLive.value;
  const hasFeed = views?.some(({ connection }) => isFeed(connection));
  const welcome = views !== null && !hasFeed && !form;
  return (
    <div class="page">
      <header class="page__head">
        <Mark />
        <h1>
          {i18n.t('common.name')} <span>{i18n.t('options.title')}</span>
        </h1>
      </header>
      <main>
        {welcome && (
          <WelcomeCard
            sample={views.length > 0 ? 'loaded' : model.sample.value}
            onSample={() => void model.loadSample()}
          />
        )}
        {policy.state.value && <PolicyNote state={policy.state.value} />}
        <FeedsSection model={model} locked={policy.state.value?.lockConnections === true} />
        <CrmsSection model={crms} />
        <PrivacyNote />
        {views && !welcome && (
          <p>
            <PracticeLink />
          </p>
        )}
      </main>
      {crms.removing.value && (
        <RemoveCrmDialog
          key={crms.removing.value.id}
          profile={crms.removing.value}
          onRemove={() => void crms.remove()}
          onCancel={() => crms.askRemove(null)}
        />
      )}
      {goingLive && (
        <GoLiveDialog
          key={goingLive.id}
          connection={goingLive}
          onGoLive={(leads) => void model.goLive(leads)}
          onCancel={() => model.askGoLive(null)}
        />
      )}
      {removing && (
        <RemoveDialog
          key={removing.id}
          connection={removing}
          onRemove={(erase) => void model.remove(erase)}
          onCancel={() => model.askRemove(null)}
        />
      )}
    </div>
  );
}
