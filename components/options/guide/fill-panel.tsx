import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { isFeed } from '../../../lib/domain/connection/connection.ts';
import { Help } from '../help.tsx';
import { PracticeLink } from '../practice-link.tsx';
import type { PanelProps } from './guide-panel.tsx';
import { SampleButton } from './sample-button.tsx';

/** The first form: where a request of the user's own goes, or where nothing can go wrong. */
export function FillPanel({ guide, model, skip }: PanelProps & { skip: ComponentChildren }) {
  const feeds = model.list.value ?? [];
  const own = feeds.some(({ connection }) => isFeed(connection));
  return (
    <>
      <p>{i18n.t(feeds.length === 0 ? 'guide.fill.nothing' : own ? 'guide.fill.real' : 'guide.fill.practice')}</p>
      <div class="form__do">
        {feeds.length === 0 ? (
          <SampleButton guide={guide} model={model} />
        ) : (
          <PracticeLink class={own ? 'button' : 'button button--primary'} />
        )}
        {skip}
      </div>
      <Help topic="fill" />
    </>
  );
}
