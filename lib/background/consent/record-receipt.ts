import type { ChainEntry } from '../../domain/consent/chain.ts';
import { consentRecordSchema } from '../../domain/consent/record-schema.ts';
import { jsonText } from '../../domain/json-file.ts';
import { type ConsentReceipt, RECEIPT_FORMAT, RECEIPT_VERSION } from '../../domain/receipts/receipt.ts';
import { RpcFailure } from '../../rpc/server.ts';
import { entryPages } from '../../storage/chain.ts';
import { readConsentSettings } from '../../storage/consent-settings.ts';
import type { Database } from '../../storage/database.ts';
import { readNotice } from '../../storage/notices.ts';

/** What the person gets: their record as it stands now, and the text that they had been told. */
export async function receiptOf(db: Database, recordId: string, now: string): Promise<{ name: string; json: string }> {
  const entries = await entriesOf(db, recordId);
  const [given, last] = [entries[0], entries.at(-1)];
  const record = consentRecordSchema.safeParse(last?.record);
  if (!given || !last || !record.success) throw new RpcFailure('not-found', 'there is no such record');
  const notice = given.noticeHash === null ? undefined : await readNotice(db, given.noticeHash);
  const receipt: ConsentReceipt = {
    format: RECEIPT_FORMAT,
    version: RECEIPT_VERSION,
    issuedAt: now,
    record: record.data,
    validUntil: given.validUntil,
    how: given.evidence?.how ?? null,
    zone: (await readConsentSettings(db)).zone,
    notice: notice
      ? { hash: notice.hash, language: notice.language, subject: notice.subject, text: notice.text }
      : null,
    chain: { seq: last.seq, hash: last.hash },
  };
  return { name: `consent-${recordId.slice(0, 8)}`, json: jsonText(receipt) };
}

/** The entry that gave consent, and the one that took it back, if any. */
async function entriesOf(db: Database, recordId: string): Promise<ChainEntry[]> {
  const found: ChainEntry[] = [];
  for await (const page of entryPages(db)) found.push(...page.filter((entry) => idOf(entry) === recordId));
  return found;
}

function idOf({ record }: ChainEntry): unknown {
  const { header } = (record ?? {}) as { header?: { record_id?: unknown } };
  return header?.record_id;
}
