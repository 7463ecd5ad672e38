import { Worker } from 'node:worker_threads';
import { buildTargets } from './build.ts';
import type { Outcome, Wish } from './run-target.ts';
import type { Task } from './worker.ts';

/** How long one case may take before it counts as hanging; a machine that does much else makes some take seconds. */
const PATIENCE_MS = 60_000;
const LOOK_MS = 1000;

export interface TargetName {
  name: string;
  heavy: boolean;
}

type Answer = { targets: TargetName[] } | { outcome: Outcome } | { input: string };

/** Runs targets in a worker, since nothing else can end a loop that does not end. */
export class FuzzSession {
  targets: readonly TargetName[] = [];
  readonly #script: string;
  readonly #remove: () => Promise<void>;
  readonly #begun = new Int32Array(new SharedArrayBuffer(4));
  #worker: Worker | null = null;

  private constructor({ script, remove }: Awaited<ReturnType<typeof buildTargets>>) {
    this.#script = script;
    this.#remove = remove;
  }

  static async open(): Promise<FuzzSession> {
    const session = new FuzzSession(await buildTargets());
    await session.#start();
    return session;
  }

  /** A case that hangs, or that ends the whole worker, is a violation like any other. */
  async run(target: string, wish: Wish): Promise<Outcome> {
    try {
      const answer = (await this.#ask({ ...wish, target })) as { outcome: Outcome };
      return answer.outcome;
    } catch (error) {
      const at = Math.max(0, Atomics.load(this.#begun, 0) - 1);
      await this.#stop();
      const path = wish.path ?? String(at);
      const input = await this.#inputOf(target, { ...wish, path });
      const violation = { input, path, error: String(error) };
      return { target, seed: wish.seed, cases: at, named: 0, names: {}, violation };
    }
  }

  async #inputOf(target: string, wish: Wish): Promise<string> {
    try {
      const answer = (await this.#ask({ ...wish, target, show: true })) as { input: string };
      return answer.input;
    } catch (error) {
      await this.#stop();
      return `could not be made again: ${String(error)}`;
    }
  }

  async close(): Promise<void> {
    await this.#stop();
    await this.#remove();
  }

  async #start(): Promise<Worker> {
    const worker = new Worker(this.#script, { workerData: { begun: this.#begun.buffer } });
    this.#worker = worker;
    this.targets = ((await next(worker)) as { targets: TargetName[] }).targets;
    return worker;
  }

  async #ask(task: Task): Promise<Answer> {
    const worker = this.#worker ?? (await this.#start());
    const watch = this.#watch();
    worker.postMessage(task);
    return Promise.race([next(worker), watch.hangs]).finally(watch.end);
  }

  #watch(): { hangs: Promise<never>; end: () => void } {
    const { promise, reject } = Promise.withResolvers<never>();
    let [seen, since] = [-1, Date.now()];
    const timer = setInterval(() => {
      const begun = Atomics.load(this.#begun, 0);
      if (begun !== seen) [seen, since] = [begun, Date.now()];
      else if (Date.now() - since > PATIENCE_MS) reject(new Error(`no end within ${PATIENCE_MS / 1000} s`));
    }, LOOK_MS);
    return { hangs: promise, end: () => clearInterval(timer) };
  }

  async #stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }
}

function next(worker: Worker): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const failed = (error: unknown): void => reject(error instanceof Error ? error : new Error(String(error)));
    worker.once('message', (answer: Answer) => {
      worker.off('error', failed);
      resolve(answer);
    });
    worker.once('error', failed);
  });
}
