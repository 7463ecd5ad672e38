import { i18n } from '#i18n';
import type { LeadLine } from '../../../lib/domain/find/line.ts';

/** What the buyer asked for, and whether the request is a real one. */
export function RowTags({ line, sample }: { line: LeadLine; sample: boolean }) {
  return (
    <span class="tags">
      {line.types.map((type) => (
        <span key={type} class={`tag tag--${type}`}>
          {i18n.t(`type.${type}.chip`)}
        </span>
      ))}
      {line.types.length === 0 && <span class="tag">{i18n.t(`kind.${line.kind}`)}</span>}
      {line.suppressed && (
        <span class="tag tag--mark" title={i18n.t('suppressed.answerOnly')}>
          {i18n.t('suppressed.mark')}
        </span>
      )}
      {sample && (
        <span class="tag tag--mark" title={i18n.t('requests.sampleHint')}>
          {i18n.t('requests.sample')}
        </span>
      )}
      {line.test && !sample && (
        <span class="tag tag--mark" title={i18n.t('requests.testHint')}>
          {i18n.t('requests.test')}
        </span>
      )}
    </span>
  );
}
