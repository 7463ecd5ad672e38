import type { ConsentSettings } from '../../domain/consent/settings.ts';

/** What article 14 wants to be said and the settings do not say yet, in the order of the form. */
export const SETTING_ITEMS = [
  'controller-name',
  'controller-address',
  'controller-email',
  'recipients',
  'transfers',
  'authority',
  'purposes',
  'channels',
  'recorder',
] as const;
export type SettingItem = (typeof SETTING_ITEMS)[number];

export function missingItems(settings: ConsentSettings): SettingItem[] {
  const { controller } = settings;
  const given: Record<SettingItem, string | number> = {
    'controller-name': controller.name.trim(),
    'controller-address': controller.address.trim(),
    'controller-email': controller.email.trim(),
    recipients: settings.recipients.trim(),
    transfers: settings.transfers.trim(),
    authority: settings.authority.name.trim(),
    purposes: settings.purposes.length,
    channels: settings.channels.length,
    recorder: settings.recorder.trim(),
  };
  return SETTING_ITEMS.filter((item) => !given[item]);
}
