import type { Meaning } from '../domain/profile/profile.ts';
import { browser } from '../platform/browser.ts';
import { readLead } from '../storage/leads.ts';
import { profileOf } from '../storage/profiles.ts';
import { fillField } from './fill-field.ts';
import { fillUnasked } from './fill-unasked.ts';
import { lastChosen, lastLead, waitInTab } from './last-lead.ts';
import type { Parts } from './parts.ts';
import { refuseOtherSites } from './policy-gate.ts';
import { isOurs } from './site-memory.ts';
import { failureNote, noteOf, noteOnTab, type TabNote } from './tab-note.ts';

/** Where the menu or the shortcut was used. Its address can be read because that grants the tab. */
export interface Place {
  tabId: number;
  url: string;
}

/** Fills the form in front with the request that was looked at last. The icon says what became of it. */
export async function fillFromPage(parts: Parts, { tabId, url }: Place): Promise<void> {
  const note = await noted(tabId, async () => {
    const db = await parts.db();
    const chosen = await lastChosen();
    if (!chosen || !(await readLead(db, chosen.leadKey))) return look('no-lead');
    const { origin } = new URL(url);
    await refuseOtherSites(db, origin);
    if (!isOurs(origin) && !(await profileOf(db, origin))?.confirmed) {
      await waitInTab(tabId, { leadKey: chosen.leadKey });
      return look('first-time');
    }
    const filled = await fillUnasked(parts, chosen, { tabId, origin });
    parts.announce();
    return filled;
  });
  // Not before: the popup takes the note away, since the user is looking then.
  if (asksForALook(note)) await openPopup();
}

/** Says what the field that was clicked on is about, remembers it for the site, and fills that field. */
export async function fillFieldFromPage(parts: Parts, { tabId, url }: Place, meaning: Meaning): Promise<void> {
  await noted(tabId, async () => {
    const db = await parts.db();
    const lead = await lastLead(db);
    if (!lead && meaning !== 'never') return look('no-lead');
    const report = await fillField(db, { tabId, origin: new URL(url).origin }, lead?.feed.leadKey ?? null, meaning);
    return report ? noteOf(report) : { kind: 'filled', count: 0 };
  });
}

async function noted(tabId: number, work: () => Promise<TabNote>): Promise<TabNote> {
  const note = await work().catch(failureNote);
  await noteOnTab(tabId, note);
  return note;
}

/** The popup has more to say of it than the icon. */
export const asksForALook = (note: TabNote): boolean =>
  note.kind === 'look' && (note.why === 'first-time' || note.why === 'colleague');

const look = (why: (TabNote & { kind: 'look' })['why']): TabNote => ({ kind: 'look', why });

/** Only some browsers open it without a click on the icon; the icon's note asks for that click then. */
export const openPopup = (): Promise<void> => browser.action.openPopup().catch(() => undefined);
