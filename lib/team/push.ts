import { outgoingAfter, storePushed } from '../storage/team-docs.ts';
import type { TeamOutRow } from '../storage/team-rows.ts';
import type { Couch } from './couch-answer.ts';
import type { SentDoc } from './couch.ts';
import { pushErasure } from './erase.ts';
import type { TeamPorts } from './ports.ts';
import { type Prepared, prepare } from './prepare.ts';

const BATCH = 100;

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
  await storePushed(ports.db, prepared.value.over, []);
  return send(ports, prepared.value.docs, pushed);
}

/** Where it is too much at once, each half by itself. */
async function send(ports: TeamPorts, docs: Prepared['docs'], pushed: Pushed): Promise<Couch<unknown>> {
  if (docs.length === 0) return { ok: true, value: null, servedAt: null };
  const written = await ports.couch.bulk(docs.map(({ row }): SentDoc => ({ _id: row.id, ...row.doc })));
  if (!written.ok) {
    if (written.fault !== 'too-large') return written;
    if (docs.length === 1) {
      pushed.tooLarge += 1;
      return { ok: true, value: null, servedAt: written.servedAt };
    }
    const half = docs.length >> 1;
    const first = await send(ports, docs.slice(0, half), pushed);
    return first.ok ? send(ports, docs.slice(half), pushed) : first;
  }
  const results = new Map(written.value.map((one) => [one.id, one]));
  const told = docs.filter(({ row }) => {
    const result = results.get(row.id);
    return result && (result.rev !== null || result.error === 'conflict');
  });
  const ours = told.flatMap(({ row }) => {
    const rev = results.get(row.id)?.rev;
    return rev == null ? [] : [{ ...row, rev }];
  });
  await storePushed(
    ports.db,
    told.map(({ out }) => out),
    ours,
  );
  pushed.sent += told.length;
  return written;
}
