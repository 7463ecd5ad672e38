import { expect, test } from 'vitest';
import { body, feedWorld, record } from './feed-world.ts';

test('a lead that is held and open in one and the same first download is stored once', async () => {
  const here = await feedWorld();
  const visit = record({ id: '1', category: 'VISIT', lastName: 'Muster' });
  const request = record({ id: '1', category: 'REQUEST', lastName: 'Muster' });
  await here.download(body(visit, request));
  expect([(await here.leads()).length, (await here.held()).length]).toEqual([1, 0]);
  await here.download(body(request, visit));
  expect([(await here.leads()).length, (await here.held()).length]).toEqual([0, 1]);
});
