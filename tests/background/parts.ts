import type { Parts } from '../../lib/background/parts.ts';
import { ProgressBoard } from '../../lib/background/progress.ts';
import { RecentRequests } from '../../lib/background/recent-requests.ts';
import { loadTeam } from '../../lib/background/team/engine-now.ts';
import { openVault, type Vault } from '../../lib/background/vault.ts';
import { type Database, openDatabase } from '../../lib/storage/database.ts';
import { once } from '../../lib/platform/once.ts';

/** A world for the background's parts: a clock that can be set, a server that is a function, a memory of what was asked. */
export interface World {
  parts: Parts;
  db: Database;
  /** Milliseconds since the epoch; set it to move the clock. */
  clock: { now: number };
  requests: Request[];
  alarms: Map<string, number>;
  /** What the next requests are answered with. */
  serve(answer: (request: Request) => Response | Promise<Response>): void;
  grant(granted: boolean): void;
}

let databases = 0;

export async function world(): Promise<World> {
  databases += 1;
  const db = await openDatabase(undefined, `background-${databases}`);
  const clock = { now: Date.parse('2026-11-23T12:00:00Z') };
  const requests: Request[] = [];
  const alarms = new Map<string, number>();
  let granted = true;
  let answer: (request: Request) => Response | Promise<Response> = () => new Response(null, { status: 500 });
  const parts: Parts = {
    db: async () => db,
    vault: once((): Promise<Vault> => openVault(db)),
    now: () => clock.now,
    random: () => 0.5,
    fetch: async (input) => {
      const request = input as Request;
      requests.push(request);
      return answer(request);
    },
    locks: navigator.locks,
    mayReach: async () => granted,
    keepAwake: (work) => work(),
    wakeAt: async (id, time) => void alarms.set(id, time),
    loadTeam,
    recent: new RecentRequests(onlyForwards(() => clock.now)),
    progress: new ProgressBoard(() => {}),
    announce() {},
  };
  return {
    parts,
    db,
    clock,
    requests,
    alarms,
    serve: (next) => (answer = next),
    grant: (next) => (granted = next),
  };
}

/** The time that passes by a clock, as one sees it who cannot be fooled by its being set back. */
function onlyForwards(clock: () => number): () => number {
  let [seen, passed] = [clock(), 0];
  return () => {
    const now = clock();
    passed += Math.max(0, now - seen);
    seen = now;
    return passed;
  };
}
