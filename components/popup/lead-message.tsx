import { i18n } from '#i18n';
import { FeedText } from '../feed-text.tsx';

export function LeadMessage({ message }: { message: string }) {
  return (
    <section class="part">
      <h2>{i18n.t('lead.message')}</h2>
      {message ? (
        <blockquote class="message">
          <FeedText text={message} />
        </blockquote>
      ) : (
        <p class="quiet">{i18n.t('lead.noMessage')}</p>
      )}
    </section>
  );
}
