import { beforeEach, describe, expect, test } from 'vitest';
import { type HeadNote, noteHead } from '../../../lib/background/consent/record-head.ts';
import { recordHandlers } from '../../../lib/background/consent/record-handlers.ts';
import { sealEvidence } from '../../../lib/background/consent/evidence.ts';
import { checkChain, type ChainHead, type NewEntry } from '../../../lib/domain/consent/chain-hash.ts';
import type { ChainEntry } from '../../../lib/domain/consent/chain.ts';
import { noticeHash } from '../../../lib/domain/consent/notice-hash.ts';
import { consentRecord } from '../../../lib/domain/consent/record-27560.ts';
import type { ConsentReceipt } from '../../../lib/domain/receipts/receipt.ts';
import { composeReceipt } from '../../../lib/domain/receipts/compose.ts';
import { appendEntry } from '../../../lib/storage/chain.ts';
import { storeBatch } from '../../../lib/storage/import-store.ts';
import { writing } from '../../support/write.ts';
import { putEvidence } from '../../../lib/storage/evidence.ts';
import { putNotice } from '../../../lib/storage/notices.ts';
import { newEntry } from '../../domain/consent/entries.ts';
import { connection, heldItem, openItem } from '../../support/builders.ts';
import { filledSettings } from '../../support/consent-settings.ts';
import { world, type World } from '../parts.ts';

let w: World;
let noted: { head: ChainHead | null };
let headNote: HeadNote;
beforeEach(async () => {
  w = await world();
  const memory: { head: ChainHead | null } = { head: null };
  noted = memory;
  headNote = {
    read: async () => memory.head,
    write: async (head) => void (memory.head = head),
  };
});

const handlers = () => recordHandlers({ ...w.parts, headNote });
const note = () => noteHead({ ...w.parts, headNote });
const verify = () => handlers()['records.verify']({});

async function append(...entries: Partial<NewEntry>[]): Promise<ChainEntry[]> {
  const tx = writing(w.db, 'chain');
  const appended = [];
  for (const entry of entries) appended.push(await appendEntry(tx, newEntry(entry)));
  await tx.done;
  return appended;
}

describe('the end of the chain', () => {
  test('is noted elsewhere after each change, and goes on with the chain', async () => {
    await note();
    expect(noted.head).toBeNull();
    await append({}, {});
    await Promise.all([note(), note()]);
    expect(noted.head?.seq).toBe(2);
    await append({});
    await note();
    expect(noted.head?.seq).toBe(3);
    expect(await verify()).toEqual({ ok: true, entries: 3, head: noted.head?.hash });
  });

  test('is missed when it was cut off, and the note of it stays whatever is appended then', async () => {
    await append({}, {}, {});
    await note();
    await w.db.delete('chain', 3);
    expect(await verify()).toEqual({ ok: false, entries: 2, brokenAt: 3 });
    await note();
    await append({ actor: 'somebody' }, {});
    await note();
    expect(noted.head?.seq).toBe(3);
    expect(await verify()).toEqual({ ok: false, entries: 4, brokenAt: 3 });
  });

  test('is missed when everything is gone', async () => {
    await append({});
    await note();
    await w.db.clear('chain');
    await note();
    expect(await verify()).toEqual({ ok: false, entries: 0, brokenAt: 1 });
  });

  test('need not be noted yet: what was appended since is looked at all the same', async () => {
    await append({});
    await note();
    await append({}, {});
    expect(await verify()).toMatchObject({ ok: true, entries: 3 });
  });
});

test('a byte that was changed is found where it is', async () => {
  await append({}, { detail: { reason: 'one' } }, {});
  await note();
  const entry = (await w.db.get('chain', 2))!;
  await w.db.put('chain', { ...entry, detail: { reason: 'onf' } });
  expect(await verify()).toEqual({ ok: false, entries: 3, brokenAt: 2 });
});

const NOTICE = { language: 'fr', subject: 'Vos données', text: 'Bonjour. Code : {{code}}' };
const RECORD_ID = '3f2b8c1e-6d3a-4c1b-9a51-2f0c4d8e7b10';

/** Someone was asked and said yes; the names are canaries. */
async function consent(): Promise<void> {
  const hash = noticeHash(NOTICE);
  const at = '2026-11-23T12:00:00.000Z';
  const sealed = await sealEvidence(await w.parts.vault(), 'a'.repeat(64), {
    how: 'mail',
    at,
    text: 'Yes. CANARY',
    messageId: '<canary@x.example>',
    note: 'CANARY',
  });
  const record = consentRecord({
    recordId: RECORD_ID,
    principal: 'a'.repeat(64),
    at,
    notice: { at, noticeHash: hash, language: 'fr' },
    purposes: ['offers'],
    channels: ['email'],
    settings: filledSettings(),
    marketplace: 'ME',
    how: 'mail',
  });
  const tx = writing(w.db, 'chain', 'notices', 'evidence');
  await putNotice(tx, { ...NOTICE, hash, template: 'ask/fr/1', at });
  await putEvidence(tx, sealed.row);
  await appendEntry(tx, newEntry({ noticeHash: hash }));
  await appendEntry(
    tx,
    newEntry({
      event: 'consent-given',
      noticeHash: hash,
      evidence: sealed.evidence,
      validUntil: '2028-11-23T12:00:00.000Z',
      record,
    }),
  );
  await tx.done;
}

