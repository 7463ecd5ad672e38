import { expect, test } from 'vitest';
import { runDownload } from '../../lib/background/download-job.ts';
import { connectionViews } from '../../lib/background/overview.ts';
import { ProgressBoard } from '../../lib/background/progress.ts';
import { body, feedWorld, type FeedWorld, request } from './feed-world.ts';

test('progress is told about once a second, and is gone when the work is over', () => {
  let [now, told] = [0, 0];
  const board = new ProgressBoard(
    () => (told += 1),
    () => now,
  );
  const work = board.begin('c1');
  for (now = 0; now < 3000; now += 10) work.addRecords(1);
  expect(told).toBe(3);
  expect(board.of('c1')).toEqual({ bytes: 0, records: 300 });
  expect(board.of('c2')).toBeNull();
  work.end();
  expect(board.of('c1')).toBeNull();
});

test('the end of one work is not that of the next', () => {
  const board = new ProgressBoard(() => {});
  const first = board.begin('c1');
  board.begin('c1').addBytes(5);
  first.end();
  expect(board.of('c1')).toEqual({ bytes: 5, records: 0 });
});

const text = body(request('1'), request('2'));
const view = async ({ parts }: FeedWorld) => (await connectionViews(parts))[0];

test('a download shows how much has arrived', async () => {
  const here = await feedWorld();
  let during: unknown;
  const half = new TextEncoder().encode(text.slice(0, 100));
  const pieces = [
    async () => half,
    async () => ((during = await view(here)), new TextEncoder().encode(text.slice(100))),
  ];
  here.serve(
    () =>
      new Response(
        new ReadableStream(
          {
            async pull(controller) {
              const next = pieces.shift();
              if (next) controller.enqueue(await next());
              else controller.close();
            },
          },
          { highWaterMark: 0 },
        ),
      ),
  );
  await runDownload(here.parts, 'c1');
  expect(during).toMatchObject({ busy: true, progress: { bytes: 100, records: 0 } });
  expect(await view(here)).toMatchObject({ busy: false, progress: null });
});

test('a reading of what is stored shows how many records it has read', async () => {
  const here = await feedWorld();
  await here.download(text);
  let during: unknown;
  const vault = await here.parts.vault();
  here.parts.vault = async () => ({
    ...vault,
    async keyedHash(words) {
      during ??= await view(here);
      return vault.keyedHash(words);
    },
  });
  await here.save({ zone: 'Europe/Berlin' });
  expect(during).toMatchObject({ busy: true, progress: { bytes: 0, records: 0 } });
  expect(await view(here)).toMatchObject({ busy: false, progress: null });
});
