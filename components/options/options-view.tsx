import { i18n } from '#i18n';
import { isFeed } from '../../lib/domain/connection/connection.ts';
import type { Connections } from '../../lib/ui/connections/connections-model.ts';
import type { Crms } from '../../lib/ui/crms/crms-model.ts';
import type { Permissions } from '../../lib/ui/permissions/permissions-model.ts';
import type { TriageSettingsView } from '../../lib/ui/triage-settings/triage-settings-model.ts';
import type { PolicyView } from '../../lib/ui/policy/policy-model.ts';
import { NEW_FEED } from '../../lib/ui/mapping/mapping-address.ts';
import type { Templates } from '../../lib/ui/templates/templates-model.ts';
import type { Mapping } from '../../lib/ui/mapping/mapping-model.ts';
import { Mark } from '../mark.tsx';
import { AboutSection } from './about/about-section.tsx';
import { CrmsSection } from './crms/crms-section.tsx';
import { FeedsSection } from './feeds-section.tsx';
import { InsightsLink } from '../insights-link.tsx';
import { PermissionsSection } from './permissions/permissions-section.tsx';
import { PolicyNote } from './policy-note.tsx';
import { MappingPage } from './mapping/mapping-page.tsx';
import { PreparedNote } from './mapping/prepared-note.tsx';
import { useWayBack } from './mapping/use-way-back.ts';
import { PracticeLink } from './practice-link.tsx';
import { PrivacyNote } from './privacy-note.tsx';
import { TemplatesSection } from './templates/templates-section.tsx';
import { SetUpQuestions } from './set-up-questions.tsx';
import { HoursSection } from './triage/hours-section.tsx';
import { NoticesSection } from './triage/notices-section.tsx';
import { WelcomeCard } from './welcome-card.tsx';

interface Props {
  model: Connections;
  crms: Crms;
  mapping: Mapping;
  permissions: Permissions;
  policy: PolicyView;
  templates: Templates;
  triage: TriageSettingsView;
  /** IANA names of the time zones that the browser knows. */
  zones: readonly string[];
  /** Of the extension. */
  version: string;
}

/** The set-up page, and the page of one feed's mapping in its place. What is typed into a form here waits meanwhile. */
export function OptionsView({ model, crms, mapping, permissions, policy, templates, triage, zones, version }: Props) {
  const reading = mapping.open.value;
  useWayBack(reading);
  const feed = model.list.value?.find(({ connection }) => connection.id === reading);
  return (
    <>
      <div hidden={reading !== null}>
        <SetUp
          model={model}
          crms={crms}
          mapping={mapping}
          permissions={permissions}
          policy={policy}
          templates={templates}
          triage={triage}
          version={version}
        />
      </div>
      {reading !== null && (
        <MappingPage
          key={reading}
          model={mapping}
          reading={feed?.progress?.records ?? null}
          name={reading === NEW_FEED ? i18n.t('mapping.newFeed') : (feed?.connection.name ?? null)}
          zones={zones}
        />
      )}
    </>
  );
}

function SetUp({ model, crms, mapping, permissions, policy, templates, triage, version }: Omit<Props, 'zones'>) {
  const views = model.list.value;
  const form = model.form.value;
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
        <FeedsSection
          model={model}
          locked={policy.state.value?.lockConnections === true}
          layout={<PreparedNote prepared={mapping.prepared.value} onForget={mapping.forgetPrepared} />}
        />
        <CrmsSection model={crms} />
        <TemplatesSection model={templates} />
        <HoursSection model={triage} />
        <NoticesSection model={triage} />
        <PermissionsSection model={permissions} />
        <PrivacyNote />
        <AboutSection version={version} />
        {views && !welcome && (
          <p class="page__more">
            <InsightsLink />
            <PracticeLink />
          </p>
        )}
      </main>
      <SetUpQuestions model={model} crms={crms} />
    </div>
  );
}
