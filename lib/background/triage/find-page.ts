import { lineOf } from '../../domain/find/line.ts';
import type { LeadQuery, SavedView } from '../../domain/find/query.ts';
import type { ListedLead } from '../../domain/lead/repeats.ts';
import { completeSettings } from '../../domain/triage/complete-settings.ts';
import type { TriageSettings } from '../../domain/triage/settings.ts';
import { planOf } from '../../domain/find/terms.ts';
import { MOST_COUNTED_LINES, type TriagePage } from '../../rpc/methods/triage.ts';
import { countedUpTo, firstRows, orderOf } from '../../storage/boxes.ts';
import type { Database } from '../../storage/database.ts';
import { leadStore, toStored } from '../../storage/leads.ts';
import { oneLook } from '../../storage/one-look.ts';
import { readPreferences } from '../../storage/preferences.ts';
import type { LeadRow, Preferences } from '../../storage/schema.ts';
import type { SearchIndex } from '../../storage/search-query.ts';
import { marked } from '../consent/person-mark.ts';
import { AROUND, type Looking, surroundings } from '../overview.ts';
import { withRepeats } from '../repeats.ts';
import { search } from './find-search.ts';
import { overdueSince } from './overdue.ts';

/** As many as a tab says; above that the number tells nobody anything. */
const MOST_IN_TAB = 100;

/** What a query finds, with what stands around it. */
export async function triagePage(
  parts: Looking,
  index: SearchIndex,
  { query, limit }: Pick<Asked, 'query' | 'limit'>,
): Promise<TriagePage> {
  const [db, now] = [await parts.db(), parts.now()];
  const look = oneLook(db, ['preferences', 'leads', ...AROUND]);
  const [{ views, ...found }, boxes, around] = await Promise.all([
    listOf(db, look, index, { query, now, limit }),
    boxesOf(look),
    surroundings({ ...parts, db: async () => look }),
  ]);
  const { settings, listed, rows, total, counting = false, partial, news } = found;
  const lines = (await marked(db, listed, now)).map((lead) => lineOf(lead, lead.repeat));
  const counted = { count: Math.min(total, MOST_COUNTED_LINES), more: counting || total > MOST_COUNTED_LINES };
  const more = rows.length > limit;
  return {
    lines,
    more,
    total: counted,
    boxes,
    settings,
    views,
    ...around,
    ...(partial && { partial }),
    ...(news && { news }),
  };
}

async function listOf(
  db: Database,
  look: Database,
  index: SearchIndex,
  asked: Omit<Asked, 'settings'>,
): Promise<Found & { settings: TriageSettings; views: SavedView[]; listed: ListedLead[]; news?: Preferences['news'] }> {
  const { triage, views = [], news = null } = await readPreferences(look);
  const settings = completeSettings(triage);
  const found = await foundFor(db, index, { ...asked, settings }, look);
  const listed = await withRepeats(leadStore(db), found.rows.slice(0, asked.limit).map(toStored));
  return { ...found, settings, views, listed, news };
}

export interface Asked {
  query: LeadQuery;
  settings: TriageSettings;
  now: number;
  limit: number;
}

export interface Found {
  /** One more than asked for, if there are more. */
  rows: LeadRow[];
  /** As far as `MOST_COUNTED_LINES`, and one more if there are more. */
  total: number;
  /** There are more than were counted. */
  counting?: boolean;
  partial?: boolean;
}

/**
 * What a query finds, in its order. A box with nothing looked for in it is read with `look`. A search is not: it may take its
 * time, which whoever wants to store something would have to wait for.
 */
export async function foundFor(db: Database, index: SearchIndex, asked: Asked, look: Database = db): Promise<Found> {
  const { query, settings, now, limit } = asked;
  const plan = planOf(query, settings.mine, now);
  if (plan) return search(db, index, plan, asked);
  const order = orderOf(query.box, overdueSince(settings, now));
  const store = leadStore(look);
  const [rows, total] = await Promise.all([
    firstRows(store, order, limit + 1),
    countedUpTo(store, order, MOST_COUNTED_LINES + 1),
  ]);
  return { rows, total };
}

async function boxesOf(db: Database): Promise<TriagePage['boxes']> {
  const store = leadStore(db);
  const any = new Date(0).toISOString();
  const count = (box: 'waiting' | 'snoozed' | 'prospects'): Promise<number> =>
    countedUpTo(store, orderOf(box, any), MOST_IN_TAB);
  const [waiting, snoozed, prospects] = await Promise.all([count('waiting'), count('snoozed'), count('prospects')]);
  return { waiting, snoozed, prospects };
}
