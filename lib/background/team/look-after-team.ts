import { logBug } from '../../platform/log.ts';
import { hasTeam } from '../../storage/has-team.ts';
import { dropDrafts } from '../../storage/team-draft.ts';
import type { Parts } from '../parts.ts';
import { paced, type Pacing } from '../triage/paced.ts';
import { teamCode } from './load.ts';

/** The alarm is set like those of connections, under a name that none has. */
export const TEAM_ALARM = 'team';

/** How soon what a colleague did is known here while nothing is done here. */
const EVERY_MS = 5 * 60_000;

/** An answer is known to the others before they can have written one, and of several acts at once the server is told once. */
const TELLING = { soonMs: 1_500, paceMs: 15_000 };

/** A turn with the team's server, and an alarm for the next: at each start and each alarm. Nothing for somebody alone. */
export async function lookAfterTeam(parts: Parts): Promise<void> {
  try {
    const team = await teamCode(parts);
    if (!team) return;
    await parts.wakeAt(TEAM_ALARM, parts.now() + EVERY_MS);
    await team.syncTeam(parts);
  } catch (error) {
    logBug('looking after the team', error);
  }
}

/** When the background begins: it may have been closed while something lay here for it, or a page while something lay here for that. */
export const tidyTeam = async (parts: Parts): Promise<void> =>
  dropDrafts(await parts.db(), parts.now()).catch((error: unknown) =>
    logBug('tidying what was typed in for a team', error),
  );

/** Tells the team after changes what it is to be told of them. */
export function followTeam(parts: Parts, after: Pacing['after']): () => void {
  return paced(() => tellTeam(parts), { ...TELLING, after, failed: (error) => logBug('telling the team', error) });
}

/** Asks nothing of the server where there is nothing to tell. */
export async function tellTeam(parts: Parts): Promise<void> {
  const db = await parts.db();
  if (!(await hasTeam(db)) || (await db.getAllKeys('teamOut', undefined, 1)).length === 0) return;
  await (await teamCode(parts))?.syncTeam(parts);
}
