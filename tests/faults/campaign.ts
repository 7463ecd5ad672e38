import type { BrowserName } from '../support/browser/launch.ts';
import { doStep } from './do-step.ts';
import { violationsIn } from './invariants.ts';
import { mendLost } from './lost-database.ts';
import { faultsOf, planOf, type Step, wordsOf } from './plan.ts';
import type { Tally } from './report.ts';
import { World } from './world.ts';

/** More than a browser does in a night. */
const MOST_STEPS = 20_000;

interface Wish {
  seed: number;
  browser: BrowserName;
  build: string;
  /** It ends after so many steps, or when the time is up. */
  steps: number | null;
  until: number;
  tell: (line: string) => void;
}

/** Runs a seed in one browser until its end or its first violation, after which nothing more would be learned. */
export async function campaign({ seed, browser, build, steps, until, tell }: Wish): Promise<Tally> {
  const tally: Tally = { browser, steps: 0, faults: 0, violations: [] };
  const world = await World.start(browser, build, tell);
  if (!world.smallDisk) tell('No disk can be mounted here, so none is ever full.');
  try {
    tally.violations = await begin(world);
    for (const step of planOf(seed, steps ?? MOST_STEPS)) {
      if (tally.violations.length > 0 || Date.now() >= until) break;
      tally.steps += 1;
      tally.faults += faultsOf(step);
      tell(`${browser} ${tally.steps}: ${wordsOf(step)}`);
      tally.violations = await take(world, step);
    }
  } finally {
    await world.end();
  }
  return tally;
}

async function begin(world: World): Promise<string[]> {
  await world.settled();
  return [...world.model.asked(world.requests()), ...(await check(world))];
}

async function take(world: World, step: Step): Promise<string[]> {
  try {
    const wrong = await unlessLost(world, () => doStep(world, step));
    await world.settled();
    // Whatever asked it, the feed was not to be asked.
    return [...wrong, ...world.model.asked(world.requests()), ...astray(world), ...(await check(world))];
  } catch (error) {
    // A page, a message or the database that does not answer.
    const { message, cause } = error as Error;
    return [`no answer: ${message}${cause instanceof Error ? ` (${cause.message})` : ''}`];
  }
}

/** Once the disk was full, a step may find that the database is lost, and fail with that; it never may before. */
async function unlessLost(world: World, work: () => Promise<string[]>): Promise<string[]> {
  // What was done in the last second before is in no second copy yet, and is nothing that is promised.
  if (world.diskWasFull) await world.copied();
  const before = new Map(world.model.acts);
  const done = await work().catch((error: Error) => error);
  if (world.diskWasFull && (await world.stores()).lost) {
    world.model.orAsBefore(before);
    return mendLost(world);
  }
  if (done instanceof Error) throw done;
  return done;
}

/** Where a redirect leads to, nobody is to be heard of. */
const astray = ({ server }: World): string[] =>
  server.astray.map(({ url }) => `the feed's key may have gone elsewhere: ${url}`);

async function check(world: World): Promise<string[]> {
  const seen = await world.look();
  const wrong = violationsIn(seen, world.model);
  world.model.remember(seen);
  return wrong;
}
