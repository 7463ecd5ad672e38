import { i18n } from '#i18n';
import type { Lead } from '../../lib/domain/lead/lead.ts';
import { mailLink, phoneLink } from '../../lib/ui/safe-links.ts';
import { visibleText } from '../../lib/ui/visible-text.ts';
import { Icon } from '../icon.tsx';

/** The two shortest ways to the buyer. */
export function ContactLinks({ person }: Pick<Lead, 'person'>) {
  const mail = mailLink(person.email);
  const phone = phoneLink(person.phone || person.phoneRaw);
  if (!mail && !phone) return null;
  return (
    <p class="contact-links">
      {mail && (
        <a class="button" href={mail} rel="noopener noreferrer" title={visibleText(person.email)}>
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
