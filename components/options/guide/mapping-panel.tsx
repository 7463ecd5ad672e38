import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { mappingHash } from '../../../lib/ui/mapping/mapping-address.ts';
import { isolated } from '../../../lib/ui/visible-text.ts';
import { Help } from '../help.tsx';
import type { PanelProps } from './guide-panel.tsx';

/** The layout of the feed was worked out, and somebody should look at it. */
export function MappingPanel({ guide, skip }: PanelProps & { skip: ComponentChildren }) {
  const feed = guide.unchecked.value;
  const checked = guide.steps.value?.some(({ step, state }) => step === 'mapping' && state === 'done');
  return (
    <>
      <p>
        {feed
          ? i18n.t('guide.mapping.text', [isolated(feed.name)])
          : i18n.t(checked ? 'guide.mapping.checked' : 'guide.mapping.waiting')}
      </p>
      <div class="form__do">
        {feed && (
          <a class="button button--primary" href={mappingHash(feed.id)} onClick={() => guide.leaveFor('mapping')}>
            {i18n.t('guide.mapping.open')}
          </a>
        )}
        {skip}
      </div>
      <Help topic="mapping" />
    </>
  );
}
