import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { InsightsLink } from '../insights-link.tsx';
import { AboutSection } from './about/about-section.tsx';
import { BackupSection } from './backup/backup-section.tsx';
import { CrmsSection } from './crms/crms-section.tsx';
import { FeedsSection } from './feeds-section.tsx';
import type { SetUpProps } from './options-view.tsx';
import { PermissionsSection } from './permissions/permissions-section.tsx';
import { PolicyNote } from './policy-note.tsx';
import { PracticeLink } from './practice-link.tsx';
import { PrivacyNote } from './privacy-note.tsx';
import { Group } from './settings/group.tsx';
import { Setting } from './settings/setting.tsx';
import { TeamSection } from './team/team-section.tsx';
import { TemplatesSection } from './templates/templates-section.tsx';
import { HoursSection } from './triage/hours-section.tsx';
import { NoticesSection } from './triage/notices-section.tsx';
import { VisitsNote } from './visits-note.tsx';

interface Props extends SetUpProps {
  layout: ComponentChildren;
  /** The company's policy lets nobody add or change a feed here. */
  locked: boolean;
}

/** The parts of the page, one below the other, as `settingsGroups` names them. */
export const SetUpGroups = ({
  model,
  crms,
  guide,
  permissions,
  policy,
  team,
  templates,
  triage,
  backup,
  version,
  layout,
  locked,
}: Props) => (
  <>
    {policy.state.value && (
      <Group id="policy" title={i18n.t('policy.title')}>
        <Setting id="policy-note" words={[i18n.t('synonyms.policy')]}>
          <PolicyNote state={policy.state.value} />
        </Setting>
      </Group>
    )}
    <Group id="feeds" title={i18n.t('options.feeds')}>
      <Setting id="feed-list" words={[i18n.t('synonyms.feeds'), locked ? i18n.t('synonyms.policy') : '']}>
        <FeedsSection model={model} locked={locked} layout={layout} elsewhere={guide.errand.value === 'feed'} />
      </Setting>
    </Group>
    <Group id="crms" title={i18n.t('crms.title')}>
      <Setting
        id="crm-list"
        words={[i18n.t('synonyms.crms'), policy.state.value?.allowedCrms ? i18n.t('synonyms.policy') : '']}
      >
        <CrmsSection model={crms} elsewhere={guide.errand.value === 'crm'} />
      </Setting>
    </Group>
    <Group id="hours" title={i18n.t('triageSettings.hoursTitle')}>
      <HoursSection model={triage} />
    </Group>
    <Group id="notices" title={i18n.t('triageSettings.noticesTitle')}>
      <NoticesSection model={triage} />
    </Group>
    <Group id="templates" title={i18n.t('settings.replies')}>
      <TemplatesSection model={templates} settings={triage} />
    </Group>
    <Group id="visits" title={i18n.t('consentPage.title')}>
      <Setting
        id="visits-note"
        words={[...consentWords(), policy.state.value?.retentionMonths ? i18n.t('synonyms.policy') : '']}
      >
        <VisitsNote policy={policy.state.value} />
      </Setting>
    </Group>
    <Group id="team" title={i18n.t('team.title')}>
      <Setting id="team-parts" words={[i18n.t('synonyms.team')]}>
        <TeamSection model={team} connections={model} />
      </Setting>
    </Group>
    <TrustGroups backup={backup} permissions={permissions} version={version} />
  </>
);

/** What is kept and allowed, and by which version: nothing of the day's work. */
const TrustGroups = ({ backup, permissions, version }: Pick<Props, 'backup' | 'permissions' | 'version'>) => (
  <>
    <Group id="backup" title={i18n.t('backup.title')}>
      <Setting id="backup-parts" words={[i18n.t('synonyms.backup')]}>
        <BackupSection model={backup} />
      </Setting>
    </Group>
    <Group id="permissions" title={i18n.t('permissions.title')}>
      <Setting id="permission-list" words={[i18n.t('synonyms.permissions')]}>
        <PermissionsSection model={permissions} />
      </Setting>
    </Group>
    <Group id="data" title={i18n.t('privacy.title')}>
      <h2 id="data" tabIndex={-1}>
        {i18n.t('privacy.title')}
      </h2>
      <Setting id="privacy" words={[i18n.t('synonyms.privacy')]}>
        <PrivacyNote />
      </Setting>
    </Group>
    <Group id="about" title={i18n.t('news.about')}>
      <Setting id="about-note" words={[i18n.t('synonyms.about')]}>
        <AboutSection version={version} />
        <p class="page__more">
          <InsightsLink />
          <PracticeLink />
        </p>
      </Setting>
    </Group>
  </>
);

/** What is set on the page of the visits, which is looked for here as well. */
const consentWords = (): string[] => [
  i18n.t('synonyms.visits'),
  ...PARTS_OF_CONSENT.map((part) => i18n.t(`consentSettings.${part}Title`)),
  i18n.t('rules.title'),
];

const PARTS_OF_CONSENT = ['controller', 'officer', 'offer', 'periods', 'recorder', 'said'] as const;
