import { i18n } from '#i18n';

export interface SettingsGroup {
  /** Of its heading. */
  id: string;
  title: string;
}

/** The parts of the page in their order, named as their headings are. */
export const settingsGroups = (managed: boolean): SettingsGroup[] => [
  ...(managed ? [{ id: 'policy', title: i18n.t('policy.title') }] : []),
  { id: 'feeds', title: i18n.t('options.feeds') },
  { id: 'crms', title: i18n.t('crms.title') },
  { id: 'hours', title: i18n.t('triageSettings.hoursTitle') },
  { id: 'notices', title: i18n.t('triageSettings.noticesTitle') },
  { id: 'templates', title: i18n.t('settings.replies') },
  { id: 'visits', title: i18n.t('consentPage.title') },
  { id: 'team', title: i18n.t('team.title') },
  { id: 'backup', title: i18n.t('backup.title') },
  { id: 'permissions', title: i18n.t('permissions.title') },
  { id: 'data', title: i18n.t('privacy.title') },
  { id: 'about', title: i18n.t('news.about') },
];
