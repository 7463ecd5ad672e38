import { expect, test } from 'vitest';
import type { FeedAddress, KeyPlacement } from '../../../lib/domain/connection/connection.ts';
import { addressProblem } from '../../../lib/domain/connection/feed-address.ts';

const inUrl: KeyPlacement = { kind: 'in-url' };
const check = (url: string, placement: KeyPlacement = inUrl, key = 'k'): string | null =>
  addressProblem({ url, key, placement } satisfies FeedAddress, URL.parse(url));

test.each([
  ['https://feeds.example.com/leads?key=1', null],
  ['http://127.0.0.1:8080/feed', null],
  ['http://localhost/feed', null],
  ['http://[::1]/feed', 'url-not-https'],
  ['http://feeds.example.com/leads', 'url-not-https'],
  ['http://localhost.example.com/', 'url-not-https'],
  ['https://me:secret@feeds.example.com/', 'url-has-login'],
  ['feeds.example.com/leads', 'url-unreadable'],
  ['https://*.example.com/leads', 'url-unreadable'],
  ['https://*/leads', 'url-unreadable'],
  ['ftp://feeds.example.com/', 'url-unreadable'],
  ['javascript:alert(1)', 'url-unreadable'],
  ['', 'url-unreadable'],
])('%s: %s', (url, problem) => {
  expect(check(url)).toBe(problem);
});

test.each([
  [{ kind: 'query', name: 'key' }, '', 'key-missing'],
  [{ kind: 'query', name: ' ' }, 'k', 'placement-name-missing'],
  [{ kind: 'header', name: 'X-Api-Key' }, 'k', null],
  [{ kind: 'header', name: 'Authorization' }, 'k', null],
  [{ kind: 'header', name: 'Cookie' }, 'k', 'header-not-allowed'],
  [{ kind: 'header', name: 'Sec-Fetch-Site' }, 'k', 'header-not-allowed'],
  [{ kind: 'header', name: 'X Api:Key' }, 'k', 'header-not-allowed'],
  [{ kind: 'header', name: 'X-Api-Key' }, 'schlüssel-—', 'key-not-sendable'],
  [{ kind: 'query', name: 'key' }, 'schlüssel-—', null],
  [{ kind: 'in-url' }, '', null],
] as const)('a key in %j that is "%s": %s', (placement, key, problem) => {
  expect(check('https://feeds.example.com/', placement, key)).toBe(problem);
});
