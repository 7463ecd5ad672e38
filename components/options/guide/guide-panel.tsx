import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import type { GuideStep } from '../../../lib/domain/guide/guide.ts';
import { CrmForm } from '../crms/crm-form.tsx';
import { NewFeed } from '../new-feed.tsx';
import { CrmPanel } from './crm-panel.tsx';
import { DonePanel } from './done-panel.tsx';
import { FeedPanel } from './feed-panel.tsx';
import { FillPanel } from './fill-panel.tsx';
import type { GuideProps } from './guide-card.tsx';
import { MappingPanel } from './mapping-panel.tsx';

export type PanelProps = GuideProps & { at: GuideStep | 'done' };

/** The step that is at hand: what it is about, what can be done, and the way past it. */
export function GuidePanel(props: PanelProps) {
  const { guide, model, crms, layout, at } = props;
  const errand = guide.errand.value;
  const [feed, crm] = [model.form.value, crms.form.value];
  if (errand === 'feed' && feed && !feed.connection)
    return (
      <NewFeed
        model={model}
        state={feed}
        layout={layout}
        onShowKnown={() => {
          guide.stayAway();
          model.showKnown();
        }}
      />
    );
  if (errand === 'crm' && crm && !crm.profile) return <CrmForm model={crms} state={crm} />;
  const steps = guide.steps.value ?? [];
  const all = [...steps.map(({ step }) => step), 'done'];
  const count = i18n.t('guide.count', [all.indexOf(at) + 1, all.length]);
  const open = steps.some(({ step, state }) => step === at && state === 'open');
  return (
    <div class="guide__panel">
      <h3 id="guide-step" tabIndex={-1}>
        <span class="guide__count" aria-hidden="true">
          {count}
        </span>
        <span class="hidden-text">{i18n.t('phrase.before', [count])} </span>
        {i18n.t(`guide.${at}.title`)}
      </h3>
      <Panel {...props} skip={at !== 'done' && open && <Skip guide={guide} step={at} />} />
    </div>
  );
}

function Panel({ skip, ...props }: PanelProps & { skip: ComponentChildren }) {
  switch (props.at) {
    case 'feed':
      return <FeedPanel {...props} skip={skip} />;
    case 'mapping':
      return <MappingPanel {...props} skip={skip} />;
    case 'crm':
      return <CrmPanel {...props} />;
    case 'fill':
      return <FillPanel {...props} skip={skip} />;
    case 'done':
      return <DonePanel {...props} />;
    default:
      return props.at satisfies never;
  }
}

const Skip = ({ guide, step }: Pick<PanelProps, 'guide'> & { step: GuideStep }) => (
  <button type="button" class="button button--bare" onClick={() => void guide.skip(step)}>
    {i18n.t('guide.skip')}
  </button>
);
