import { expect, it, vi } from 'vitest';
import { downloadLock } from '../../../lib/background/download-job.ts';
import { updateWhenQuiet } from '../../../lib/background/updates/when-quiet.ts';
import { connection } from '../../support/builders.ts';
import { world } from '../parts.ts';

const closed = async (): Promise<boolean> => false;

it('comes in when nothing is under way', async () => {
  const { parts } = await world();
  const restart = vi.fn();
  expect(await updateWhenQuiet(parts, { isOpen: closed, restart })).toBe(true);
  expect(restart).toHaveBeenCalledOnce();
});

it('waits for every feed that is downloaded or read', async () => {
  const { parts, db } = await world();
  for (const id of ['one', 'two']) await db.put('connections', connection({ id }));
  const restart = vi.fn();
  const imported = Promise.withResolvers<void>();
  const importing = parts.locks.request(downloadLock('two'), () => imported.promise);
  const updating = updateWhenQuiet(parts, { isOpen: closed, restart });
  // Far longer than it takes where nobody has the lock.
  for (let turn = 0; turn < 50; turn += 1) await db.get('connections', 'one');
  expect(restart).not.toHaveBeenCalled();
  imported.resolve();
  await Promise.all([importing, updating]);
  expect(restart).toHaveBeenCalledOnce();
});

it('leaves a page that somebody may be typing into', async () => {
  const { parts } = await world();
  const restart = vi.fn();
  expect(await updateWhenQuiet(parts, { isOpen: async () => true, restart })).toBe(false);
  expect(restart).not.toHaveBeenCalled();
});

it('comes in where the database cannot be opened, since it may be what can', async () => {
  const { parts } = await world();
  const restart = vi.fn();
  const db = (): Promise<never> => Promise.reject(new DOMException('newer', 'VersionError'));
  expect(await updateWhenQuiet({ ...parts, db }, { isOpen: closed, restart })).toBe(true);
});
