import { i18n } from '#i18n';
import type { Lead } from '../../lib/domain/lead/lead.ts';
import { FeedText } from '../feed-text.tsx';

/** What the feed says beyond what we have a place for. */
export function LeadExtra({ extra }: Pick<Lead, 'extra'>) {
  const entries = Object.entries(extra);
  if (!entries.length) return null;
  return (
    <details class="extra">
      <summary>{i18n.t('lead.extra', entries.length)}</summary>
      <dl class="facts">
        {entries.map(([path, values]) => (
          <div key={path} class="fact">
            <dt>
              <FeedText text={path} most={200} />
            </dt>
            <dd>
              <FeedText text={values.join(', ')} most={2000} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
