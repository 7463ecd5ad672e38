import fc from 'fast-check';
import { MISBEHAVIOURS, type Misbehaviour } from '../support/misbehaviours.ts';

/** What the browser or the background is cut off by. */
export type Cut = 'nothing' | 'background' | 'browser' | 'update';

export type PlainAct = 'answer' | 'decline' | 'no-answer' | 'snooze' | 'reopen' | 'note';
export type Said = 'yes' | 'no' | 'object' | 'withdraw';

/**
 * One step of a run. It is drawn without knowing what there will be by then: `pick` is a number that chooses among
 * whatever there is, and what cannot be done does nothing.
 */
export type Step =
  | {
      do: 'download';
      /** How many leads are new in the feed. */
      fresh: number;
      misbehaviour: Misbehaviour | null;
      /** Two hours pass first. Without that nothing may be asked. */
      waits: boolean;
      cut: Cut;
      /** When it is cut off, in thousandths of what a download takes. */
      moment: number;
    }
  | { do: 'restart'; cut: Exclude<Cut, 'nothing'> | 'close' }
  | { do: 'act'; act: PlainAct; pick: number; cut: Extract<Cut, 'nothing' | 'background' | 'browser'> }
  | { do: 'take-back' }
  | { do: 'two-windows'; acts: readonly [PlainAct, PlainAct]; pick: number }
  | { do: 'consent'; said: Said; pick: number }
  | { do: 'person'; what: 'object' | 'erase'; pick: number }
  | { do: 'windows' }
  | { do: 'clock'; minutes: number }
  | { do: 'disk-full'; fresh: number; pick: number }
  | { do: 'permission' };

const pick = fc.nat(1_000_000);
const act = fc.constantFrom<PlainAct[]>(
  'answer',
  'answer',
  'decline',
  'no-answer',
  'snooze',
  'snooze',
  'reopen',
  'note',
);
const misbehaviour = fc.constantFrom<Misbehaviour[]>(...(Object.keys(MISBEHAVIOURS) as Misbehaviour[]));
const fresh = fc.nat(12);

const STEPS: readonly { weight: number; arbitrary: fc.Arbitrary<Step> }[] = [
  {
    weight: 40,
    arbitrary: fc.record({
      do: fc.constant('download'),
      fresh,
      misbehaviour: fc.option<Misbehaviour>(misbehaviour, { freq: 2 }),
      waits: fc.constantFrom(true, true, true, true, true, false),
      cut: fc.constantFrom<Cut[]>('nothing', 'nothing', 'nothing', 'background', 'browser', 'update'),
      moment: fc.nat(1000),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('restart'),
      cut: fc.constantFrom<(Exclude<Cut, 'nothing'> | 'close')[]>('background', 'browser', 'close', 'update'),
    }),
  },
  {
    weight: 16,
    arbitrary: fc.record({
      do: fc.constant('act'),
      act,
      pick,
      cut: fc.constantFrom<('nothing' | 'background' | 'browser')[]>(
        'nothing',
        'nothing',
        'nothing',
        'background',
        'browser',
      ),
    }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('take-back') }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('two-windows'), acts: fc.tuple(act, act), pick }) },
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constant('consent'),
      said: fc.constantFrom<Said[]>('yes', 'yes', 'no', 'object', 'withdraw'),
      pick,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('person'),
      what: fc.constantFrom<('object' | 'erase')[]>('object', 'erase'),
      pick,
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('windows') }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('clock'), minutes: fc.constantFrom(30, 150, 1500, -30, -150, -1500) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('disk-full'), fresh, pick }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('permission') }) },
];

/** The first steps of a seed: the same ones, however many are asked for. */
export const planOf = (seed: number, count: number): Step[] => fc.sample(fc.oneof(...STEPS), { seed, numRuns: count });

/** Who reads of a step what went wrong in it. */
export function wordsOf(step: Step): string {
  const { do: what, ...rest } = step;
  return [what, ...Object.entries(rest).map(([name, value]) => `${name} ${String(value)}`)].join(', ');
}

/** How much of a step is a fault: something that the extension is not to be hurt by. */
export function faultsOf(step: Step): number {
  if (step.do === 'download') return (step.misbehaviour ? 1 : 0) + (step.cut === 'nothing' ? 0 : 1);
  if (step.do === 'act') return step.cut === 'nothing' ? 0 : 1;
  return ['restart', 'two-windows', 'windows', 'clock', 'disk-full', 'permission'].includes(step.do) ? 1 : 0;
}
