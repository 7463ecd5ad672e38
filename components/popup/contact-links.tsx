import { i18n } from '#i18n';
import type { Lead } from '../../lib/domain/lead/lead.ts';
import { mailLink, phoneLink } from '../../lib/ui/safe-links.ts';
import { visibleText } from '../../lib/ui/visible-text.ts';
import { Icon } from '../icon.tsx';

/** How the mail to the buyer is opened, where it is more than their address. */
export interface MailWay {
  url: string;
  onOpen: () => void;
}

interface Props extends Pick<Lead, 'person'> {
  /** Opens the composer, where there is one. */
  onReply?: (() => void) | undefined;
  /** Null: by the address alone. */
  way?: MailWay | null;
}

/** The two shortest ways to the buyer. */
export function ContactLinks({ person, way, onReply }: Props) {
  const mail = mailLink(person.email) && (way?.url ?? mailLink(person.email));
  const phone = phoneLink(person.phone || person.phoneRaw);
  if (!mail && !phone && !onReply) return null;
  return (
    <p class="contact-links">
      {onReply && (
        <button type="button" class="button button--primary" aria-keyshortcuts="R" onClick={onReply}>
          <Icon name="mail" />
          {i18n.t('request.reply')}
        </button>
      )}
      {mail && !onReply && (
        <a class="button" href={mail} rel="noopener noreferrer" title={visibleText(person.email)} onClick={way?.onOpen}>
          <Icon name="mail" />
          {i18n.t('lead.writeEmail')}
        </a>
      )}
      {phone && (
        <a class="button" href={phone} rel="noopener noreferrer" title={visibleText(person.phone || person.phoneRaw)}>
          <Icon name="phone" />
          {i18n.t('lead.call')}
        </a>
      )}
    </p>
  );
}
