import type { ConsentSettings } from '../../domain/consent/settings.ts';
import type { Input } from '../../rpc/contract.ts';
import type { NotAsked, Notice } from '../../rpc/methods/visits.ts';
import { readConsentSettings } from '../../storage/consent-settings.ts';
import type { Database } from '../../storage/database.ts';
import { readNotice } from '../../storage/notices.ts';
import type { NoticeText } from '../../domain/consent/notice-text.ts';
import type { HeldRow } from '../../storage/held-rows.ts';

/** What a notice asks for, to be kept with its text: the settings may say something else when the answer comes. */
export function askedBy(
  { kind = 'ask', purposes, channels }: Notice,
  settings: ConsentSettings,
): Required<Pick<NoticeText, 'kind' | 'purposes' | 'channels'>> {
  if (kind === 'inform') return { kind, purposes: [], channels: [] };
  return { kind, purposes: purposes ?? settings.purposes, channels: channels ?? settings.channels };
}

type Named = Pick<Input<'visits.answer'>, 'purposes' | 'channels'>;

/**
 * Nobody agrees to more than they were asked, whatever was read out of their answer: of what it names, what their notice
 * asked for. Of a notice that it was not noted of, what the settings ask for is the most that can be known.
 */
export async function agreedTo(
  db: Database,
  { standing }: Pick<HeldRow, 'standing'>,
  named: Named,
): Promise<({ kind: 'agreed' } & Named) | NotAsked> {
  // Where none was sent, the state machine has its own words for it.
  if (standing?.state !== 'notice-sent' || !standing.notice) return { kind: 'agreed', ...named };
  const notice = await readNotice(db, standing.notice.noticeHash);
  if (notice?.kind === 'inform') return { kind: 'not-asked', why: 'only-informed' };
  const settings = await readConsentSettings(db);
  const asked = { purposes: notice?.purposes ?? settings.purposes, channels: notice?.channels ?? settings.channels };
  const purposes = named.purposes.filter((one) => asked.purposes.includes(one));
  const channels = named.channels.filter((one) => asked.channels.includes(one));
  if (purposes.length === 0 || channels.length === 0) return { kind: 'not-asked', why: 'asked-otherwise' };
  return { kind: 'agreed', purposes, channels };
}
