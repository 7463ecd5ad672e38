import { i18n } from '#i18n';
import { isFeed } from '../../../lib/domain/connection/connection.ts';
import { Icon, type IconName } from '../../icon.tsx';
import { AddFeed } from './feed-panel.tsx';
import type { PanelProps } from './guide-panel.tsx';

const POINTS = [
  ['count', 'mail'],
  ['alone', 'refresh'],
  ['keys', 'fill'],
  ['help', 'help'],
] as const satisfies readonly (readonly [string, IconName])[];

/** What happens from now on. */
export function DonePanel({ guide, model, crms, locked }: PanelProps) {
  const offered = !locked && model.list.value?.some(({ connection }) => isFeed(connection)) === false;
  return (
    <>
      <ul class="guide__points">
        {POINTS.map(([point, icon]) => (
          <li key={point}>
            <Icon name={icon} />
            {i18n.t(`guide.done.${point}`)}
          </li>
        ))}
      </ul>
      {offered && <p>{i18n.t('guide.done.sample')}</p>}
      <div class="form__do">
        <button type="button" class="button button--primary" onClick={() => void guide.close()}>
          {i18n.t('guide.close')}
        </button>
        {offered && <AddFeed guide={guide} model={model} crms={crms} primary={false} />}
      </div>
    </>
  );
}
