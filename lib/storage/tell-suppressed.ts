import type { Suppression } from '../domain/consent/suppression.ts';
import { may } from '../domain/team/member.ts';
import { changeName, entryName } from '../domain/team/suppressed.ts';
import type { Transaction } from './atomically.ts';
import { isForTeam } from './has-team.ts';
import type { Outgoing } from './team-rows.ts';
import { toTeam } from './to-team.ts';

/** What the team is told of its list of those who said no, in the transaction that changes the list here. */

/**
 * What a person has said is told by whomever they said it to, and that a lead was erased by whoever may erase for all. What only
 * ended with its month is not: it does so with each colleague, unless they have an answer.
 */
const isForAll = ({ scope, reason }: Suppression, mayErase: boolean): boolean =>
  reason !== 'expired' && (scope !== 'lead' || reason !== 'erased' || mayErase);

export async function tellSuppressed(tx: Transaction, entries: readonly Suppression[]): Promise<void> {
  const me = entries.length > 0 && isForTeam(tx) && (await tx.objectStore('team').get('own'))?.me;
  if (!me) return;
  const all = entries.flatMap(({ under = [], ...entry }) => [entry, ...under]);
  const told = all.filter((entry) => isForAll(entry, may(me.roles, 'erase')));
  await tell(
    tx,
    told.map((entry) => ({ what: 'sup', name: entryName(entry), at: entry.at, value: { does: 'suppress', entry } })),
  );
}

/** What was written down by mistake at a time, under keys of the list as they were. */
export async function tellLifted(tx: Transaction, entries: readonly Suppression[], at: string): Promise<void> {
  const me = entries.length > 0 && isForTeam(tx) && (await tx.objectStore('team').get('own'))?.me;
  if (!me) return;
  const value = { does: 'lift', of: [changeName({ at, actor: me.actor })] };
  await tell(
    tx,
    entries.map((entry) => ({ what: 'sup', name: entryName(entry), at, value })),
  );
}

const tell = (tx: Transaction, outgoing: readonly Outgoing[]): Promise<void> =>
  toTeam(tx, outgoing, Math.max(0, ...outgoing.map(({ at }) => Date.parse(at))));
