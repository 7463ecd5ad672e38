import { i18n } from '#i18n';
import type { Lead } from '../../lib/domain/lead/lead.ts';

interface Props {
  feed: Pick<Lead, 'types' | 'kind' | 'test'>;
  sample: boolean;
  /** Its person has said no to everything but an answer. */
  suppressed?: boolean;
}

/** What the buyer asked for, and whether the request is a real one. */
export function LeadTags({ feed, sample, suppressed = false }: Props) {
  return (
    <span class="tags">
      {feed.types.map((type) => (
        <span key={type} class={`tag tag--${type}`}>
          {i18n.t(`type.${type}.chip`)}
        </span>
      ))}
      {feed.types.length === 0 && <span class="tag">{i18n.t(`kind.${feed.kind}`)}</span>}
      {suppressed && (
        <span class="tag tag--mark" title={i18n.t('suppressed.answerOnly')}>
          {i18n.t('suppressed.mark')}
        </span>
      )}
      {sample && (
        <span class="tag tag--mark" title={i18n.t('requests.sampleHint')}>
          {i18n.t('requests.sample')}
        </span>
      )}
      {feed.test && !sample && (
        <span class="tag tag--mark" title={i18n.t('requests.testHint')}>
          {i18n.t('requests.test')}
        </span>
      )}
    </span>
  );
}
