import { i18n } from '#i18n';
import { browser } from '../platform/browser.ts';
import type { FillReport } from '../domain/lead/fill-report.ts';
import { messageName } from '../i18n/codes.ts';
import type { ErrorCode } from '../rpc/contract.ts';
import { RpcFailure } from '../rpc/server.ts';

/** What the icon says over one tab, for a fill that was started without the popup. It is gone with the page. */
export type TabNote =
  | { kind: 'filled'; count: number }
  /** The user should look: at the form for the first time, at doubts, or for a lead to choose. */
  | { kind: 'look'; why: 'first-time' | 'doubts' | 'no-lead' | 'not-ready' | 'colleague' }
  | { kind: 'failed'; code: ErrorCode };

const COLOURS = { filled: '#1b6e3c', look: '#8a5a00', failed: '#b3261e' } as const;

export async function noteOnTab(tabId: number, note: TabNote): Promise<void> {
  const text = note.kind === 'filled' ? `✓${note.count}` : note.kind === 'look' ? '?' : '!';
  // The tab may be closed by now.
  await Promise.allSettled([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: COLOURS[note.kind] }),
    browser.action.setTitle({ tabId, title: wordsOf(note) }),
  ]);
}

export async function clearNote(tabId: number): Promise<void> {
  // Null takes the tab's own text away, so that the number of waiting requests shows again.
  await Promise.allSettled([browser.action.setBadgeText({ tabId, text: NONE }), clearTitle(tabId)]);
}

const NONE = null as unknown as string;

/** Of the title Chrome takes no null, and throws at once. What the other tabs say would grow old on this one; the name does not. */
async function clearTitle(tabId: number): Promise<void> {
  try {
    await browser.action.setTitle({ tabId, title: NONE });
  } catch {
    await browser.action.setTitle({ tabId, title: i18n.t('manifest.name') });
  }
}

export const failureNote = (error: unknown): TabNote => ({
  kind: 'failed',
  code: error instanceof RpcFailure ? error.code : 'internal',
});

function wordsOf(note: TabNote): string {
  if (note.kind === 'filled') return i18n.t('note.filled', note.count);
  return note.kind === 'look' ? i18n.t(`note.${messageName(note.why)}`) : i18n.t(`error.${messageName(note.code)}`);
}

export function noteOf({ controls }: Pick<FillReport, 'controls'>): TabNote {
  const count = controls.filter(({ outcome }) => outcome === 'filled').length;
  const doubts = controls.some(({ outcome }) => outcome === 'unsure' || outcome === 'refused');
  return count === 0 && doubts ? { kind: 'look', why: 'doubts' } : { kind: 'filled', count };
}
