import { readdirSync, readFileSync } from 'node:fs';
import { type CDPSession, TargetType } from 'puppeteer-core';
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
 * so there it is the resident memory of each process, which is more than the heap. `collected`: without what nothing holds any
 * more, where the browser can be told to look for that.
 */
export const memorySizes = async (app: ExtensionBrowser, how?: 'collected'): Promise<() => Promise<Sizes>> =>
  app.name === 'chromium' ? heapOfWorker(app, how === 'collected') : residentOf(app);

interface HeapUsage {
  usedSize: number;
  embedderHeapUsedSize?: number;
  backingStorageSize?: number;
}

async function heapOfWorker(app: ExtensionBrowser, collects: boolean): Promise<() => Promise<Sizes>> {
  const target = await app.puppeteer.waitForTarget(
    (one) => one.type() === TargetType.SERVICE_WORKER && one.url().startsWith(app.extensionOrigin),
  );
  const session: CDPSession = await target.createCDPSession();
  return async () => {
    if (collects) await session.send('HeapProfiler.collectGarbage');
    const usage = (await session.send('Runtime.getHeapUsage')) as HeapUsage;
    const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = usage;
    return new Map([['worker', usedSize + embedderHeapUsedSize + backingStorageSize]]);
  };
}

/** Resident bytes of all processes of the browser. Linux only. */
function residentOf(app: ExtensionBrowser): () => Promise<Sizes> {
  const first = app.puppeteer.process()!.pid!;
  return async () => new Map(familyOf(first).map((pid) => [String(pid), residentBytes(pid)]));
}

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
