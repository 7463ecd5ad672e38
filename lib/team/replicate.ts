import type { CouchFault } from '../domain/team/fault.ts';
import { noteServerTime, pullMark } from '../storage/team-marks.ts';
import { openAside } from './aside.ts';
import { goOnChanging } from './change-key.ts';
import type { Couch } from './couch-answer.ts';
import { keepEpoch, takeEpochs } from './epochs.ts';
import { compact, sweep } from './erase.ts';
import { giveAll } from './give-all.ts';
import { leaveProof, lookForLoss } from './loss.ts';
import type { TeamPorts } from './ports.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';

interface Replicated {
  /** Documents that came, and what was told. */
  came: number;
  sent: number;
  /** What cannot be opened yet, what is no document of ours, and what the server finds too large. */
  aside: number;
  odd: number;
  tooLarge: number;
  /** What the team still does not know. */
  waiting: number;
}

export type ReplicateResult = { ok: true; value: Replicated } | { ok: false; fault: CouchFault };

/**
 * One turn: what is new there, then what is new here. It comes first what came, so that nothing is sent of a lead that a
 * colleague erased. It may be cut off anywhere; the next turn does what is missing. Only one at a time.
 */
export async function replicate(ports: TeamPorts): Promise<ReplicateResult> {
  const { db, ring, now } = ports;
  const looked = await lookForLoss(ports);
  if (!looked.ok) return looked;
  if (looked.servedAt !== null) await noteServerTime(db, looked.servedAt, now());
  let came = 0;
  const before: (() => Promise<Couch<unknown>>)[] = [
    () => giveAll(ports),
    async () => {
      const pulled = await pull(ports);
      if (pulled.ok) came += pulled.value;
      return pulled;
    },
    () => goOnChanging(ports),
  ];
  for (const step of before) {
    const done = await step();
    if (!done.ok) return done;
  }
  await takeEpochs(db, ring);
  const aside = await openAside(ports);
  for (const step of [sweep, keepEpoch]) {
    const done = await step(ports);
    if (!done.ok) return done;
  }
  const pushed = await push(ports);
  if (!pushed.ok) return pushed;
  await compact(ports);
  const proven = await leaveProof(ports);
  if (!proven.ok) return proven;
  const { odd } = await pullMark(db);
  return { ok: true, value: { came, aside, odd, ...pushed.value, waiting: await db.count('teamOut') } };
}
