import { type GuideNotes, NO_NOTES } from '../domain/guide/guide.ts';
import type { Handlers } from '../rpc/server.ts';
import type { Database } from '../storage/database.ts';
import { changePreferences, readPreferences } from '../storage/preferences.ts';
import type { Parts } from './parts.ts';

const notesIn = async (db: Database): Promise<GuideNotes> => ({ ...NO_NOTES, ...(await readPreferences(db)).guide });

/** The first form that was filled is remembered, wherever that was; of those after it nothing is. */
export async function noteFill(db: Database): Promise<void> {
  if ((await notesIn(db)).filled) return;
  await changePreferences(db, (before) => ({ guide: { ...before.guide, filled: true } }));
}

export const guideHandlers = (parts: Parts): Pick<Handlers, 'guide.read' | 'guide.note'> => ({
  'guide.read': async () => notesIn(await parts.db()),
  async 'guide.note'({ closed, skipped }) {
    const db = await parts.db();
    await changePreferences(db, (before) => ({
      guide: {
        ...before.guide,
        ...(closed !== undefined && { closed }),
        ...(skipped && { skipped: [...new Set(skipped)] }),
      },
    }));
    parts.announce();
    return notesIn(db);
  },
});
