import { i18n } from '#i18n';
import { useId } from 'preact/hooks';
import type { Marketplace } from '../../lib/domain/lead/lead.ts';
import type { RelatedLead } from '../../lib/domain/lead/repeats.ts';
import { messageName } from '../../lib/i18n/codes.ts';
import { day } from '../../lib/i18n/format.ts';
import { FeedText } from '../feed-text.tsx';
import { useLanguage } from '../language.ts';
import { Moment } from '../moment.tsx';

export interface OpenRequest {
  /** Of its buyer. */
  name: string;
  marketplace: Marketplace | null;
}

interface Props {
  lead: RelatedLead;
  /** The request that is open: only what is different there is worth a word. */
  to: OpenRequest;
  onOpen: (leadKey: string) => void;
}

/** One other request: what it was about, when, what became of it, and why it stands here. */
export function RelatedLine({ lead, to, onOpen }: Props) {
  const language = useLanguage();
  const id = useId();
  const asked = lead.types.map((type) => i18n.t(`type.${type}.chip`)).join(' + ') || i18n.t(`kind.${lead.kind}`);
  // The e-mail address says it all; the company's domain is in it.
  const links = lead.samePerson ? lead.links.filter((link) => link !== 'company') : lead.links;
  return (
    <li class="related__line">
      <button
        type="button"
        class="related__open"
        data-related={lead.leadKey}
        aria-describedby={`${id}-when ${id}-who`}
        onClick={() => onOpen(lead.leadKey)}
      >
        {lead.product ? <FeedText text={lead.product} most={160} /> : asked}
      </button>
      <span id={`${id}-when`} class="related__when">
        <Moment at={lead.at}>{day(language, lead.at)}</Moment>
        {lead.product && <span>{asked}</span>}
        {lead.marketplace && lead.marketplace !== to.marketplace && (
          <span>{i18n.t(`marketplace.${lead.marketplace}`)}</span>
        )}
        {lead.status && (
          <span class={`related__status related__status--${lead.status}`}>
            {i18n.t(`status.${messageName(lead.status)}`)}
          </span>
        )}
      </span>
      <span id={`${id}-who`} class="related__who">
        {lead.name && lead.name !== to.name && <FeedText text={lead.name} most={160} />}
        {links.map((link) => (
          <span key={link}>{i18n.t(`related.${link}`)}</span>
        ))}
      </span>
    </li>
  );
}
