import { hasTeam } from '../../storage/has-team.ts';
import type { Parts, TeamCode } from '../parts.ts';

/** The code of a team for whoever has one. Null for somebody alone, who pays a look at one key for that, once. */
export const teamCode = async ({ db, loadTeam }: Pick<Parts, 'db' | 'loadTeam'>): Promise<TeamCode | null> =>
  (await hasTeam(await db())) ? loadTeam() : null;
