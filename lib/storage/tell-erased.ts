import { may } from '../domain/team/member.ts';
import type { Transaction } from './atomically.ts';
import { isForTeam } from './has-team.ts';
import { dropDocs } from './team-docs.ts';
import { toTeam } from './to-team.ts';

/** Leads that are erased here, by the keys that they had. What was a visit stays known by its own, so that it does not come back. */
interface Erased {
  open: readonly string[];
  held: readonly string[];
  /** ISO. */
  at: string;
  /** Whether it ends for all, and not only by the clock of this browser. */
  forAll: boolean;
}

/**
 * Erases what is here of leads by the names that their team knows, in the transaction that erases the leads: what the team was
 * still to be told of them, what colleagues did and wrote, the names themselves. The team is told where whoever erases may erase
 * for all of it, unless it knows.
 */
export async function tellErased(tx: Transaction, { open, held, at, forAll }: Erased): Promise<void> {
  if (!isForTeam(tx)) return;
  const me = (await tx.objectStore('team').get('own'))?.me;
  if (!me) return;
  const names = tx.objectStore('teamLeads');
  const rows = await Promise.all([...open, ...held].map((key) => names.get(key)));
  const hashes = new Map(rows.flatMap((row) => (row ? [[row.hash, row.name]] : [])));
  await Promise.all(open.map((key) => names.delete(key)));
  const tells = forAll && may(me.roles, 'erase');
  for (const [hash, name] of hashes) {
    const known = (await isErased(tx, hash)) || (await isToBeTold(tx, name));
    await forgetUntold(tx, name);
    await dropDocs(tx, hash, known || tells);
    if (tells && !known) {
      const event = { what: 'event', lead: name, at, does: { act: 'erased' } } as const;
      await toTeam(tx, [event], Date.parse(at));
    }
  }
}

const ofLead = (name: string): IDBKeyRange => IDBKeyRange.bound(`event|${name}|`, `event|${name}|\uffff`);
const isErasure = (id: string): boolean => id.endsWith('|erased');

async function isErased(tx: Transaction, hash: string): Promise<boolean> {
  const events = IDBKeyRange.bound(`ev:${hash}:`, `ev:${hash}:\uffff`);
  return (await tx.objectStore('teamDocs').getAll(events)).some(({ erased }) => erased);
}

const isToBeTold = async (tx: Transaction, name: string): Promise<boolean> =>
  (await tx.objectStore('teamOut').getAllKeys(ofLead(name))).some(isErasure);

/** Notes are in it as they were written. */
async function forgetUntold(tx: Transaction, name: string): Promise<void> {
  const out = tx.objectStore('teamOut');
  const ids = (await out.getAllKeys(ofLead(name))).filter((id) => !isErasure(id));
  await Promise.all([...ids, `lead|${name}`].map((id) => out.delete(id)));
}
