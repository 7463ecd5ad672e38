import { i18n } from '#i18n';
import { languageName } from '../../lib/i18n/format.ts';
import { FeedText } from '../feed-text.tsx';
import { useLanguage } from '../language.ts';
import { CopyButton } from './copy-button.tsx';

interface Props {
  message: string;
  /** As the feed says it. */
  language?: string | null;
}

/** What the buyer wrote, in the voice of its language. */
export function LeadMessage({ message, language = null }: Props) {
  const page = useLanguage();
  const known = language !== null && /^[a-z]{2,3}(?:[-_][a-z\d]{1,8})*$/i.test(language);
  return (
    <section class="part">
      <div class="part__head">
        <h2>{i18n.t('lead.message')}</h2>
        {message && known && <span>{i18n.t('request.messageIn', [languageName(page, language)])}</span>}
        <CopyButton name={i18n.t('lead.message')} text={message} />
      </div>
      {message ? (
        <blockquote class="message" dir="auto" {...(known && { lang: language.replace('_', '-') })}>
          <FeedText text={message} />
        </blockquote>
      ) : (
        <p class="quiet">{i18n.t('lead.noMessage')}</p>
      )}
    </section>
  );
}
