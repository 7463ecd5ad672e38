import type { ChainEntry } from '../../domain/consent/chain.ts';
import { withdrawn } from '../../domain/consent/record-27560.ts';
import { consentRecordSchema } from '../../domain/consent/record-schema.ts';
import { jsonText } from '../../domain/json-file.ts';
import { type ConsentReceipt, RECEIPT_FORMAT, RECEIPT_VERSION } from '../../domain/receipts/receipt.ts';
import { RpcFailure } from '../../rpc/server.ts';
import { entryPages, newestEntries } from '../../storage/chain.ts';
import { readConsentSettings } from '../../storage/consent-settings.ts';
import type { Database } from '../../storage/database.ts';
import { readNotice } from '../../storage/notices.ts';

/** What the person gets: their record as it stands now, and the text that they had been told. */
export async function receiptOf(db: Database, recordId: string, now: string): Promise<{ name: string; json: string }> {
  const given = await entryOf(db, recordId);
  const record = consentRecordSchema.safeParse(given?.record);
  if (!given || !record.success) throw new RpcFailure('not-found', 'there is no such record');
  const notice = given.noticeHash === null ? undefined : await readNotice(db, given.noticeHash);
  const ended = await endOf(db, given);
  const { seq, hash } = ended ?? given;
  const receipt: ConsentReceipt = {
    format: RECEIPT_FORMAT,
    version: RECEIPT_VERSION,
    issuedAt: now,
    record: ended ? withdrawn(record.data, ended.at) : record.data,
    validUntil: given.validUntil,
    how: given.evidence?.how ?? null,
    zone: (await readConsentSettings(db)).zone,
    notice: notice
      ? { hash: notice.hash, language: notice.language, subject: notice.subject, text: notice.text }
      : null,
    chain: { seq, hash },
  };
  return { name: `consent-${recordId.slice(0, 8)}`, json: jsonText(receipt) };
}

async function entryOf(db: Database, recordId: string): Promise<ChainEntry | undefined> {
  for await (const page of entryPages(db)) {
    const found = page.find((entry) => idOf(entry) === recordId);
    if (found) return found;
  }
  return undefined;
}

function idOf({ record }: ChainEntry): unknown {
  const { header } = (record ?? {}) as { header?: { record_id?: unknown } };
  return header?.record_id;
}

/** The entry with which the person took it back, unless that was undone as a mistake. */
async function endOf(db: Database, { seq, subject }: ChainEntry): Promise<ChainEntry | null> {
  if (subject === null) return null;
  const { entries } = await newestEntries(db, { subject, before: null, limit: Infinity });
  const later = entries.filter((entry) => entry.seq > seq && entry.before !== entry.after).toReversed();
  let ended: ChainEntry | null = null;
  for (const entry of later) {
    if (entry.event === 'consent-given') break;
    if (entry.event === 'withdrawn' || entry.event === 'objected') ended ??= entry;
    else if (entry.after === 'consented') ended = null;
  }
  return ended;
}
