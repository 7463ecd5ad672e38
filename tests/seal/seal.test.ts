import { expect, test } from 'vitest';
import { keyedHash } from '../../lib/seal/hash.ts';
import { hashKeyBytes, importHashKey, makeHashKey, makeSealKey } from '../../lib/seal/keys.ts';
import { open, seal } from '../../lib/seal/seal.ts';

const bytes = new TextEncoder().encode('zoe@example.org');

test('what was sealed comes back with the same key and place only', async () => {
  const key = await makeSealKey();
  const sealed = await seal(key, 'held|1', bytes);
  expect(await open(key, 'held|1', sealed)).toEqual(bytes);
  await expect(open(key, 'held|2', sealed)).rejects.toThrow();
  await expect(open(await makeSealKey(), 'held|1', sealed)).rejects.toThrow();
});

test('the sealed bytes do not hold the text, and differ each time', async () => {
  const key = await makeSealKey();
  const [one, two] = [await seal(key, 'p', bytes), await seal(key, 'p', bytes)];
  expect(Buffer.from(one.bytes).includes(Buffer.from(bytes))).toBe(false);
  expect(new Uint8Array(one.bytes)).not.toEqual(new Uint8Array(two.bytes));
});

test('a changed byte is noticed', async () => {
  const key = await makeSealKey();
  const sealed = await seal(key, 'p', bytes);
  new Uint8Array(sealed.bytes)[0]! ^= 1;
  await expect(open(key, 'p', sealed)).rejects.toThrow();
});

test('keys of seals cannot be read out', async () => {
  const key = await makeSealKey();
  await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
});

test('a key of hashes makes the same hashes elsewhere', async () => {
  const key = await makeHashKey();
  const there = await importHashKey((await hashKeyBytes(key)) as Uint8Array<ArrayBuffer>);
  expect(await keyedHash(there, 'a')).toBe(await keyedHash(key, 'a'));
  const older = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  expect(await hashKeyBytes(older)).toBeNull();
});

test('a keyed hash depends on its key', async () => {
  const [one, two] = [await makeHashKey(), await makeHashKey()];
  expect(await keyedHash(one, 'a')).toBe(await keyedHash(one, 'a'));
  expect(await keyedHash(one, 'a')).not.toBe(await keyedHash(two, 'a'));
});
