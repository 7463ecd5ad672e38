import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { SAMPLE_ID } from '../../../lib/domain/connection/connection.ts';
import { Help } from '../help.tsx';
import type { PanelProps } from './guide-panel.tsx';
import { SampleButton } from './sample-button.tsx';

/** A feed of one's own, or the sample. */
export function FeedPanel({ guide, model, crms, locked, skip }: PanelProps & { skip: ComponentChildren }) {
  const hasSample = model.list.value?.some(({ connection }) => connection.id === SAMPLE_ID) === true;
  return (
    <>
      <p>{i18n.t(locked ? 'guide.feed.locked' : 'guide.feed.text')}</p>
      <div class="form__do">
        {!hasSample && <SampleButton guide={guide} model={model} />}
        {!locked && <AddFeed guide={guide} model={model} crms={crms} primary={hasSample} />}
        {skip}
      </div>
      {!locked && <Help topic="address" />}
    </>
  );
}

type AddProps = Pick<PanelProps, 'guide' | 'model' | 'crms'> & { primary: boolean };

/** Opens the form in the place of the step. */
export const AddFeed = ({ guide, model, crms, primary }: AddProps) => (
  <button
    type="button"
    class={primary ? 'button button--primary' : 'button'}
    onClick={() => {
      crms.closeForm();
      model.openForm(null);
      guide.leaveFor('feed');
    }}
  >
    {i18n.t('guide.feed.add')}
  </button>
);
