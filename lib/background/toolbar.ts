import { i18n } from '#i18n';
import { errorWords } from '../i18n/words.ts';
import { browser } from '../platform/browser.ts';
import { isNewerData } from '../rpc/newer-data.ts';
import { type Badge, MOST_SHOWN } from './badge.ts';
import { stoppedWords } from './triage/stopped-words.ts';

/** Red means that a feed has stopped; the accent colour that buyers wait. Both carry white text at 4.5:1 or more. */
const COLOURS = { alarm: '#b3261e', waiting: '#0b6470' };

/** The sizes of a toolbar. `public/icon-stopped.svg` is the mark with its colour gone. */
const SIZES = [16, 32, 48] as const;
const iconOf = (alarm: boolean): Record<string, string> =>
  Object.fromEntries(SIZES.map((size) => [size, `/icon/${alarm ? 'stopped-' : ''}${size}.png`]));

/** What the icon says since this background was started. Setting it again would read and decode its pictures after each change. */
let shown = '';

export async function showBadge(badge: Badge): Promise<void> {
  const alarm = badge.stopped.length > 0;
  const title = titleOf(badge);
  const next = JSON.stringify([badge.text, alarm, title]);
  if (next === shown) return;
  shown = next;
  try {
    await setAll(badge.text, alarm, title);
  } catch (error) {
    // Of what the icon says now, nothing is known.
    shown = '';
    throw error;
  }
}

/** Where the number cannot be known: that nothing can be read is seen at a glance, and said. */
export async function showUnreadable(error: unknown): Promise<void> {
  shown = '';
  const code = isNewerData(error) ? 'data-newer' : 'storage-failed';
  await setAll('!', true, `${i18n.t('common.name')}: ${errorWords(code)}`);
}

/** Sets everything again, whatever is believed to be shown. */
export function showBadgeAnew(badge: Badge): Promise<void> {
  shown = '';
  return showBadge(badge);
}

async function setAll(text: string, alarm: boolean, title: string): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text }),
    browser.action.setBadgeBackgroundColor({ color: alarm ? COLOURS.alarm : COLOURS.waiting }),
    browser.action.setBadgeTextColor?.({ color: '#ffffff' }),
    browser.action.setIcon({ path: iconOf(alarm) }),
    browser.action.setTitle({ title }),
  ]);
}

function titleOf({ waiting, stopped }: Badge): string {
  const lines = waiting > 0 ? [waitingWords(waiting)] : [];
  const [first] = stopped;
  if (first) {
    const words = stoppedWords(first, stopped.length - 1);
    lines.push(words.title, ...words.lines);
  }
  return lines.length > 0 ? i18n.t('phrase.pair', [i18n.t('common.name'), lines.join('\n')]) : i18n.t('manifest.name');
}

const waitingWords = (waiting: number): string =>
  waiting > MOST_SHOWN ? i18n.t('badge.waitingMore', [String(MOST_SHOWN)]) : i18n.t('badge.waiting', waiting);
