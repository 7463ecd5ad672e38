import { fits, type Plan, planOf } from '../../domain/find/terms.ts';
import type { LeadQuery } from '../../domain/find/query.ts';
import type { StoredLead } from '../../domain/lead/stored-lead.ts';
import { defaultTriageSettings } from '../../domain/triage/default-settings.ts';
import { breathe } from '../../feed/breathe.ts';
import type { Input } from '../../rpc/contract.ts';
import { type Handlers, RpcFailure } from '../../rpc/server.ts';
import { type Order, orderOf } from '../../storage/boxes.ts';
import { noteCopies } from '../../storage/copies.ts';
import type { Database } from '../../storage/database.ts';
import { readLeads } from '../../storage/lead-pages.ts';
import { leadStore } from '../../storage/leads.ts';
import { readPreferences } from '../../storage/preferences.ts';
import { walk } from '../../storage/walk.ts';
import { marked } from '../consent/person-mark.ts';
import type { Parts } from '../parts.ts';
import { overdueSince } from './overdue.ts';

type Export = Pick<Handlers, 'export.rows' | 'export.done'>;
type What = Input<'export.rows'>['what'];

type ExportParts = Pick<Parts, 'db' | 'now'>;

/** As many as one message carries. */
const PAGE = 250;

/**
 * Leads for a file. Whatever is asked for, it is read from the store of leads that may be seen, and from no other.
 */
export function exportHandlers(parts: ExportParts): Export {
  /** What a query had found when its first page was asked for: what is answered meanwhile moves nothing out of its place. */
  let found: { query: string; leadKeys: readonly string[] } | null = null;

  async function keysOf(db: Database, what: What, first: boolean): Promise<readonly string[]> {
    if ('leadKeys' in what) return what.leadKeys;
    const query = JSON.stringify(what.query);
    if (first || found?.query !== query) found = { query, leadKeys: await find(parts, db, what.query) };
    return found.leadKeys;
  }

  return {
    async 'export.rows'({ what, after }) {
      const db = await parts.db();
      const leadKeys = await keysOf(db, what, after === null);
      const from = after === null ? 0 : placeAfter(leadKeys, after);
      const page = leadKeys.slice(from, from + PAGE);
      const leads = await marked(db, await readLeads(db, page), parts.now());
      const end = from + page.length;
      const next = end < leadKeys.length ? cursor(end, leadKeys[end - 1]) : null;
      if (next === null) found = null;
      return { leads: leads.filter(mayGo), next };
    },
    async 'export.done'({ file, leadKeys }) {
      const at = new Date(parts.now()).toISOString();
      await noteCopies(await parts.db(), leadKeys, { kind: 'export', where: file, at });
      return null;
    },
  };
}

/** Of who has said no, their new request alone: they want an answer to it. A prospect has asked for none. */
const mayGo = ({ feed, suppressed }: StoredLead): boolean => !suppressed || feed.kind === 'request';

/**
 * What a view shows. A search looks at every lead of the box itself: the index may not know yet what has just arrived, and
 * nothing may be missing from a file.
 */
async function find({ now }: ExportParts, db: Database, query: LeadQuery): Promise<readonly string[]> {
  const { triage: settings = defaultTriageSettings } = await readPreferences(db);
  const plan = planOf(query, settings.mine, now());
  // Words are looked for in all boxes.
  const box = plan && plan.words.length > 0 ? 'all' : query.box;
  const leadKeys = await keysIn(db, orderOf(box, overdueSince(settings, now())));
  return plan ? fitting(db, leadKeys, plan) : leadKeys;
}

async function keysIn(db: Database, order: Order): Promise<string[]> {
  const found: string[] = [];
  for (const { index, range, newestFirst } of order.flat()) {
    const here: string[] = [];
    // Backwards a browser gives one key at a time, which takes ten times as long.
    for await (const leadKeys of walk(leadStore(db), { index, range })) here.push(...leadKeys);
    if (newestFirst) here.reverse();
    for (const leadKey of here) found.push(leadKey);
  }
  return found;
}

async function fitting(db: Database, leadKeys: readonly string[], plan: Plan): Promise<string[]> {
  const found: string[] = [];
  for (let at = 0; at < leadKeys.length; at += PAGE) {
    const leads = await readLeads(db, leadKeys.slice(at, at + PAGE));
    found.push(...leads.filter((lead) => fits(lead, plan)).map(({ feed }) => feed.leadKey));
    await breathe();
  }
  return found;
}

/** The place, and the last key before it, by which the place is found again in a list that has been made anew. */
const cursor = (place: number, leadKey = ''): string => `${place} ${leadKey}`;

function placeAfter(leadKeys: readonly string[], after: string): number {
  const [, place = '', leadKey = ''] = /^(\d+) ([^]*)$/.exec(after) ?? [];
  if (place === '') throw new RpcFailure('bad-input', 'no such page');
  if (leadKeys[Number(place) - 1] === leadKey) return Number(place);
  const at = leadKeys.indexOf(leadKey);
  return at < 0 ? Number(place) : at + 1;
}
