import { i18n } from '#i18n';
import { type Connection, type ConnectionColour, isFeed } from '../../lib/domain/connection/connection.ts';
import { healthWords } from '../../lib/i18n/words.ts';
import type { ConnectionView } from '../../lib/rpc/contract.ts';
import { FeedText } from '../feed-text.tsx';
import { Icon, type IconName } from '../icon.tsx';

interface Props {
  view: ConnectionView;
  /** Undefined for the sample, which is no feed among others. */
  colour: ConnectionColour | undefined;
}

/** Which feed it is, what it is used as, and in one word how it is doing. */
export function ConnectionHead({ view: { connection, health }, colour }: Props) {
  const state = connection.paused ? 'paused' : health;
  return (
    <header class="connection__head">
      <div>
        <h3 tabIndex={-1} data-card={connection.id}>
          {colour && <span class={`swatch swatch--${colour}`} />}
          <FeedText text={connection.name} most={200} />
          <span class="tag">{i18n.t(`connection.mode.${connection.mode}`)}</span>
        </h3>
        <p class="quiet">{originWords(connection)}</p>
      </div>
      {isFeed(connection) && (
        <span class={`health health--${state}`}>
          <Icon name={ICONS[state]} />
          {state === 'paused' ? i18n.t('connection.paused') : healthWords(state)}
        </span>
      )}
    </header>
  );
}

const ICONS = {
  good: 'check',
  waiting: 'refresh',
  paused: 'pause',
  failed: 'warning',
  overdue: 'warning',
} as const satisfies Record<string, IconName>;

function originWords({ mode, origin }: Connection): string {
  if (mode === 'sample') return i18n.t('connection.sampleOrigin');
  return mode === 'stopped' ? i18n.t('connection.stoppedOrigin') : origin;
}
