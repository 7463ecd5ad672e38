import { i18n } from '#i18n';
import { browser } from '../platform/browser.ts';
import type { Badge } from './badge.ts';

/** Red means that a feed has stopped; the accent colour that buyers wait. Both carry white text at 4.5:1 or more. */
const COLOURS = { alarm: '#b3261e', waiting: '#0b6470' };

export async function showBadge({ text, alarm }: Badge): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text }),
    browser.action.setBadgeBackgroundColor({ color: alarm ? COLOURS.alarm : COLOURS.waiting }),
    browser.action.setBadgeTextColor?.({ color: '#ffffff' }),
    browser.action.setTitle({ title: alarm ? i18n.t('badge.alarm') : i18n.t('manifest.name') }),
  ]);
}
