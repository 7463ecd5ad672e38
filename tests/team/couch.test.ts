import { expect, test } from 'vitest';
import { couchClient } from '../../lib/team/couch.ts';
import type { CouchPorts } from '../../lib/team/couch-request.ts';

const server = { url: 'https://couch.example/', database: 'team', user: 'ann', password: 'pass wörd' };
const asked: Request[] = [];
const clientOf = (answer: () => Promise<Response>, more: Partial<CouchPorts> = {}) =>
  couchClient({
    server,
    fetch: (request) => {
      asked.push(request);
      return answer();
    },
    ...more,
  });
const status = (code: number, body = '{}') =>
  clientOf(async () => new Response(body, { status: code, headers: { Date: 'Mon, 23 Nov 2026 10:00:00 GMT' } }));

test.each([
  [401, 'refused'],
  [403, 'refused'],
  [404, 'not-found'],
  [409, 'conflict'],
  [412, 'conflict'],
  [413, 'too-large'],
  [429, 'busy'],
  [503, 'busy'],
  [302, 'odd'],
  [400, 'odd'],
])('%i is %s, and tells the time', async (code, fault) => {
  expect(await status(code).welcome()).toEqual({ ok: false, fault, servedAt: Date.UTC(2026, 10, 23, 10) });
});

test.each(['<html>', '{}', '[]', 'null', '{"version":{}}'])('200 with %s is no CouchDB', async (body) => {
  expect(await status(200, body).welcome()).toMatchObject({ ok: false, fault: 'odd' });
});

test('who cannot be reached is away, and what takes too long has timed out', async () => {
  const away = clientOf(() => Promise.reject(new TypeError('failed to fetch https://couch.example')));
  expect(await away.welcome()).toEqual({ ok: false, fault: 'away', servedAt: null });
  const slow = couchClient({
    server,
    timeoutMs: 20,
    fetch: (request) =>
      new Promise((_, reject) => request.signal.addEventListener('abort', () => reject(new Error('aborted')))),
  });
  expect(await slow.welcome()).toMatchObject({ ok: false, fault: 'timeout' });
});

test('an answer that is longer than allowed is not read to its end', async () => {
  const long = clientOf(async () => new Response('x'.repeat(2_000)), { maxBytes: 1_000 });
  expect(await long.welcome()).toMatchObject({ ok: false, fault: 'too-large' });
});

test('threat 24: the password goes to no other server, and no cookie goes at all', async () => {
  asked.length = 0;
  await status(200, '{"version":"3.3"}').welcome();
  const [request] = asked;
  expect(request!.url).toBe('https://couch.example/');
  expect(request!.headers.get('Authorization')).toBe(`Basic ${btoa('ann:pass w\u00c3\u00b6rd')}`);
  expect(request).toMatchObject({ redirect: 'manual', credentials: 'omit' });
});

test('of many documents each has its own outcome', async () => {
  const answer = '[{"id":"a","ok":true,"rev":"1-x"},{"id":"b","error":"conflict"}]';
  expect(await status(201, answer).bulk([])).toMatchObject({
    ok: true,
    value: [
      { id: 'a', rev: '1-x', error: null },
      { id: 'b', rev: null, error: 'conflict' },
    ],
  });
});
