import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { TestComputer } from './computer.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

beforeAll(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterAll(() => vi.restoreAllMocks());

/** A computer with a feed and an empty battery: its clock is five hours behind until somebody sets it. */
async function withWrongClock(): Promise<TestComputer> {
  const computer = new TestComputer();
  await computer.save('key');
  computer.setClock(-5 * HOUR);
  return computer;
}

/** The clock is put right, a new life of the background looks around: how many requests the server has seen by then. */
async function afterPuttingRight(computer: TestComputer): Promise<number> {
  computer.pass(10 * MINUTE);
  computer.setClock('right');
  computer.restart();
  await computer.ask(1);
  return computer.seen.length;
}

test('a clock that is put right after a download lets none be early', async () => {
  const computer = await withWrongClock();
  await computer.ask(0);
  expect(await afterPuttingRight(computer)).toBe(1);
  computer.pass(2 * HOUR);
  await computer.ask(0);
  expect(computer.seen).toHaveLength(2);
});

test('nor after a request without an answer, if the server had told its time before', async () => {
  const computer = await withWrongClock();
  await computer.ask(0);
  computer.pass(3 * HOUR);
  computer.serve('silent');
  await computer.ask(0);
  expect(await afterPuttingRight(computer)).toBe(2);
});

test('nor after a download in the middle of which the browser was closed', async () => {
  let afterTheAnswer = 0;
  for (let moment = 1; moment <= 60; moment += 1) {
    const computer = await withWrongClock();
    await computer.ask(0, { at: moment, happen: () => computer.restart() });
    const isNoted = (await computer.scheduleOf())?.servedAt != null;
    if (computer.seen.length === 0 || !isNoted) continue;
    afterTheAnswer += 1;
    expect(await afterPuttingRight(computer), `closed at moment ${moment}`).toBe(1);
  }
  expect(afterTheAnswer).toBeGreaterThan(10);
});

test('a clock that loses a minute, and one that is moved to and fro, let none be early', async () => {
  const computer = new TestComputer();
  await computer.save('key');
  computer.serve('feed, no-date');
  await computer.ask(0);
  for (const by of [-9 * HOUR, 9 * HOUR - MINUTE]) {
    computer.setClock(by);
    computer.restart();
    await computer.ask(0);
  }
  expect(computer.seen).toHaveLength(1);
});

test('a clock that stays wrong costs no time', async () => {
  const computer = await withWrongClock();
  for (let turn = 0; turn < 4; turn += 1) {
    await computer.ask(0);
    computer.pass(2 * HOUR + 3 * MINUTE);
    computer.restart();
  }
  expect(computer.seen).toHaveLength(4);
});

test('what cannot be known costs one early request, and no more', async () => {
  const computer = new TestComputer();
  await computer.save('key');
  await computer.ask(0);
  computer.restart();
  computer.setClock(3 * HOUR);
  for (let turn = 0; turn < 5; turn += 1) {
    await computer.ask(2);
    computer.pass(20 * MINUTE);
    computer.restart();
  }
  expect(computer.seen).toHaveLength(2);
});
