import { i18n } from '#i18n';
import { Icon } from '../icon.tsx';

interface Props {
  pointing: boolean;
  onPoint: () => void;
  onStop: () => void;
}

/** Teaching by pointing. Only beside the page: a popup closes as soon as the page is pressed. */
export function PointButton({ pointing, onPoint, onStop }: Props) {
  return (
    <>
      <output class="actions__hint">{pointing && i18n.t('panel.pointing')}</output>
      <button type="button" class="button" onClick={pointing ? onStop : onPoint}>
        <Icon name={pointing ? 'cross' : 'point'} />
        {i18n.t(pointing ? 'panel.stop' : 'panel.point')}
      </button>
    </>
  );
}
