import { recordsFile } from '../../domain/consent/records-file.ts';
import type { Handlers } from '../../rpc/server.ts';
import { entryPages, newestEntries } from '../../storage/chain.ts';
import type { Database } from '../../storage/database.ts';
import type { Parts } from '../parts.ts';
import { checkRecords } from './record-head.ts';
import { processingRecord } from './record-processing.ts';
import { receiptOf } from './record-receipt.ts';

type RecordMethods = 'records.list' | 'records.verify' | 'records.export' | 'records.receipt' | 'records.processing';

/** The chain of records as it is looked at, checked and taken elsewhere. Nothing here writes. */
export function recordHandlers({
  db,
  now,
  keepAwake,
  headNote,
}: Pick<Parts, 'db' | 'now' | 'keepAwake' | 'headNote'>): Pick<Handlers, RecordMethods> {
  const time = (): string => new Date(now()).toISOString();
  return {
    'records.list': async (wish) => newestEntries(await db(), wish),
    'records.verify': () => keepAwake(async () => checkRecords(await db(), headNote)),
    'records.export': () =>
      keepAwake(async () => {
        const open = await db();
        const check = await checkRecords(open, headNote);
        return {
          name: `leadstand-records-${time().slice(0, 10)}.json`,
          text: recordsFile(await allEntries(open), await open.getAll('notices'), { madeAt: time(), check }),
        };
      }),
    'records.receipt': async ({ recordId }) => receiptOf(await db(), recordId, time()),
    'records.processing': () => keepAwake(async () => processingRecord(await db(), time())),
  };
}

async function allEntries(db: Database) {
  const entries = [];
  for await (const page of entryPages(db)) entries.push(...page);
  return entries;
}
