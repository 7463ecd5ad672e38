import { afterAll, beforeAll, expect, test } from 'vitest';
import { fold } from '../../../lib/domain/team/fold.ts';
import { decide } from '../../../lib/domain/team/lease.ts';
import { TeamServer } from '../../support/team-server.ts';
import { type CopiedRow, erasedIn, forgotten } from './forgotten.ts';
import type { Rules } from './browser.ts';
import { simulate } from './simulate.ts';

let server: TeamServer;
beforeAll(async () => {
  server = await TeamServer.start();
});
afterAll(() => server.stop());

// 12: a server that has lost the key of a lead gets another one from somebody else. 1134: one who calls for what was lost is not
// heard. 1141: that other key is of an epoch that is not known yet. 1228: a browser is put back to where it had erased already.
test.each([1, 2, 3, 12, 1134, 1141, 1228])('seed %i: nothing is lost, and nobody asks twice', async (seed) => {
  const { violations, steps } = await simulate(seed, server, `some-${seed}`);
  expect(violations).toEqual([]);
  expect(steps).toBeGreaterThan(10);
});

test('of a browser that is put back, what waits in the backup as well is not forgotten', () => {
  const at = '2026-11-23T10:00:00.000Z';
  const waits = (key: string): CopiedRow => ['teamOut', key, {}];
  const before = [waits(`event|a|${at}|erased`), waits('lead|b'), ['leads', 'c', {}] as CopiedRow];
  const now = [...before, waits(`event|d|${at}|erased`), waits(`event|d|${at}|note`)];
  const lost = forgotten(now, before);
  expect([...lost]).toEqual([`event|d|${at}|erased`, `event|d|${at}|note`]);
  expect(erasedIn(lost)).toEqual(['d']);
});

/** What is wrong is found within so many teams. */
async function findsIn(teams: number, name: string, rules: Rules): Promise<string> {
  for (let seed = 1; seed <= teams; seed++) {
    const { violations } = await simulate(seed, server, `${name}-${seed}`, rules);
    if (violations.length > 0) return violations.join('\n');
  }
  return '';
}

test('a lease that looks at intents alone is found out', async () => {
  const broken: Rules['decide'] = (view) => {
    const lease = view.lease && { ...view.lease, notBefore: 0 };
    return decide({ ...view, lease, seen: null, own: null });
  };
  expect(await findsIn(10, 'lease', { decide: broken })).toContain('two requests within');
});

test('a fold that is not the same for everybody is found out', async () => {
  const broken: Rules['fold'] = (events, around, browser) =>
    fold(browser === 'B1' ? events.filter(({ does }) => does.act !== 'decline') : events, around);
  expect(await findsIn(15, 'fold', { fold: broken })).toContain('sees something else');
});

test('acts that the server did not keep are missed', async () => {
  const forgets: Rules['forgets'] = (path, body) => path.endsWith('_bulk_docs') && body.includes('"_id":"ev:');
  expect(await findsIn(15, 'acts', { forgets })).toContain('is lost');
});

test('an erased lead whose body is not deleted is found on the server', async () => {
  const forgets: Rules['forgets'] = (path, body) => path.endsWith('_bulk_docs') && body.includes('"_deleted":true');
  expect(await findsIn(15, 'erased', { forgets })).toContain('is left of an erased lead');
});
