import { damage } from './damage.ts';
import { diagnostics } from './diagnostics.ts';
import { fill } from './fill.ts';
import { insights } from './insights.ts';
import { mapping } from './mapping.ts';
import { list, request } from './popup.ts';
import { setUp } from './set-up.ts';
import { connect, firstRun } from './start.ts';
import type { Look, Stage, Tour } from './stage.ts';
import { team } from './team.ts';
import { visits } from './visits.ts';

/** Every page and state that a person sees. A new page is a line here, and is looked at by every test that walks them. */
const TOURS: readonly Tour[] = [
  firstRun,
  connect,
  setUp,
  mapping,
  list,
  damage,
  request,
  fill,
  visits,
  insights,
  diagnostics,
  // Last: what a colleague does would be on all the others.
  team,
];

export async function eachScreen(stage: Stage, look: Look): Promise<void> {
  for (const tour of TOURS) await tour(stage, look);
}
