import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { guideHandlers, noteFill } from '../../lib/background/guide.ts';
import { changePreferences, readPreferences } from '../../lib/storage/preferences.ts';
import { world } from './parts.ts';

it('the first steps are open, and nothing is skipped, until the user says otherwise', async () => {
  const { parts } = await world();
  expect(await guideHandlers(parts)['guide.read']({})).toEqual({ closed: false, skipped: [], filled: false });
});

it('what is put aside is kept, beside everything else that is remembered', async () => {
  const { parts, db } = await world();
  await changePreferences(db, { news: null });
  let told = 0;
  const guide = guideHandlers({ ...parts, announce: () => (told += 1) });
  await guide['guide.note']({ skipped: ['crm', 'crm', 'fill'] });
  expect(await guide['guide.note']({ closed: true })).toEqual({
    closed: true,
    skipped: ['crm', 'fill'],
    filled: false,
  });
  expect([await readPreferences(db), told]).toEqual([
    { news: null, guide: { closed: true, skipped: ['crm', 'fill'] } },
    2,
  ]);
});

it('a form that was filled is remembered once, and nothing of it', async () => {
  const { parts, db } = await world();
  await guideHandlers(parts)['guide.note']({ closed: true });
  await noteFill(db);
  await noteFill(db);
  expect((await readPreferences(db)).guide).toEqual({ closed: true, filled: true });
});
