import { type CommonMark, hashOf, isUnchanged, REMOVED, toTellOf } from '../../domain/team/common.ts';
import type { Shared } from '../../domain/team/shared.ts';
import { atomically, type Stores, type Transaction } from '../../storage/atomically.ts';
import { TEAM_STORES, toTeam } from '../../storage/to-team.ts';
import type { Keyring } from '../../team/keyring.ts';
import { allSettings } from '../../team/read.ts';
import type { Parts } from '../parts.ts';
import { commonCrms } from './common-crms.ts';
import { commonRules } from './common-rules.ts';
import { commonTemplates } from './common-templates.ts';

/** A kind of thing that a team has in common. */
export interface CommonKind<Value> {
  mark: 'templates' | 'crms' | 'rules';
  stores: Stores;
  nameOf: (id: string) => string;
  /** What a version of its setting says; `known` is the hash of what the team had. */
  toldAs: (value: Value, known: string | undefined) => unknown;
  /** Undefined of a setting that is of another kind; `value` null of one that was removed. */
  valueIn: (name: string, versions: readonly unknown[]) => { id: string; value: Value | null } | undefined;
  /** Whether one that is removed by somebody is removed for all; else it is gone here, and stays so. */
  goesForAll: boolean;
  /** Whether who joins takes over the team's, whatever they had before. */
  teamFirst?: true;
  /** Those that are here. */
  read: (tx: Transaction) => Promise<Map<string, Value>>;
  /** What is here is changed by what came; null: removed. Gives those for which there is no room. */
  write: (tx: Transaction, came: ReadonlyMap<string, Value | null>, at: string) => Promise<string[]>;
}

/**
 * Takes what the team has of reply templates, of what was taught about CRMs and of rules, then notes what the team is to be told of those
 * that are here. In that order: who joins with some of their own adds to what the others have.
 */
export async function shareCommon(parts: Pick<Parts, 'db' | 'now' | 'announce'>, ring: Keyring): Promise<void> {
  const settings = await allSettings(await parts.db(), ring);
  const changed = [
    await shareKind(parts, commonTemplates, settings),
    await shareKind(parts, commonCrms, settings),
    await shareKind(parts, commonRules, settings),
  ];
  if (changed.includes(true)) parts.announce();
}

async function shareKind<Value>(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  kind: CommonKind<Value>,
  settings: ReadonlyMap<string, readonly Shared[]>,
): Promise<boolean> {
  const versionsOf = (all: readonly Shared[]): unknown[] => all.map(({ value }) => value);
  const teams = [...settings].flatMap(([name, all]) => kind.valueIn(name, versionsOf(all)) ?? []);
  return atomically(await db(), 'strict', [...kind.stores, ...TEAM_STORES], async (tx) => {
    const marks = tx.objectStore('teamMarks');
    const before = ((await marks.get(kind.mark)) as { known: CommonMark } | undefined)?.known ?? {};
    const { came, mark } = changesOf(kind, { here: await kind.read(tx), teams, before });
    const at = new Date(now()).toISOString();
    const without = await kind.write(tx, came, at);
    // They are tried again, and are not taken for removed meanwhile.
    for (const id of without) delete mark[id];
    const tells = toTellOf(await kind.read(tx), mark);
    const told = [...tells].filter(([, value]) => value !== null || kind.goesForAll);
    const outgoing = told.map(([id, value]) => ({
      what: 'set' as const,
      name: kind.nameOf(id),
      at,
      value: value && kind.toldAs(value, mark[id]),
    }));
    for (const [id, value] of tells) mark[id] = value === null ? REMOVED : hashOf(value);
    await toTeam(tx, outgoing, now());
    await marks.put({ known: mark }, kind.mark);
    return came.size - without.length + outgoing.length > 0;
  });
}

interface Standing<Value> {
  here: ReadonlyMap<string, Value>;
  teams: readonly { id: string; value: Value | null }[];
  before: CommonMark;
}

/** What is to be changed here, and what is in common from then on. */
function changesOf<Value>(kind: CommonKind<Value>, { here, teams, before }: Standing<Value>) {
  const [came, mark] = [new Map<string, Value | null>(), { ...before }];
  for (const { id, value } of teams) {
    const theirs = value === null ? REMOVED : hashOf(value);
    const [own, known] = [here.get(id), before[id]];
    const isGoneHere = own === undefined && known === REMOVED && !kind.goesForAll;
    // What has changed here since is told first, and what that makes of it comes after.
    const isKept = !isUnchanged(own, known) && !(kind.teamFirst && known === undefined);
    if (known === theirs || isGoneHere || isKept) continue;
    mark[id] = theirs;
    if (value !== null || own !== undefined) came.set(id, value);
  }
  return { came, mark };
}
