import { i18n } from '#i18n';
import { useId } from 'preact/hooks';
import type { RelatedLead } from '../../lib/domain/lead/repeats.ts';
import { day } from '../../lib/i18n/format.ts';
import { FeedText } from '../feed-text.tsx';
import { useLanguage } from '../language.ts';
import { Moment } from '../moment.tsx';

interface Props {
  lead: RelatedLead;
  /** Of the buyer of the open request: only another name is worth a word. */
  buyer: string;
  onOpen: (leadKey: string) => void;
}

/** One other request: what it was about, when, what became of it, and why it stands here. */
export function RelatedLine({ lead, buyer, onOpen }: Props) {
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
        {lead.status && (
          <span class={`related__status related__status--${lead.status}`}>{i18n.t(`status.${lead.status}`)}</span>
        )}
      </span>
      <span id={`${id}-who`} class="related__who">
        {lead.name && lead.name !== buyer && <FeedText text={lead.name} most={160} />}
        {links.map((link) => (
          <span key={link}>{i18n.t(`related.${link}`)}</span>
        ))}
      </span>
    </li>
  );
}
