import { readdirSync, readFileSync } from 'node:fs';
import { type CDPSession, type Target, TargetType } from 'puppeteer-core';
import { minimizeMemory } from '../../support/browser/firefox-privileged.ts';
import { FirefoxScope } from '../../support/browser/firefox-scope.ts';
import type { ExtensionBrowser } from '../../support/browser/launch.ts';

/** What the background's memory rises to above what it was, in megabytes, between the two calls. */
export interface MemoryWatch {
  end(): Promise<number>;
}

const EVERY_MS = 250;
const MEGABYTE = 1024 * 1024;

/** Of the process that has grown most. */
export async function watchMemory(app: ExtensionBrowser): Promise<MemoryWatch> {
  const read = await memorySizes(app);
  const idle = await read();
  let most = 0;
  const ending = new AbortController();
  const watching = (async () => {
    while (!ending.signal.aborted) {
      const now = await read();
      for (const [what, size] of now) most = Math.max(most, size - (idle.get(what) ?? size));
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    }
  })();
  return {
    async end() {
      ending.abort();
      await watching;
      return most / MEGABYTE;
    },
  };
}

/** Bytes by what they belong to. */
type Sizes = ReadonlyMap<string, number>;

/**
 * What reads the memory: Chromium tells the heap of the worker and what its buffers hold; Firefox tells no program from outside,
 * so there it is the resident memory of each process, which is more than the heap. `collected`: of the open pages as well, and
 * without what nothing holds any more, which the browser is told to look for first.
 */
export async function memorySizes(app: ExtensionBrowser, how?: 'collected'): Promise<() => Promise<Sizes>> {
  if (app.name === 'firefox') return residentOf(app, how === 'collected');
  return how === 'collected' ? heapsCollected(app) : heapOfWorker(app);
}

interface HeapUsage {
  usedSize: number;
  embedderHeapUsedSize?: number;
  backingStorageSize?: number;
}

const isWorker = (target: Target): boolean => target.type() === TargetType.SERVICE_WORKER;

/** A worker may be ended and started again meanwhile; each has a session of its own. */
async function heapOfWorker(app: ExtensionBrowser): Promise<() => Promise<Sizes>> {
  const attach = async (): Promise<CDPSession> => {
    const isOurs = (one: Target): boolean => isWorker(one) && one.url().startsWith(app.extensionOrigin);
    return (await app.puppeteer.waitForTarget(isOurs)).createCDPSession();
  };
  let session = await attach();
  return async () => {
    if (session.detached) session = await attach();
    return new Map([['worker', heapSize(await session.send('Runtime.getHeapUsage'))]]);
  };
}

/** Of the worker, and of every page of the extension that is open. */
const heapsCollected = (app: ExtensionBrowser) => async (): Promise<Sizes> => {
  const targets = app.puppeteer.targets().filter((one) => one.url().startsWith(app.extensionOrigin));
  const sizes = await Promise.all(
    targets.map(async (target, nth) => {
      const session = await target.createCDPSession();
      await session.send('HeapProfiler.collectGarbage');
      const size = heapSize(await session.send('Runtime.getHeapUsage'));
      await session.detach();
      return [`${nth} ${target.url()}`, size] as const;
    }),
  );
  return new Map(sizes);
};

const heapSize = ({ usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 }: HeapUsage): number =>
  usedSize + embedderHeapUsedSize + backingStorageSize;

/** Resident bytes of all processes of the browser. Linux only. */
async function residentOf(app: ExtensionBrowser, collects: boolean): Promise<() => Promise<Sizes>> {
  const first = app.puppeteer.process()!.pid!;
  const read = (): Sizes => new Map(familyOf(first).map((pid) => [String(pid), residentBytes(pid)]));
  if (!collects) return async () => read();
  const scope = await FirefoxScope.open(app.puppeteer);
  return async () => {
    await scope.run(minimizeMemory);
    return settled(read);
  };
}

/** Its processes do not tell when they have given back what they can, so it is waited until nothing more comes back. */
async function settled(read: () => Sizes): Promise<Sizes> {
  let before = read();
  for (let second = 0; second < MOST_SECONDS; second += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const now = read();
    if (totalOf(now) > totalOf(before) - MEGABYTE) return now;
    before = now;
  }
  return before;
}

const MOST_SECONDS = 15;

export const totalOf = (sizes: Sizes): number => [...sizes.values()].reduce((sum, size) => sum + size, 0);

const PAGE_BYTES = 4096;

/** A process with its children and theirs: Firefox lets a process of its own start those that pages run in. */
function familyOf(first: number): number[] {
  const children = Map.groupBy(
    readdirSync('/proc').filter((name) => /^\d+$/.test(name)),
    parentOf,
  );
  const family = [first];
  for (const pid of family) family.push(...(children.get(pid) ?? []).map(Number));
  return family;
}

function parentOf(pid: string): number | null {
  // The name in parentheses may hold anything; the parent is the second word behind it.
  const stat = read(`/proc/${pid}/stat`);
  return stat === null ? null : Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

const residentBytes = (pid: number): number =>
  Number((read(`/proc/${pid}/statm`) ?? '').split(' ')[1] ?? 0) * PAGE_BYTES;

/** Null for a process that has ended meanwhile. */
function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
