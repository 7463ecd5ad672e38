import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeSealKey } from '../../lib/seal/keys.ts';
import { openBox, openWithAny, sealBox } from '../../lib/team/box.ts';
import { openInvitation, sealInvitation } from '../../lib/team/invite.ts';
import { newPair, openLetter, sealLetter } from '../../lib/team/letter.ts';
import { epochKeyOf, idKeyOf, keysOf, newSecret, secretsOf } from '../../lib/team/secrets.ts';
import { keyedHash } from '../../lib/seal/hash.ts';
import type { Invitation } from '../../lib/domain/team/invitation.ts';

test('a box opens with its key at its place, and nowhere else', async () => {
  const [key, other] = [await makeSealKey(), await makeSealKey()];
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ noUnicodeString: false }), async (value) => {
      const box = await sealBox(key, 'ev:1', value);
      expect(await openBox(key, 'ev:1', box)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(await openBox(key, 'ev:2', box)).toBeUndefined();
      expect(await openBox(other, 'ev:1', box)).toBeUndefined();
      expect(await openWithAny([other, key], 'ev:1', box)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    { numRuns: 30 },
  );
  for (const odd of [
    { n: '', s: '' },
    { n: '%', s: '%' },
    { n: 'AAAA', s: 'AAAA' },
  ])
    expect(await openBox(key, 'ev:1', odd)).toBeUndefined();
});

test('threat 23: an answer and a long note have the same size as far as that can be', async () => {
  const key = await makeSealKey();
  const sizeOf = async (text: string) => (await sealBox(key, 'ev:1', { act: 'note', text })).s.length;
  expect(await sizeOf('')).toBe(await sizeOf('x'.repeat(200)));
  expect(await sizeOf('x'.repeat(400))).toBe(await sizeOf('x'.repeat(480)));
});

test('what the team has are keys that nothing can read out, made of secrets that are sealed', async () => {
  const secrets = { ids: newSecret(), epochs: [{ epoch: 1, secret: newSecret() }] };
  const keys = await keysOf(secrets);
  const all = [keys.idKey, keys.deviceKey, ...keys.epochs.map(({ key }) => key)];
  expect(all.map(({ extractable }) => extractable)).toEqual([false, false, false]);
  expect(await secretsOf(keys)).toEqual(secrets);
  expect(Buffer.from(keys.secrets.bytes).toString('latin1')).not.toContain(secrets.ids);
});

test('equal secrets give equal keys, and one secret none for two purposes', async () => {
  const secret = newSecret();
  expect(await keyedHash(await idKeyOf(secret), 'x')).toBe(await keyedHash(await idKeyOf(secret), 'x'));
  expect(await keyedHash(await idKeyOf(secret), 'x')).not.toBe(await keyedHash(await idKeyOf(newSecret()), 'x'));
  const box = await sealBox(await epochKeyOf(secret), 'p', 1);
  expect(await openBox(await epochKeyOf(secret), 'p', box)).toBe(1);
});

test('a letter is for one, and says who wrote it', async () => {
  const [ann, ben, eve] = [await newPair(), await newPair(), await newPair()];
  const secret = newSecret();
  const box = (await sealLetter(ann.privateKey, ben.publicKey, 'letter:2:b', secret))!;
  expect(await openLetter(ben.privateKey, ann.publicKey, 'letter:2:b', box)).toBe(secret);
  expect(await openLetter(ben.privateKey, ann.publicKey, 'letter:3:b', box)).toBeNull();
  expect(await openLetter(ben.privateKey, eve.publicKey, 'letter:2:b', box)).toBeNull();
  expect(await openLetter(eve.privateKey, ann.publicKey, 'letter:2:b', box)).toBeNull();
  expect(await sealLetter(ann.privateKey, 'AAAA', 'letter:2:b', secret)).toBeNull();
});

test('an invitation opens with its passphrase, however it was broken into lines', async () => {
  const invitation: Invitation = {
    team: '0'.repeat(16),
    server: { url: 'https://couch.example', database: 'team' },
    idSecret: newSecret(),
    epoch: 3,
    secret: newSecret(),
    roles: ['member', 'fetcher'],
  };
  const text = await sealInvitation(invitation, 'four words of ours');
  expect(text).not.toContain('couch');
  const broken = text.replaceAll(/.{60}/g, '$&\r\n> '.replace('> ', '  '));
  expect(await openInvitation(broken, 'four words of ours')).toEqual({ ok: true, invitation });
  expect(await openInvitation(text, 'four words of yours')).toEqual({ ok: false, why: 'wrong-passphrase' });
  expect(await openInvitation('hello', 'x')).toEqual({ ok: false, why: 'no-invitation' });
  expect(await openInvitation(text.slice(0, -20), 'x')).toMatchObject({ ok: false, why: 'no-invitation' });
});
