import type { DiagnosticsReport } from '../../domain/diagnostics/report.ts';
import { POLICY_PARTS, type PolicyState } from '../../domain/policy/policy.ts';
import type { DiagnosticsLook } from '../../rpc/methods/diagnostics.ts';
import type { Database } from '../../storage/database.ts';
import { migrations } from '../../storage/migrations.ts';
import { readPolicyState } from '../../storage/policy.ts';
import { allProfiles } from '../../storage/profiles.ts';
import { alarmOf } from '../alarms.ts';
import { CLOCK_ALARM } from '../consent/clock.ts';
import { RETENTION_ALARM } from '../consent/retention-alarm.ts';
import { originPattern } from '../../platform/host-permissions.ts';
import { connectionViews } from '../overview.ts';
import { NEWS_ALARM } from '../triage/tell-news.ts';
import { SNOOZE_ALARM } from '../triage/wake-snoozed.ts';
import { crmAccess, feedAccess } from './check-access.ts';
import { checkDatabase } from './check-database.ts';
import { leadFacts } from './counts.ts';
import { crmFacts, feedFacts, inOrder } from './feed-facts.ts';
import type { Looking } from './looking.ts';
import { selfCheck } from './self-check.ts';

/** Everything that can be said, whether or not the database can be opened. */
export async function lookAtAll(looking: Looking): Promise<DiagnosticsLook> {
  const { found, error } = await checkDatabase(looking);
  const db = found.finding === 'database-good' ? await looking.db() : null;
  const checks = [{ check: 'database' as const, ...found }, ...(await selfCheck(db, looking))];
  const { permissions, origins } = await looking.system.granted();
  const base = {
    database: { shape: db?.version ?? null, knownShape: migrations.length, error },
    checks,
    errors: await looking.system.errors(),
  };
  if (!db) {
    const alarms = await alarmFacts(looking, new Map());
    const nothing = { feeds: [], crms: [], counts: null, underWay: [], policy: null, alarms };
    const report = { ...base, ...nothing, permissions: { granted: permissions, otherSites: origins.length } };
    return { report, names: [], missing: { feeds: [], crms: [] } };
  }
  return fromDatabase(db, looking, base);
}

type Base = Pick<DiagnosticsReport, 'database' | 'checks' | 'errors'>;

async function fromDatabase(db: Database, looking: Looking, base: Base): Promise<DiagnosticsLook> {
  const [views, profiles] = [inOrder(await connectionViews(looking)), await allProfiles(db)];
  const feeds = views.map(({ connection }, n) => ({ ...connection, of: `feed ${n + 1}` }));
  const crms = profiles.map((profile, n) => ({ ...profile, of: `CRM ${n + 1}` }));
  const { permissions, origins } = await looking.system.granted();
  const known = [...feeds.map(({ origin }) => origin), ...profiles.flatMap((one) => one.origins)].filter(Boolean);
  const patterns = new Set(known.filter((origin) => URL.canParse(origin)).map(originPattern));
  const report: DiagnosticsReport = {
    ...base,
    permissions: { granted: permissions, otherSites: origins.filter((one) => !patterns.has(one)).length },
    feeds: await Promise.all(views.map((view, n) => feedFacts(db, view, feeds[n]!.of, looking))),
    crms: await Promise.all(crms.map((crm) => crmFacts(crm, crm.of, looking))),
    alarms: await alarmFacts(looking, new Map(feeds.map(({ id, of }) => [alarmOf(id), of]))),
    counts: await leadFacts(db),
    underWay: await db.getAllKeys('chores'),
    policy: policyFacts(await readPolicyState(db)),
  };
  const [ofFeeds, ofCrms] = [await feedAccess(db, looking), await crmAccess(db, looking)];
  return {
    report,
    names: [...feeds, ...crms].map(({ of, name }) => ({ of, name })),
    missing: { feeds: ofFeeds.missing, crms: ofCrms.missing },
  };
}

const OWN_ALARMS: ReadonlyMap<string, string> = new Map([
  [alarmOf(CLOCK_ALARM), 'deadlines of visits'],
  [alarmOf(SNOOZE_ALARM), 'snoozed requests'],
  [alarmOf(NEWS_ALARM), 'end of quiet hours'],
  [RETENTION_ALARM, 'retention'],
]);

async function alarmFacts(
  { system }: Looking,
  feeds: ReadonlyMap<string, string>,
): Promise<DiagnosticsReport['alarms']> {
  return (await system.alarms()).map(({ name, scheduledTime }) => ({
    of: feeds.get(name) ?? OWN_ALARMS.get(name) ?? 'other',
    at: new Date(scheduledTime).toISOString(),
  }));
}

/** Which parts are in force, and nothing of what is in them. */
function policyFacts(state: PolicyState | null): DiagnosticsReport['policy'] {
  if (!state) return null;
  const isInForce = {
    connections: state.feeds,
    allowedCrmOrigins: state.allowedCrms !== null,
    retentionMonths: state.retentionMonths !== null,
    lockConnections: state.lockConnections,
  };
  return { parts: POLICY_PARTS.filter((part) => isInForce[part]), problems: state.problems.length };
}
