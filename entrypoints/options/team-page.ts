import { browser } from '../../lib/platform/browser.ts';
import { onChange } from '../../lib/platform/changes.ts';
import { originPattern } from '../../lib/platform/host-permissions.ts';
import { call } from '../../lib/rpc/client.ts';
import type { Database } from '../../lib/storage/database.ts';
import { leaveDraft, takeInvitation } from '../../lib/storage/team-draft.ts';
import { type Team, TeamModel } from '../../lib/ui/team/team-model.ts';

/** The part of the set-up page for a team. Secrets go through the database: a message would take them to other places. */
export const teamPage = (db: () => Promise<Database>): Team =>
  new TeamModel({
    call,
    request: (origin) => browser.permissions.request({ origins: [originPattern(origin)] }),
    leaveDraft: async (draft) => leaveDraft(await db(), draft, Date.now()),
    takeInvitation: async () => takeInvitation(await db()),
    copy: (text) => navigator.clipboard.writeText(text),
    onChange,
  });
