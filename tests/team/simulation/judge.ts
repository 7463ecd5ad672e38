import { isDeepStrictEqual } from 'node:util';
import { eventName } from '../../../lib/domain/team/event.ts';
import { erasedHashes } from '../../../lib/storage/team-docs.ts';
import { eventsOf, membersOf, settingsInForce } from '../../../lib/team/read.ts';
import type { Browser } from './browser.ts';
import type { Network } from './network.ts';

export interface Ended {
  browsers: readonly Browser[];
  network: Network;
  stored: ReadonlySet<string>;
  /** By `event|lead|time|act`. */
  acts: ReadonlyMap<string, { lead: string }>;
  erased: ReadonlySet<string>;
  /** Leads that may be erased or not. */
  unsure: ReadonlySet<string>;
}

/** What must hold once everybody could speak with the server for long enough. */
export async function judge(ended: Ended): Promise<string[]> {
  const found: string[] = [];
  const mayBeErased = (lead: string): boolean => ended.erased.has(lead) || ended.unsure.has(lead);
  const leads = [
    ...new Set([...ended.stored, ...(await Promise.all(ended.browsers.map((one) => one.leads()))).flat()]),
  ];
  const views = await Promise.all(ended.browsers.map((browser) => viewOf(browser, leads, ended.network.now)));
  views.forEach((view, n) => {
    if (!isDeepStrictEqual(view, views[0]))
      found.push(`${ended.browsers[n]!.name} sees something else: ${difference(view, views[0])}`);
  });
  for (const [n, browser] of ended.browsers.entries()) {
    const here = new Set(await browser.leads());
    for (const lead of ended.erased) if (here.has(lead)) found.push(`${browser.name}: ${lead} came back`);
    for (const lead of ended.stored)
      if (!here.has(lead) && !mayBeErased(lead)) found.push(`${browser.name}: ${lead} is lost`);
    const acts = new Set(views[n]!.acts);
    for (const [act, { lead }] of ended.acts)
      if (!mayBeErased(lead) && !acts.has(act)) found.push(`${browser.name}: ${act} is lost`);
    if ((await browser.db.countFromIndex('teamDocs', 'aside')) > 0)
      found.push(`${browser.name}: something stays aside`);
    if ((await browser.db.count('teamOut')) > 0) found.push(`${browser.name}: something is not sent`);
  }
  found.push(...(await leftOfErased(ended)), ...readable(ended.network));
  return found;
}

async function viewOf(browser: Browser, leads: readonly string[], now: number) {
  const ring = await browser.ring();
  const states: Record<string, unknown> = {};
  const acts: string[] = [];
  for (const lead of leads) {
    states[lead] = await browser.state(lead, now);
    for (const event of await eventsOf(browser.db, ring, lead))
      acts.push(`event|${lead}|${event.at}|${eventName(event).split(' ').at(-1)}`);
  }
  const [settings, members] = [await settingsInForce(browser.db, ring), await membersOf(browser.db, ring)];
  return { states, settings, members, acts: acts.toSorted(), leads: (await browser.leads()).toSorted() };
}

function difference(one: object, other: object | undefined): string {
  const [mine, theirs] = [one, other ?? {}] as Record<string, unknown>[];
  const name = Object.keys(mine!).find((key) => !isDeepStrictEqual(mine![key], theirs![key])) ?? '';
  return `${name} ${JSON.stringify(mine![name])} and not ${JSON.stringify(theirs![name])}`.slice(0, 600);
}

/** Of an erased lead the server has its mark and the event of its erasure. */
async function leftOfErased({ browsers: [first] }: Ended): Promise<string[]> {
  const { couch, db } = await first!.ports();
  const found: string[] = [];
  for (const hash of await erasedHashes(db)) {
    for (const kind of ['lead', 'ev', 'claim', 'key']) {
      const rows = await couch.beginningWith(`${kind}:${hash}`);
      const left = rows.ok ? rows.value.map(({ doc }) => doc) : [];
      const isFine = (doc: Record<string, unknown> | null | undefined): boolean =>
        kind === 'key' ? doc?.['gone'] === true : (doc?.['box'] as { e?: number } | undefined)?.e !== undefined;
      if (!rows.ok || !left.every((doc) => isFine(doc))) found.push(`${kind} is left of an erased lead`);
    }
  }
  return found;
}

function readable(network: Network): string[] {
  const isPlain = (text: string): boolean => /canary|lead-\d|answer|templates|member\|/.test(text);
  const sent = network.sent.find(isPlain);
  const stored = network.stored().find(isPlain);
  return [
    ...(sent === undefined ? [] : [`sent in plain text: ${sent.slice(0, 200)}`]),
    ...(stored === undefined ? [] : ['stored in plain text']),
  ];
}