describe('a receipt', () => {
  test('has the record, what was told before, and its place in the chain', async () => {
    await consent();
    const { name, json } = await handlers()['records.receipt']({ recordId: RECORD_ID });
    expect(name).toBe('consent-3f2b8c1e');
    const entry = (await w.db.get('chain', 2))!;
    expect(JSON.parse(json)).toMatchObject({
      format: 'leadstand-consent-receipt',
      version: 1,
      issuedAt: '2026-11-23T12:00:00.000Z',
      record: { header: { record_id: RECORD_ID } },
      validUntil: '2028-11-23T12:00:00.000Z',
      how: 'mail',
      notice: { ...NOTICE, hash: noticeHash(NOTICE) },
      chain: { seq: 2, hash: entry.hash },
    });
    expect(await composeReceipt(json)).toContain('offres commerciales');
  });

  const ended = async () => {
    const { json } = await handlers()['records.receipt']({ recordId: RECORD_ID });
    const { record, how, chain } = JSON.parse(json) as ConsentReceipt;
    return { how, seq: chain.seq, last: record.event.at(-1), text: await composeReceipt(json) };
  };

  test.each(['withdrawn', 'objected'] as const)(
    'tells that it was %s, and still how it had been given',
    async (event) => {
      await consent();
      await append(
        { event, before: 'consented', after: event, at: '2027-01-02T00:00:00.000Z' },
        { event: 'erased', before: event, after: null, at: '2027-01-09T00:00:00.000Z' },
      );
      expect(await ended()).toEqual({
        how: 'mail',
        seq: 3,
        last: expect.objectContaining({
          event_state: 'ConsentWithdrawn',
          event_time: '2027-01-02T00:00:00.000Z',
        }) as unknown,
        text: expect.stringContaining('2 janvier 2027') as unknown,
      });
    },
  );

  test('a withdrawal that was recorded by mistake is none, and neither is what others do', async () => {
    await consent();
    await append(
      { event: 'withdrawn', before: 'consented', after: 'withdrawn' },
      { event: 'undone', before: 'withdrawn', after: 'consented' },
      { event: 'withdrawn', before: 'consented', after: 'withdrawn', subject: 'c'.repeat(64) },
      { event: 'restricted', before: 'consented', after: 'restricted' },
    );
    expect(await ended()).toMatchObject({ seq: 2, last: { event_state: 'ConsentGiven' } });
  });

  test('of nothing there is none', async () => {
    await append({});
    await expect(handlers()['records.receipt']({ recordId: RECORD_ID })).rejects.toMatchObject({ code: 'not-found' });
  });
});

test('the export has the whole chain, with the texts that its hashes stand for, and verifies elsewhere', async () => {
  await consent();
  await append(...Array.from({ length: 600 }, () => ({})));
  await note();
  const { name, text } = await handlers()['records.export']({});
  expect(name).toBe('leadstand-records-2026-11-23.json');
  const file = JSON.parse(text) as { entries: ChainEntry[]; notices: { text: string }[]; check: unknown };
  expect(file).toMatchObject({ format: 'leadstand-consent-records', version: 1, check: { ok: true, entries: 602 } });
  expect(checkChain(file.entries, noted.head)).toEqual(file.check);
  expect(file.notices).toEqual([expect.objectContaining(NOTICE)]);
});

test('an export of nothing is a file all the same', async () => {
  const { text } = await handlers()['records.export']({});
  expect(JSON.parse(text)).toMatchObject({ entries: [], notices: [], check: { ok: true, entries: 0 } });
});

test('neither chain, list, receipt nor export has anything of what a person wrote', async () => {
  await consent();
  const all = [
    await handlers()['records.list']({ subject: null, before: null, limit: 10 }),
    await handlers()['records.export']({}),
    await handlers()['records.receipt']({ recordId: RECORD_ID }),
    await w.db.getAll('chain'),
  ];
  expect(JSON.stringify(all)).not.toMatch(/canary/i);
});

test('the record of processing counts what is really there, and neither tests nor the sample', async () => {
  await w.db.put('connections', connection());
  await w.db.put('connections', connection({ id: 'sample', mode: 'sample', origin: '' }));
  const of = (kind: 'request' | 'prospect', number: number, over = {}) =>
    openItem({ kind, marketplace: 'DI', leadKey: `id:c1:${number}`, feedId: String(number), ...over });
  await w.db.put('connections', connection({ id: 'c2', mode: 'test', origin: 'https://feeds.example.com' }));
  await storeBatch(w.db, 'c1', [
    of('request', 1),
    of('request', 2, { marketplace: 'ME' }),
    of('prospect', 3),
    heldItem('id:c1:5'),
  ]);
  await storeBatch(w.db, 'c2', [of('request', 4, { connectionId: 'c2', leadKey: 'id:c2:4', marketplace: 'NE' })]);
  await storeBatch(w.db, 'sample', [of('request', 6, { connectionId: 'sample', marketplace: 'AE' })]);
  const consented = (await w.db.get('leads', 'id:c1:3'))!;
  await w.db.put('leads', { ...consented, feed: { ...consented.feed, leadKey: 'id:c1:7' }, heldKey: 'h' });
  await w.db.put('profiles', { id: 'p', name: 'CRM', origins: ['https://crm.example'] } as never);
  expect(await handlers()['records.processing']({})).toMatchObject({
    marketplaces: ['DirectIndustry', 'MedicalExpo'],
    sources: ['https://feeds.example.com'],
    crms: ['https://crm.example'],
    counts: { requests: 2, prospects: 1, held: 1, consented: 1, suppressed: 0 },
    madeAt: '2026-11-23T12:00:00.000Z',
  });
});
