import 'fake-indexeddb/auto';
import { TeamServer } from '../../support/team-server.ts';
import type { Measure } from '../bench.ts';
import { catchUp } from './catch-up.ts';
import { leadTraffic } from './leads.ts';

const WHOLE = {
  leads: 10_000,
  few: 1_000,
  many: [
    { events: 10_000, rounds: 3 },
    { events: 100_000, rounds: 1 },
  ],
};
const QUICK = {
  leads: 1_000,
  few: 100,
  many: [
    { events: 1_000, rounds: 3 },
    { events: 10_000, rounds: 1 },
  ],
};

/** A team's browsers and its server in one process, each browser with a database in memory. */
export async function teamBench(parts: readonly string[]): Promise<Measure[]> {
  const { leads, few, many } = parts.includes('quick') ? QUICK : WHOLE;
  const server = await TeamServer.start();
  try {
    return [...(await leadTraffic(server, leads)), ...(await catchUp(server, few, many))];
  } finally {
    await server.stop();
  }
}
