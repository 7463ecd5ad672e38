import { cutOff } from './cuts.ts';
import type { Step } from './plan.ts';
import { act, takeBack, twoWindows } from './steps/acts.ts';
import { consent, person } from './steps/consent.ts';
import { diskFull } from './steps/disk-full.ts';
import { download } from './steps/download.ts';
import { clock, permission, windows } from './steps/surroundings.ts';
import type { World } from './world.ts';

type Doing = (world: World, step: never) => Promise<string[]>;

const STEPS = {
  download,
  restart,
  act,
  'take-back': takeBack,
  'two-windows': twoWindows,
  consent,
  person,
  windows,
  clock,
  'disk-full': diskFull,
  permission,
} satisfies { [What in Step['do']]: (world: World, step: Extract<Step, { do: What }>) => Promise<string[]> };

/** Does a step, and says what was wrong in its course. What is wrong after it is found by looking. */
export function doStep(world: World, step: Step): Promise<string[]> {
  const doing: Doing = STEPS[step.do];
  return doing(world, step as never);
}

async function restart(world: World, { cut }: Extract<Step, { do: 'restart' }>): Promise<string[]> {
  await cutOff(world, cut);
  return [];
}
