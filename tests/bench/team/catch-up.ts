import { BATCH as PULLED_AT_ONCE } from '../../../lib/team/pull.ts';
import type { TeamServer } from '../../support/team-server.ts';
import { TeamClient } from '../../support/team-world.ts';
import { measure, type Measure, type Sample } from '../bench.ts';
import { removeDatabase } from './bare-store.ts';
import { fillWithEvents } from './events.ts';
import { readAll } from './raw.ts';
import { timed } from './timed.ts';

/** An event among many may take so much longer than one among few. */
const GROWTH = 1.3;
/** The few are read so many times for one number, half of them before the many and half after. */
const TIMES = 8;

/** How often the many of a size are read: the most of them takes long enough to be a number by itself. */
type Sizes = readonly { events: number; rounds: number }[];

interface Filled {
  events: number;
  /** Who filled it, and asks others to join. */
  by: TeamClient;
  address: string;
}

/** The time that a browser takes that has just joined, for each event that is on the server: few of them, and many. */
export async function catchUp(server: TeamServer, few: number, many: Sizes): Promise<Measure[]> {
  const least = await filled(server, few);
  // The first rounds warm up the engine.
  for (let n = 0; n < TIMES; n += 1) await perThousand(least);
  const measures: Measure[] = [];
  for (const { events, rounds } of many) {
    const most = await filled(server, events);
    const samples: Sample[] = [];
    for (let n = 0; n < rounds; n += 1) samples.push(await sample(least, most));
    measures.push(
      measure(`team: catching up with ${events} events, against ${few}`, 'ms per 1000 events', GROWTH, samples),
    );
    await tellOfServer(least, most);
    removeDatabase(most.by.db);
    await server.remove(databaseOf(events));
  }
  removeDatabase(least.by.db);
  return measures;
}

const databaseOf = (events: number): string => `events-${events}`;

async function filled(server: TeamServer, events: number): Promise<Filled> {
  const by = await TeamClient.open(fetch);
  await by.create(server, databaseOf(events));
  await fillWithEvents(await by.ports(), events);
  return { events, by, address: `${server.url}/${databaseOf(events)}` };
}

async function sample(few: Filled, many: Filled): Promise<Sample> {
  const floors: number[] = [];
  const half = async (): Promise<void> => {
    for (let n = 0; n < TIMES / 2; n += 1) floors.push(await perThousand(few));
  };
  await half();
  const measured = await perThousand(many);
  await half();
  return { measured, floor: floors.reduce((sum, one) => sum + one, 0) / floors.length };
}

async function perThousand({ events, by }: Filled): Promise<number> {
  const client = await TeamClient.open(fetch);
  await client.join(by);
  const time = await timed(async () => {
    const result = await client.sync();
    // The keys of leads come beside the events.
    if (!result.ok || result.value.came < events) throw new Error('Not all events came: there is nothing to measure.');
  });
  removeDatabase(client.db);
  return (time / events) * 1000;
}

/** How much of the growth is the server's own. */
async function tellOfServer(few: Filled, many: Filled): Promise<void> {
  const read = async ({ address, events }: Filled): Promise<number> =>
    ((await timed(() => readAll(address, 0, PULLED_AT_ONCE, async () => {}))) / events) * 1000;
  const [one, other] = [await read(few), await read(many)];
  console.log(
    `info reading alone takes ${one.toFixed(0)} ms for 1000 of ${few.events} events, and ${other.toFixed(0)} ms of ${many.events}`,
  );
}
