import { rowsOf } from '../../../lib/storage/team-docs.ts';
import type { TeamOutRow } from '../../../lib/storage/team-rows.ts';
import { BATCH as PULLED_AT_ONCE } from '../../../lib/team/pull.ts';
import { BATCH as PUSHED_AT_ONCE } from '../../../lib/team/push.ts';
import { leadXml } from '../../support/feed-xml.ts';
import { type FeedLead, makeLeads } from '../../support/leads.ts';
import type { TeamServer } from '../../support/team-server.ts';
import { TeamClient } from '../../support/team-world.ts';
import { measure, type Measure, type Sample } from '../bench.ts';
import { BareStore, removeDatabase } from './bare-store.ts';
import { makeDatabase, type RawDoc, readAll, sendAll } from './raw.ts';
import { timed } from './timed.ts';

/** Our own has to be at least half as fast. */
const MOST = 2;
/** The leads are pushed in so many parts, each a round by itself; and so many others pull all of them. */
const PARTS = 10;
const OTHERS = 5;

/** `rawAlone`: the floor without the store. */
interface Round extends Sample {
  rawAlone: number;
}

/** Leads that one browser tells its team of, and that the others hear of, each against the bare protocol and the bare store. */
export async function leadTraffic(server: TeamServer, count: number): Promise<Measure[]> {
  const ann = await TeamClient.open(fetch);
  await ann.create(server, 'leads');
  await sync(ann);
  const leads = makeLeads({ count, now: Date.parse('2026-11-23T12:00:00Z') });
  const address = `${server.url}/leads`;
  const pushes = await pushInParts(ann, leads, address);
  const pulls: Round[] = [];
  for (let n = 0; n < OTHERS; n += 1) pulls.push(await pullAll(ann, address, `bare-pull-${n}`));
  removeDatabase(ann.db);
  return [
    measured('leads pushed, against their documents sent and put', pushes, count / PARTS),
    measured('leads pulled, against their documents read and put', pulls, count),
  ];
}

function measured(name: string, rounds: readonly Round[], leads: number): Measure {
  const per = (time: number): number => (time / leads) * 1000;
  const one = measure(
    `team: ${name}`,
    'ms per 1000 leads',
    MOST,
    rounds.map(({ measured, floor }) => ({ measured: per(measured), floor: per(floor) })),
  );
  const alone = rounds.map(({ rawAlone }) => per(rawAlone)).toSorted((a, b) => a - b)[Math.floor(rounds.length / 2)]!;
  console.log(`info ${one.name}: of the floor, ${alone.toFixed(0)} ms are the protocol alone`);
  return one;
}

async function sync(client: TeamClient): Promise<{ came: number; sent: number }> {
  const result = await client.sync();
  if (!result.ok) throw new Error(`A turn with the server went wrong: ${result.fault}.`);
  return result.value;
}

async function pushInParts(ann: TeamClient, leads: readonly FeedLead[], address: string): Promise<Round[]> {
  const bare = `${address}-bare`;
  await makeDatabase(bare);
  let since = await readAll(address, 0, PULLED_AT_ONCE, async () => {});
  const rounds: Round[] = [];
  for (let part = 0; part < PARTS; part += 1) {
    const some = leads.slice((part * leads.length) / PARTS, ((part + 1) * leads.length) / PARTS);
    await tell(ann, some);
    const out = await ann.db.getAll('teamOut');
    const measured = await timed(async () => {
      if ((await sync(ann)).sent !== some.length) throw new Error('Not all leads went: there is nothing to measure.');
    });
    // Its own documents come back to it in the next turn, which is none of the next round.
    await sync(ann);
    const docs: RawDoc[] = [];
    since = await readAll(address, since, PULLED_AT_ONCE, async (lot) => docs.push(...lot));
    rounds.push({ measured, ...(await pushFloor(bare, docs, await bareFor(ann, docs, out))) });
  }
  return rounds;
}

async function tell(ann: TeamClient, leads: readonly FeedLead[]): Promise<void> {
  for (const lead of leads) ann.bodies.set(lead.id, { feed: 'c1', source: leadXml(lead), path: 'leads/lead' });
  await ann.tell(...leads.map(({ id, creationDate }) => ({ what: 'lead' as const, lead: id, at: creationDate })));
}

/** With what the browser has of some documents, and had to tell. */
async function bareFor(ann: TeamClient, docs: readonly RawDoc[], out: readonly TeamOutRow[]): Promise<BareStore> {
  const rows = await rowsOf(
    ann.db,
    docs.map(({ _id }) => _id),
  );
  return BareStore.open(`bare-${docs[0]!._id}`, [...rows.values()], out);
}

async function pushFloor(address: string, docs: readonly RawDoc[], store: BareStore) {
  let puts = 0;
  const floor = await timed(() =>
    sendAll(address, docs, PUSHED_AT_ONCE, async (ids) => {
      puts += await timed(() => store.put(ids));
    }),
  );
  store.remove();
  return { floor, rawAlone: floor - puts };
}

/** Somebody who has just joined. */
async function pullAll(ann: TeamClient, address: string, name: string): Promise<Round> {
  const other = await TeamClient.open(fetch);
  await other.join(ann);
  const measured = await timed(() => sync(other));
  const rows = await other.db.getAll('teamDocs');
  removeDatabase(other.db);
  const store = await BareStore.open(name, rows);
  let puts = 0;
  const floor = await timed(() =>
    readAll(address, 0, PULLED_AT_ONCE, async (lot) => {
      puts += await timed(() => store.put(lot.map(({ _id }) => _id)));
    }),
  );
  store.remove();
  return { measured, floor, rawAlone: floor - puts };
}
