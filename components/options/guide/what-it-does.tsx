import { i18n } from '#i18n';
import { Icon, type IconName } from '../../icon.tsx';

const POINTS = [
  ['list', 'clock'],
  ['fill', 'fill'],
  ['here', 'shield'],
] as const satisfies readonly (readonly [string, IconName])[];

/** One sentence and three points. */
export const WhatItDoes = () => (
  <div class="guide__what">
    <p>{i18n.t('guide.what')}</p>
    <ul>
      {POINTS.map(([point, icon]) => (
        <li key={point}>
          <Icon name={icon} />
          {i18n.t(`guide.points.${point}`)}
        </li>
      ))}
    </ul>
  </div>
);
