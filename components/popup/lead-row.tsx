import { i18n } from '#i18n';
import { useId } from 'preact/hooks';
import { buyerName } from '../../lib/domain/lead/buyer-name.ts';
import type { ListedLead } from '../../lib/domain/lead/repeats.ts';
import type { StoredLead } from '../../lib/domain/lead/stored-lead.ts';
import type { FeedMarking } from '../../lib/ui/triage/feed-marks.ts';
import { Country } from '../country.tsx';
import { FeedMark } from '../feed-mark.tsx';
import { FeedText } from '../feed-text.tsx';
import { LeadTags } from './lead-tags.tsx';
import { RepeatMark } from './repeat-mark.tsx';
import { Waiting } from './waiting.tsx';

interface Props {
  lead: ListedLead;
  now: number;
  /** Of the feed it came from; undefined where there is nothing to tell apart. */
  marking?: FeedMarking | undefined;
  sample: boolean;
  onOpen: (lead: StoredLead) => void;
}

/** One request in the list: the whole row is the button that bears the buyer's name. */
export function LeadRow({ lead, now, marking, sample, onOpen }: Props) {
  const id = useId();
  // What tells requests apart; a screen reader would read the whole message at every step.
  const { feed, repeat } = lead;
  const about = [`${id}-where`, `${id}-asked`, `${id}-type`, marking && `${id}-feed`, repeat && `${id}-repeat`];
  const name = buyerName(feed);
  const [product, ...others] = feed.products.filter((one) => one.name);
  return (
    <li class="row">
      <div class="row__who">
        <button
          type="button"
          class="row__open"
          data-lead={feed.leadKey}
          aria-describedby={about.filter(Boolean).join(' ')}
          onClick={() => onOpen(lead)}
        >
          {name ? <FeedText text={name} most={160} /> : i18n.t('requests.nameless')}
        </button>
        <span id={`${id}-where`} class="row__where">
          {feed.company.name && feed.company.name !== name && <FeedText text={feed.company.name} most={160} />}
          <Country code={feed.address.country} raw={feed.address.countryRaw} />
        </span>
      </div>
      <div class="row__about">
        <Waiting feed={feed} now={now} askedId={`${id}-asked`} />
        <span class="row__what">
          <LeadTags feed={feed} sample={sample} suppressed={lead.suppressed !== undefined} id={`${id}-type`} />
          {product && <FeedText text={product.name} most={160} />}
          {others.length > 0 && <span class="row__more">{i18n.t('requests.moreProducts', [others.length])}</span>}
          {marking && <FeedMark marking={marking} id={`${id}-feed`} />}
        </span>
        {repeat && <RepeatMark repeat={repeat} now={now} id={`${id}-repeat`} />}
        {feed.message && (
          <span class="row__message">
            <FeedText text={feed.message} most={240} />
          </span>
        )}
      </div>
    </li>
  );
}
