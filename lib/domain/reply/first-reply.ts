import { missingSettings } from '../consent/notice-items.ts';
import { noticeHash } from '../consent/notice-hash.ts';
import type { ConsentSettings } from '../consent/settings.ts';
import type { Lead } from '../lead/lead.ts';
import { MARKETPLACE_NAMES } from '../lead/marketplaces.ts';
import { noticeLanguage } from '../notices/languages.ts';
import { type ReplyBlock, replyBlock } from '../notices/reply-block.ts';
import { LONGEST_LINK, mailBody } from './mail-link.ts';

/** The first reply to a request, with the notice that it has to carry. */
export interface FirstReply {
  /** A `mailto:` address with the notice below room for the reply; without it where the whole is too long for a link. */
  url: string;
  /** What the user has to paste below the reply; null where the mail has it already. */
  toPaste: string | null;
  notice: ReplyBlock;
  noticeHash: string;
}

/**
 * Null where the settings lack what article 14 wants to be said: half a notice helps nobody. `address` is the link to the
 * buyer, with nothing but the address in it.
 */
export async function firstReply(
  lead: Pick<Lead, 'language' | 'marketplace'>,
  settings: ConsentSettings,
  address: string,
): Promise<FirstReply | null> {
  if (missingSettings(settings).length > 0) return null;
  const marketplace = lead.marketplace && MARKETPLACE_NAMES[lead.marketplace];
  const notice = await replyBlock(settings, noticeLanguage(lead.language), marketplace);
  const below = `${notice.subject}\n\n${notice.text}`;
  const whole = `${address}?${mailBody(`\n\n\n-- \n${below}`)}`;
  const fits = whole.length <= LONGEST_LINK;
  return { url: fits ? whole : address, toPaste: fits ? null : below, notice, noticeHash: noticeHash(notice) };
}
