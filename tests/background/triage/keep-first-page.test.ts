import { expect, test } from 'vitest';
import { keepFirstPage } from '../../../lib/background/triage/keep-first-page.ts';
import type { TriagePage } from '../../../lib/rpc/contract.ts';
import { body, feedWorld, record, request } from '../feed-world.ts';
import { removeConnection } from '../../../lib/storage/connections.ts';

/** What was asked to be done later, done when a test says so. */
function later() {
  const due: (() => void)[] = [];
  return {
    after: (_ms: number, then: () => void) => void due.push(then),
    pass: () => due.splice(0).forEach((then) => then()),
    due,
  };
}

async function kept() {
  const [here, clock, written] = [await feedWorld(), later(), [] as TriagePage[]];
  let [write, wrote] = [() => Promise.resolve(), () => {}];
  const changed = keepFirstPage(here.parts, {
    after: clock.after,
    write: async (page) => {
      await write();
      written.push(page);
      wrote();
    },
    failed: (error) => {
      wrote();
      expect(error).toBeInstanceOf(Error);
    },
  });
  const next = (): Promise<void> => new Promise((resolve) => (wrote = resolve));
  const pass = async (): Promise<void> => {
    const done = next();
    clock.pass();
    await done;
  };
  return { ...here, changed, written, pass, clock, fail: (how: () => Promise<void>) => (write = how) };
}

test('many changes are one writing, and one during it is followed', async () => {
  const here = await kept();
  for (let n = 0; n < 10; n += 1) here.changed();
  expect(here.clock.due).toHaveLength(1);
  here.fail(() => Promise.resolve(here.changed()));
  await here.pass();
  here.fail(() => Promise.resolve());
  await new Promise((resolve) => setTimeout(resolve));
  await here.pass();
  expect(here.written).toHaveLength(2);
  expect(here.clock.due).toHaveLength(0);
});

test('a writing that failed keeps no later one from being made', async () => {
  const here = await kept();
  here.fail(() => Promise.reject(new Error('full')));
  here.changed();
  await here.pass();
  here.fail(() => Promise.resolve());
  await new Promise((resolve) => setTimeout(resolve));
  here.changed();
  await here.pass();
  expect(here.written).toHaveLength(1);
});

test('nothing that is held and no key of a feed is ever in it, and what was erased is gone from it', async () => {
  const here = await kept();
  const names = { firstName: 'CANARY', lastName: 'CANARY', email: 'canary@example.com', comment: 'CANARY' };
  const visit = record({ id: '2', category: 'VISIT', creationDate: '2026-11-20T08:00:00Z', ...names });
  const odd = record({ id: '3', category: 'NEVER-SEEN', ...names });
  await here.download(body(request('1', { lastName: 'Muster' }), visit, odd));
  here.changed();
  await here.pass();
  const page = JSON.stringify(here.written.at(-1));
  expect(page).toContain('Muster');
  expect(here.written.at(-1)!.held).toMatchObject({ visit: 1, unknown: 1 });
  expect(page).not.toMatch(/canary|SECRETKEY123/i);
  await removeConnection(here.db, here.connection.id, true);
  here.changed();
  await here.pass();
  expect(JSON.stringify(here.written.at(-1))).not.toContain('Muster');
});
