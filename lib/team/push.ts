import { outgoingAfter, storePushed } from '../storage/team-docs.ts';
import type { TeamOutRow } from '../storage/team-rows.ts';
import { bulkInPieces } from './bulk.ts';
import type { Couch } from './couch-answer.ts';
import { pushErasure } from './erase.ts';
import type { TeamPorts } from './ports.ts';
import { type Prepared, prepare } from './prepare.ts';

/** What is told in one request, keys of leads in another one. */
export const BATCH = 100;

export interface Pushed {
  sent: number;
  /** Each alone is larger than the server takes. */
  tooLarge: number;
}

/** Tells the team what it has not been told. What the server has already is told, whoever did it. */
export async function push(ports: TeamPorts): Promise<Couch<Pushed>> {
  const pushed: Pushed = { sent: 0, tooLarge: 0 };
  let [after, servedAt] = ['', null as number | null];
  for (;;) {
    const rows = await outgoingAfter(ports.db, after, BATCH);
    if (rows.length === 0) return { ok: true, value: pushed, servedAt };
    after = rows.at(-1)!.id;
    for (const row of rows.filter(isErasure)) {
      const done = await pushErasure(ports, row);
      if (!done.ok) return done;
      pushed.sent += 1;
    }
    const done = await pushSome(
      ports,
      rows.filter((row) => !isErasure(row)),
      pushed,
    );
    if (!done.ok) return done;
    servedAt = done.servedAt ?? servedAt;
  }
}

const isErasure = (row: TeamOutRow): row is TeamOutRow & { what: 'event' } =>
  row.what === 'event' && row.does.act === 'erased';

async function pushSome(ports: TeamPorts, rows: readonly TeamOutRow[], pushed: Pushed): Promise<Couch<unknown>> {
  if (rows.length === 0) return { ok: true, value: null, servedAt: null };
  const prepared = await prepare(ports, rows);
  if (!prepared.ok) return prepared;
  if (prepared.value.over.length > 0) await storePushed(ports.db, prepared.value.over, []);
  return send(ports, prepared.value.docs, pushed);
}

async function send({ couch, db }: TeamPorts, docs: Prepared['docs'], pushed: Pushed): Promise<Couch<unknown>> {
  const written = await bulkInPieces(
    couch,
    docs.map(({ row }) => ({ _id: row.id, ...row.doc })),
  );
  if (!written.ok) return written;
  const results = new Map(written.value.map((one) => [one.id, one]));
  // A conflict says that it is there already.
  const isTold = ({ row }: Prepared['docs'][number]): boolean => {
    const result = results.get(row.id);
    return result !== undefined && (result.rev !== null || result.error === 'conflict');
  };
  const told = docs.filter(isTold);
  const ours = told.flatMap(({ row }) => {
    const rev = results.get(row.id)?.rev;
    return rev == null ? [] : [{ ...row, rev }];
  });
  await storePushed(
    db,
    told.map(({ out }) => out),
    ours,
  );
  pushed.sent += told.length;
  pushed.tooLarge += written.value.filter(({ error }) => error === 'too-large').length;
  return written;
}
