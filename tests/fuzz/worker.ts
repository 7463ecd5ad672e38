// First of all: what reads the browser does so when it is loaded.
import './worlds/fake-browser.ts';
import { parentPort, workerData } from 'node:worker_threads';
import { inputOf, runTarget, type Wish } from './run-target.ts';
import { TARGETS } from './targets.ts';

/** Runs targets apart from whoever asks, who can end it when it hangs. */
export interface Task extends Wish {
  target: string;
  /** Only the input is wanted. */
  show?: boolean;
}

const begun = new Int32Array((workerData as { begun: SharedArrayBuffer }).begun);
const port = parentPort!;

port.on('message', (task: Task) => void answer(task));
port.postMessage({ targets: TARGETS.map(({ name, heavy }) => ({ name, heavy: heavy === true })) });

async function answer({ target: name, show, ...wish }: Task): Promise<void> {
  const target = TARGETS.find((one) => one.name === name)!;
  Atomics.store(begun, 0, 0);
  port.postMessage(
    show
      ? { input: inputOf(target, { seed: wish.seed, path: wish.path }) }
      : { outcome: await runTarget(target, wish, () => Atomics.add(begun, 0, 1)) },
  );
}
