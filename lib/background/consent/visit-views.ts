import { isOpenIn } from '../../domain/consent/capabilities.ts';
import { addDays, addMonths } from '../../domain/consent/deadlines.ts';
import { NO_REACH } from '../../domain/consent/reach.ts';
import { findReplyCodes } from '../../domain/consent/reply-code.ts';
import { heldSince } from '../../domain/consent/machine.ts';
import { RESTRICTED_MONTHS, WARN_DAYS } from '../../domain/consent/settings.ts';
import { type Standing, visitStateSchema, type VisitState } from '../../domain/consent/standing.ts';
import { lastWeeks, Trends } from '../../domain/consent/trends.ts';
import { SAMPLE_ID } from '../../domain/connection/connection.ts';
import type { StoredLead } from '../../domain/lead/stored-lead.ts';
import type { Input } from '../../rpc/contract.ts';
import type { VisitList, VisitTrends, VisitView } from '../../rpc/methods/visits.ts';
import { type Handlers, RpcFailure } from '../../rpc/server.ts';
import { readConsentSettings } from '../../storage/consent-settings.ts';
import type { Database } from '../../storage/database.ts';
import { readLead } from '../../storage/leads.ts';
import type { HeldRow } from '../../storage/held-rows.ts';
import {
  byState,
  countSince,
  countToInform,
  heldAt,
  keysByDeadline,
  readHeld,
  readVisitCounts,
} from '../../storage/visits.ts';
import type { Parts } from '../parts.ts';
import { type AskingPersons, askingPersons } from './asking-persons.ts';

type ViewMethods = 'visits.list' | 'visits.trends' | 'visits.read' | 'visits.matchCodes';
type ViewParts = Pick<Parts, 'db' | 'vault' | 'now'>;

/** What may be known of visits: of all that is held, the part that names nobody. */
export const visitViewHandlers = (parts: ViewParts): Pick<Handlers, ViewMethods> => ({
  'visits.list': (asked) => listVisits(parts, asked),
  'visits.trends': ({ weeks }) => trends(parts, weeks),
  'visits.read': ({ heldKey }) => readVisit(parts, heldKey),
  'visits.matchCodes': ({ codes }) => matchCodes(parts, codes),
});

async function listVisits(parts: ViewParts, { state, limit }: Input<'visits.list'>): Promise<VisitList> {
  const db = await parts.db();
  const keys = await keysByDeadline(db, state);
  const [rows, { erased, ...counts }, warnings, asking] = await Promise.all([
    heldAt(db, keys.slice(0, limit)),
    readVisitCounts(db),
    warningsAt(db, parts.now()),
    askingPersons(parts),
  ]);
  return { visits: rows.map((row) => viewOf(row, asking)), more: keys.length > limit, counts, erased, warnings };
}

/** Each counts once: who is to be told within three days is not among those of the ten. */
async function warningsAt(db: Database, now: number): Promise<VisitList['warnings']> {
  const { zone } = await readConsentSettings(db);
  const until = WARN_DAYS.map((days) => addDays(new Date(now).toISOString(), days, zone));
  const [ten = 0, three = 0] = await Promise.all(until.map((time) => countToInform(db, time)));
  const before = addMonths(new Date(now).toISOString(), -RESTRICTED_MONTHS, zone);
  return { ten: ten - three, three, restricted: await countSince(db, 'restricted', before) };
}

/**
 * A visit as it may be seen. Rows whose standing is still to be given are held, and nothing else; of one that an answer
 * has erased at once, that it has ended is still to be told.
 */
export function viewOf(row: HeldRow, asking: AskingPersons): VisitView {
  const { heldKey, connectionId, outline, obtainedAt, reach, leadKey, persons } = row;
  return {
    heldKey,
    connectionId,
    outline,
    obtainedAt,
    reach: reach ?? NO_REACH,
    standing: standingOf(row),
    hasRequest: (persons ?? []).some((person) => asking.has(person)),
    leadKey: leadKey ?? null,
  };
}

function standingOf({ standing, erased, obtainedAt }: HeldRow): Standing {
  const held = standing ?? heldSince(obtainedAt, '');
  if (!erased) return held;
  const { at, reason } = erased;
  return { ...held, state: reason === 'erased' ? 'expired' : reason, since: at, due: null };
}

async function readVisit(parts: ViewParts, heldKey: string): Promise<StoredLead> {
  const db = await parts.db();
  const row = await readHeld(db, heldKey);
  if (!row?.standing) throw new RpcFailure('not-found');
  if (!isOpenIn(row.standing.state) || row.leadKey === undefined)
    throw new RpcFailure('not-allowed', 'nothing of it may be seen');
  const lead = await readLead(db, row.leadKey);
  if (!lead) throw new RpcFailure('not-found');
  return lead;
}

/** Visits of real people; what the sample and a test brought would only mislead. */
async function trends(parts: ViewParts, count: number): Promise<VisitTrends> {
  const db = await parts.db();
  const weeks = lastWeeks(new Date(parts.now()).toISOString().slice(0, 10), count);
  const counted = new Trends(weeks);
  for await (const rows of byState(db))
    for (const { outline, persons, heldKey, connectionId } of rows)
      if (!outline.test && connectionId !== SAMPLE_ID) counted.add({ outline, who: persons?.[0] ?? heldKey });
  return { weeks, series: counted.series() };
}

/** Those first who are waited for. Of those that are only held, there may be many, and few with a notice that was begun. */
const BY_LIKELIHOOD: readonly VisitState[] = [
  'notice-sent',
  ...visitStateSchema.options.filter((state) => state !== 'notice-sent' && state !== 'held'),
  'held',
];

async function matchCodes(
  parts: ViewParts,
  codes: readonly string[],
): Promise<{ code: string; visit: VisitView | null }[]> {
  const db = await parts.db();
  const wanted = new Map(codes.map((code) => [code, findReplyCodes(code)[0] ?? code.trim()]));
  const missing = new Set(wanted.values());
  const found = new Map<string, HeldRow>();
  for (const state of BY_LIKELIHOOD) {
    if (missing.size === 0) break;
    for await (const rows of byState(db, [state]))
      for (const row of rows) {
        const code = row.standing?.notice?.code ?? row.standing?.begun?.code;
        if (code !== undefined && missing.delete(code)) found.set(code, row);
      }
  }
  const asking = await askingPersons(parts);
  return codes.map((code) => {
    const row = found.get(wanted.get(code)!);
    return { code, visit: row ? viewOf(row, asking) : null };
  });
}
