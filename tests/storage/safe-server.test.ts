import { expect, test } from 'vitest';
import { isSafeServer } from '../../lib/storage/safe-server.ts';

test('the secret goes over nothing but what nobody can listen to', () => {
  for (const safe of ['https://couch.example', 'https://couch.example:6984/db/', 'http://localhost:5984/'])
    expect(isSafeServer(safe)).toBe(true);
  for (const bad of [
    'http://couch.example',
    'https://me:pass@couch.example',
    'ftp://x',
    'http://localhost.evil.example/',
    // A browser would be asked for every site.
    'https://*',
    'https://*.example',
    'https://[',
    'https://couch.example:99999',
  ])
    expect(isSafeServer(bad)).toBe(false);
});
