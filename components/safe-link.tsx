import { i18n } from '#i18n';
import { webLink } from '../lib/ui/safe-links.ts';
import { FeedText } from './feed-text.tsx';

interface Props {
  address: string;
  text: string;
}

/** A link to an address from the feed, or its bare text when the address is none that may be followed. */
export function SafeLink({ address, text }: Props) {
  const href = webLink(address);
  if (!href) return <FeedText text={text} />;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      <FeedText text={text} />
      <span class="hidden-text"> ({i18n.t('common.newTab')})</span>
    </a>
  );
}
