import { createHash } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { openEvidence, sealEvidence } from '../../../lib/background/consent/evidence.ts';
import { openVault, type Vault } from '../../../lib/background/vault.ts';
import { evidenceHashes } from '../../../lib/domain/consent/evidence-hash.ts';
import type { Evidence } from '../../../lib/domain/consent/evidence.ts';
import { noticeHash } from '../../../lib/domain/consent/notice-hash.ts';
import { type Database, openDatabase } from '../../../lib/storage/database.ts';
import { eraseEvidence, evidenceOf, putEvidence } from '../../../lib/storage/evidence.ts';
import { writing } from '../../support/write.ts';
import { putNotice, readNotice } from '../../../lib/storage/notices.ts';

const AT = '2026-11-23T12:00:00.000Z';
const answer: Evidence = {
  how: 'mail',
  at: AT,
  text: 'Yes, CANARY agrees.',
  messageId: '<1@canary.example>',
  file: { name: 'canary.eml', sha256: 'AB'.repeat(32) },
  note: 'CANARY telephoned as well',
};

let db: Database;
let vault: Vault;
let databases = 0;
beforeEach(async () => {
  databases += 1;
  db = await openDatabase(undefined, `evidence-${databases}`);
  vault = await openVault(db);
});

async function keep(subject: string, evidence: Evidence) {
  const sealed = await sealEvidence(vault, subject, evidence);
  const tx = writing(db, 'evidence');
  await putEvidence(tx, sealed.row);
  await tx.done;
  return sealed.evidence;
}

test('is sealed, opens with its salt, and then gives the hashes that the chain has', async () => {
  const hashes = await keep('someone', answer);
  const [row, ...others] = await evidenceOf(db, 'someone');
  expect(others).toEqual([]);
  const opened = await openEvidence(vault, row!);
  expect(opened.evidence).toEqual(answer);
  expect(evidenceHashes(opened)).toEqual(hashes);
  expect(evidenceHashes({ ...opened, evidence: { ...answer, note: 'other' } }).hash).not.toBe(hashes.hash);
  expect(JSON.stringify([hashes, row])).not.toMatch(/canary/i);
});

test('its hashes are found by nobody who guesses what was said', async () => {
  const [one, other] = [await keep('one', answer), await keep('other', answer)];
  expect(one.textHash).not.toBe(other.textHash);
  expect(one.messageIdHash).not.toBe(other.messageIdHash);
  expect(one.textHash).not.toBe(createHash('sha256').update(answer.text!).digest('hex'));
  // Whoever has the file can compare it.
  expect(one.fileHash).toBe('ab'.repeat(32));
});

test.each<[string, Partial<Evidence>, true | undefined]>([
  ['a pasted answer', { text: 'yes' }, undefined],
  ['a message id', { messageId: '<1@a.example>' }, undefined],
  ['a file', { file: answer.file! }, undefined],
  ['nothing but a note', { note: 'she said yes' }, true],
  ['an empty answer', { text: ' \n' }, true],
])('with %s, weak: %s', async (_what, over, weak) => {
  expect((await keep('someone', { how: 'mail', at: AT, ...over })).weak).toBe(weak);
});

test('is not opened in the place of another', async () => {
  await keep('one', answer);
  const [row] = await evidenceOf(db, 'one');
  await expect(openEvidence(vault, { ...row!, subject: 'other' })).rejects.toThrow();
});

test('goes with the person, and of that person alone', async () => {
  for (const subject of ['one', 'one', 'other']) await keep(subject, answer);
  const tx = writing(db, 'evidence');
  await eraseEvidence(tx, 'one');
  await tx.done;
  expect(await evidenceOf(db, 'one')).toEqual([]);
  expect(await evidenceOf(db, 'other')).toHaveLength(1);
});

test('a notice is kept once for each version of its text, as it was first used', async () => {
  const notice = { language: 'fr', subject: 'Vos données', text: 'Bonjour {{code}}' };
  const hash = noticeHash(notice);
  expect(noticeHash({ ...notice, text: 'Bonjour  {{code}}' })).not.toBe(hash);
  // Where one text ends and the next begins makes a difference.
  expect(noticeHash({ ...notice, subject: 'Vos', text: ` données${notice.text}` })).not.toBe(hash);
  const tx = writing(db, 'notices');
  await putNotice(tx, { ...notice, hash, template: 'fr-1', at: AT });
  await putNotice(tx, { ...notice, hash, template: 'fr-1', at: '2027-01-01T00:00:00.000Z' });
  await tx.done;
  expect(await readNotice(db, hash)).toEqual({ ...notice, hash, template: 'fr-1', at: AT });
});
