import { missingSettings, type NoticeItem } from '../../domain/consent/notice-items.ts';
import type { ConsentSettings } from '../../domain/consent/settings.ts';

export type MissingItem = NoticeItem | 'recorder';

/** What the settings do not say yet: for a notice, for the question in it, and for the records of both. */
export const missingInSettings = (settings: ConsentSettings): MissingItem[] => [
  ...missingSettings(settings),
  ...(settings.purposes.length > 0 ? [] : (['purposes'] as const)),
  ...(settings.channels.length > 0 ? [] : (['channels'] as const)),
  ...(settings.recorder.trim() ? [] : (['recorder'] as const)),
];
