import { browser } from '../platform/browser.ts';
import { planFields } from '../prefill/planned.ts';
import { RpcFailure } from '../rpc/server.ts';
import type { Database } from '../storage/database.ts';
import { readLead } from '../storage/leads.ts';
import { readProfile } from '../storage/profiles.ts';
import { asksForALook, openPopup } from './fill-from-page.ts';
import { fillUnasked } from './fill-unasked.ts';
import { type Chosen, lastChosen, rememberLead, waitInTab } from './last-lead.ts';
import type { Parts } from './parts.ts';
import { refuseOtherSites } from './policy-gate.ts';
import { valuesOf } from './prefill.ts';
import { isSameAddress } from './same-page.ts';
import { recall } from './site-memory.ts';
import { TabAgent } from './tab-agent.ts';
import { failureNote, noteOnTab } from './tab-note.ts';

/** Long enough to sign in on the way. */
const READY_MS = 60_000;
const STEP_MS = 300;
/** A form that would take so many of the lead's values is the one that was meant; a sign-in takes fewer. */
const ENOUGH = 3;

/**
 * Opens the CRM's "new contact" form in a tab of its own and fills it as soon as it stands there. Gives the tab at once:
 * the popup that asked closes when the tab opens.
 */
export async function createInCrm(parts: Parts, leadKey: string, profileId: string): Promise<{ tabId: number }> {
  const db = await parts.db();
  const profile = await readProfile(db, profileId);
  await valuesOf(db, leadKey);
  const asked = URL.parse(profile?.newContactUrl ?? '');
  if (!profile || !asked) throw new RpcFailure('not-found');
  const { origin } = asked;
  await refuseOtherSites(db, origin);
  if (!(await parts.mayReach(origin))) throw new RpcFailure('no-permission');
  const chosen = await chosenOr(db, leadKey);
  const tab = await browser.tabs.create({ url: asked.href });
  const tabId = tab.id!;
  void parts.keepAwake(() => fillWhenReady(parts, { chosen, tabId, origin, asked, confirmed: profile.confirmed }));
  return { tabId };
}

/** The popup had it chosen, unless it was another request by the time the access was given. */
async function chosenOr(db: Database, leadKey: string): Promise<Chosen> {
  const last = await lastChosen();
  if (last?.leadKey === leadKey) return last;
  await rememberLead(leadKey, (await readLead(db, leadKey))?.triage.history ?? []);
  return (await lastChosen())!;
}

interface Job {
  chosen: Chosen;
  tabId: number;
  origin: string;
  /** The address of the form. */
  asked: URL;
  confirmed: boolean;
}

async function fillWhenReady(parts: Parts, job: Job): Promise<void> {
  try {
    const ready = await whenReady(parts, job);
    if (!ready) {
      await noteOnTab(job.tabId, { kind: 'look', why: 'not-ready' });
    } else if (job.confirmed && ready.asIntended) {
      const note = await fillUnasked(parts, job.chosen, job);
      await noteOnTab(job.tabId, note);
      if (asksForALook(note)) await openPopup();
    } else {
      await waitInTab(job.tabId, { leadKey: job.chosen.leadKey });
      await noteOnTab(job.tabId, { kind: 'look', why: 'first-time' });
      await openPopup();
    }
  } catch (error) {
    await noteOnTab(job.tabId, failureNote(error));
  }
}

/**
 * Waits for a form that has come to rest: two looks in a row find the same fields. It is as intended at the address that was
 * asked for; anywhere else it may be about a record that is there already.
 */
async function whenReady(
  parts: Parts,
  { chosen: { leadKey }, tabId, origin, asked }: Job,
): Promise<{ asIntended: boolean } | null> {
  const db = await parts.db();
  const values = await valuesOf(db, leadKey);
  let before = '';
  for (const end = parts.now() + READY_MS; parts.now() < end;) {
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
    // A tab that was closed needs no form; the page may be on the way elsewhere, to sign in.
    if (!(await browser.tabs.get(tabId).catch(() => null))) return null;
    const page = new TabAgent(tabId, origin);
    const fields = await page.collect().catch(() => []);
    const known = async () => (await recall(db, origin, page.found)).known;
    const steps = await planFields(fields, values, { langs: navigator.languages, known });
    const now = steps
      .filter(({ outcome }) => outcome === 'filled')
      .map(({ entry }) => entry.field.ref)
      .join();
    if (now === before && now.split(',').length >= ENOUGH) return { asIntended: await isAt(tabId, asked) };
    before = now;
  }
  return null;
}

async function isAt(tabId: number, asked: URL): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  const now = URL.parse(tab?.url ?? '');
  return now !== null && isSameAddress(asked, now);
}
