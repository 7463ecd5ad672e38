// @vitest-environment happy-dom
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { batch, type Signal, signal } from '@preact/signals';
import { render } from 'preact';
import { beforeAll, describe, expect, it } from 'vitest';
import { releaseStaleNodes } from '../../components/release-stale.ts';

const ROUNDS = 40;

describe('releasing what was drawn before', () => {
  beforeAll(releaseStaleNodes);

  it('holds no former tree of a page that is drawn again and again', async () => {
    const { change, trees, place } = page();
    for (let round = 0; round < ROUNDS; round += 1) await change(round);
    expect(place.textContent).toBe(`${ROUNDS}${ROUNDS / 4}${ROUNDS / 4}`);
    expect(await alive(trees)).toBeLessThan(4);
  });

  it('draws rows that come, go and change places as if they were drawn for the first time', async () => {
    const [order, drawn] = [signal([1, 2, 3, 4]), signal(0)];
    const Row = ({ id }: { id: number }) => <li>{`${id}: ${drawn.value}`}</li>;
    const List = () => (
      <ul>
        {order.value.map((id) => (
          <Row key={id} id={id} />
        ))}
      </ul>
    );
    const place = document.createElement('div');
    render(<List />, place);
    for (const next of [[4, 3, 2, 1], [2, 5], [], [1, 2, 3], [3, 1], [6, 3, 2, 1]]) {
      order.value = next;
      await sleep();
      drawn.value += 1;
      await sleep();
      expect([...place.querySelectorAll('li')].map((row) => row.textContent)).toEqual(
        next.map((id) => `${id}: ${drawn.value}`),
      );
    }
  });
});

/** Parts that change at different times, within one that never changes: what makes each tree hold the next one. */
function page() {
  const [whole, left, right] = [signal(0), signal(0), signal(0)];
  const trees: WeakRef<object>[] = [];
  const traced = (): object => {
    const trace = {};
    trees.push(new WeakRef(trace));
    return trace;
  };
  const Part = ({ of }: { of: Signal<number> }) => <b>{of.value}</b>;
  const Whole = () => (
    <section data-trace={traced()}>
      {whole.value}
      <Part of={left} />
      <Part of={right} />
    </section>
  );
  const place = document.createElement('div');
  render(
    <main>
      <Whole />
    </main>,
    place,
  );
  const parts = [null, left, null, right];
  return {
    trees,
    place,
    change: async (round: number): Promise<void> => {
      batch(() => {
        whole.value += 1;
        const part = parts[round % parts.length];
        if (part) part.value += 1;
      });
      await sleep();
    },
  };
}

async function alive(references: readonly WeakRef<object>[]): Promise<number> {
  setFlagsFromString('--expose_gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  // What was reached within this turn of the event loop is kept until the next one.
  await sleep(20);
  collectGarbage();
  return references.filter((one) => one.deref() !== undefined).length;
}
