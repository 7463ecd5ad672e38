import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { INTERVAL_MS } from '../../lib/domain/schedule/schedule.ts';
import { ANSWER_KINDS, type AnswerKind } from './answers.ts';
import { type SeenRequest, TestComputer } from './computer.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

// A life that is ended in the middle of something says so; nobody hears it in a real one.
beforeAll(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterAll(() => vi.restoreAllMocks());

/** What the model knows of the world: as much as decides on what can be done next. */
interface Model {
  present: boolean;
}

class Step implements fc.AsyncCommand<Model, TestComputer> {
  readonly #name: string;
  readonly #run: (computer: TestComputer, model: Model) => Promise<void> | void;
  readonly #can: (model: Model) => boolean;

  constructor(
    name: string,
    run: (computer: TestComputer, model: Model) => Promise<void> | void,
    can = (_: Model) => true,
  ) {
    this.#name = name;
    this.#run = run;
    this.#can = can;
  }

  check(model: Readonly<Model>): boolean {
    return this.#can(model);
  }

  async run(model: Model, computer: TestComputer): Promise<void> {
    await this.#run(computer, model);
    verify(computer);
  }

  toString(): string {
    return this.#name;
  }
}

const isRight = (offset: number): boolean => Math.abs(offset) <= MINUTE;

/**
 * Where the rule cannot be kept by anybody: the clock was set forward since the last request, which looks like time
 * that has passed, and nothing shows that it was. It shows where one life of the background saw both requests; and
 * where the clock is right now, if it was right at the last request too or the server has told its time.
 */
function cannotBeKnown(computer: TestComputer, last: SeenRequest, next: SeenRequest): boolean {
  if (last.life === next.life) return false;
  if (!computer.jumpedForward.some((at) => at >= last.at && at <= next.at)) return false;
  return !isRight(next.offset) || !(isRight(last.offset) || last.told);
}

function verify(computer: TestComputer): void {
  const { seen } = computer;
  for (const [index, next] of seen.entries()) {
    const last = seen[index - 1];
    if (!last || next.at - last.at >= INTERVAL_MS) continue;
    const minutes = (next.at - last.at) / MINUTE;
    expect(cannotBeKnown(computer, last, next), `request ${index + 1} after ${minutes} minutes`).toBe(true);
  }
}

const isPresent = ({ present }: Model): boolean => present;
const short = fc.integer({ min: 0, max: 150 }).map((minutes) => minutes * MINUTE);
const jump = fc.oneof(
  fc.integer({ min: -300, max: 300 }).map((minutes) => minutes * MINUTE),
  fc.integer({ min: -60, max: 60 }).map((seconds) => seconds * 1000),
  fc.constantFrom(-365 * 24 * HOUR, 365 * 24 * HOUR, -INTERVAL_MS, INTERVAL_MS),
  // The one that is worth knowing from time that has passed.
  { weight: 4, arbitrary: fc.constant('right' as const) },
);
const callers = fc.integer({ min: 0, max: 4 });
const moment = fc.integer({ min: 1, max: 45 });

const steps = {
  ask: fc.tuple(callers, fc.boolean()).map(
    ([count, anew]) =>
      new Step(`${count} ask${anew ? ' a background that starts anew' : ''}`, (computer) => {
        if (anew) computer.restart();
        return computer.ask(count);
      }),
  ),
  askAndDie: fc
    .tuple(callers, moment)
    .map(
      ([count, at]) =>
        new Step(`${count} ask, killed at moment ${at}`, (computer) =>
          computer.ask(count, { at, happen: () => computer.restart() }),
        ),
    ),
  askAndJump: fc
    .tuple(callers, moment, jump)
    .map(
      ([count, at, by]) =>
        new Step(`${count} ask, clock set by ${by} at moment ${at}`, (computer) =>
          computer.ask(count, { at, happen: () => computer.setClock(by) }),
        ),
    ),
  pass: fc
    .tuple(short, fc.double({ min: 0, max: 0.999, noNaN: true }))
    .map(([ms, jitter]) => new Step(`${ms / MINUTE} minutes pass`, (computer) => computer.pass(ms, jitter))),
  jump: jump.map((by) => new Step(`clock set by ${by}`, (computer) => computer.setClock(by))),
  restart: fc.constant(new Step('the background starts anew', (computer) => computer.restart())),
  serve: fc
    .constantFrom<AnswerKind>(...ANSWER_KINDS)
    .map((kind) => new Step(`the server answers: ${kind}`, (computer) => computer.serve(kind))),
  allow: fc.boolean().map((granted) => new Step(`access ${granted}`, (computer) => computer.allow(granted))),
  pause: fc.boolean().map((paused) => new Step(`paused ${paused}`, (computer) => computer.pause(paused), isPresent)),
  newKey: fc.nat(3).map((n) => new Step(`key ${n}`, (computer) => computer.save(`key-${n}`), isPresent)),
  remove: fc.boolean().map(
    (erase) =>
      new Step(
        `removed, leads erased: ${erase}`,
        (computer, model) => {
          model.present = false;
          return computer.remove(erase);
        },
        isPresent,
      ),
  ),
  add: fc.constant(
    new Step(
      'added again',
      (computer, model) => {
        model.present = true;
        return computer.save('key-0');
      },
      (model) => !model.present,
    ),
  ),
};

/** Whoever has stood still for a while gets a turn again: nothing blocks a feed for good. */
async function verifyTurn(computer: TestComputer): Promise<void> {
  computer.serve('feed');
  computer.allow(true);
  await computer.save('key-9');
  await computer.pause(false);
  const before = computer.seen.length;
  for (let waited = 0; computer.seen.length === before; waited += 20 * MINUTE) {
    // The longest wait that a server can ask for, twice: the clock may have been set back meanwhile.
    expect(waited).toBeLessThan(50 * HOUR);
    computer.restart();
    await computer.ask(1);
    computer.pass(20 * MINUTE);
  }
}

const { ask, askAndDie, askAndJump, pass, jump: set, restart, serve, ...byUser } = steps;
const commands = fc.commands(
  [ask, ask, pass, pass, askAndDie, askAndJump, set, restart, serve, ...Object.values(byUser)],
  {
    maxCommands: 60,
  },
);

test('threat 18: whatever happens, the server sees no two requests of one connection within two hours', async () => {
  await fc.assert(
    fc.asyncProperty(commands, fc.option(jump), async (sequence, wrong) => {
      const computer = new TestComputer();
      if (wrong !== null) computer.setClock(wrong);
      await computer.save('key-0');
      await fc.asyncModelRun(() => ({ model: { present: true }, real: computer }), sequence);
      await verifyTurn(computer);
      verify(computer);
    }),
    { numRuns: Number(process.env['LEADSTAND_MODEL_RUNS'] ?? 200) },
  );
}, 120_000);
