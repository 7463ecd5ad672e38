import { i18n } from '#i18n';
import type { FirstReply } from '../../lib/domain/reply/first-reply.ts';
import { day } from '../../lib/i18n/format.ts';
import { useLanguage } from '../language.ts';

/** The mail to the buyer: what it carries beside the reply, and what became of that. */
export interface Reply {
  /** Null where the next mail carries nothing. */
  first: FirstReply | null;
  news: 'copied' | 'failed' | null;
  onOpen: () => void;
  onAgain: () => void;
}

interface Props {
  reply: Reply;
  /** When a reply carried the notice: ISO. */
  informedAt: string | null;
}

/** What the mail to the buyer carries, or carried. */
export function ReplyNotice({ reply: { first, news, onAgain }, informedAt }: Props) {
  const language = useLanguage();
  if (news !== null) return <output class="reply-notice">{i18n.t(`firstReply.${news}`)}</output>;
  if (first)
    return <p class="reply-notice">{i18n.t(first.toPaste === null ? 'firstReply.carries' : 'firstReply.paste')}</p>;
  if (informedAt === null) return null;
  return (
    <p class="reply-notice">
      {i18n.t('firstReply.informed', [day(language, informedAt)])}{' '}
      <button type="button" class="link" onClick={onAgain}>
        {i18n.t('firstReply.again')}
      </button>
    </p>
  );
}
