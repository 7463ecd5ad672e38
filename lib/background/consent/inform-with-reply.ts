import { SAMPLE_ID } from '../../domain/connection/connection.ts';
import { newEntry } from '../../domain/consent/new-entry.ts';
import { noticeHash as hashOf } from '../../domain/consent/notice-hash.ts';
import type { StoredLead } from '../../domain/lead/stored-lead.ts';
import { heldKeyOf } from '../../feed/lead-keys.ts';
import type { Input } from '../../rpc/contract.ts';
import { RpcFailure } from '../../rpc/server.ts';
import { appendEntry } from '../../storage/chain.ts';
import { readConsentSettings } from '../../storage/consent-settings.ts';
import { toStored } from '../../storage/leads.ts';
import { atomically } from '../../storage/atomically.ts';
import { putNotice } from '../../storage/notices.ts';
import { tellInformed } from '../../storage/tell-step.ts';
import { copyLater } from '../../storage/uncopied.ts';
import type { Parts } from '../parts.ts';

type InformParts = Pick<Parts, 'db' | 'vault' | 'now' | 'announce'>;

/**
 * The mail of a first reply was opened with the notice of article 14. What it said is kept once for all who got it; the first
 * time is what counts, however often it is opened again.
 */
export async function informWithReply(
  parts: InformParts,
  { leadKey, noticeHash, notice }: Input<'lead.informed'>,
): Promise<StoredLead> {
  if (notice && hashOf(notice) !== noticeHash) throw new RpcFailure('bad-input', 'the notice is another one');
  const [db, vault] = [await parts.db(), await parts.vault()];
  const [subject, { recorder }] = [await heldKeyOf(leadKey, vault), await readConsentSettings(db)];
  const at = new Date(parts.now()).toISOString();
  const stored = await atomically(db, 'strict', ['leads', 'chain', 'notices'], async (tx) => {
    const row = await tx.objectStore('leads').get(leadKey);
    if (!row) throw new RpcFailure('not-found');
    if (row.informed) return toStored(row);
    const informed = { ...row, informed: { at, noticeHash } };
    await tx.objectStore('leads').put(informed);
    copyLater(tx, 'acts', [leadKey]);
    const language = notice?.language ?? null;
    if (notice) await putNotice(tx, { ...textOf(notice), hash: noticeHash, at });
    await tellInformed(tx, row, { noticeHash, at });
    // Nobody was informed who was invented.
    if (row.feed.connectionId !== SAMPLE_ID)
      await appendEntry(
        tx,
        newEntry({
          at,
          event: 'informed-with-reply',
          subject,
          actor: recorder,
          channel: 'email',
          language,
          noticeHash,
        }),
      );
    return toStored(informed);
  });
  parts.announce();
  return stored;
}

const textOf = ({ language, subject, text, template }: NonNullable<Input<'lead.informed'>['notice']>) => ({
  language,
  subject,
  text,
  template,
});
