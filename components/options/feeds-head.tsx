import { i18n } from '#i18n';
import { Icon } from '../icon.tsx';

interface Props {
  hasFeed: boolean;
  /** By the company: nobody adds one here. */
  locked: boolean;
  /** Absent while the form for a new feed is open. */
  onAdd?: (() => void) | undefined;
}

export function FeedsHead({ hasFeed, locked, onAdd }: Props) {
  return (
    <div class="feeds__head">
      <div>
        <h2 id="feeds" tabIndex={-1}>
          {i18n.t('options.feeds')}
        </h2>
        <p class="quiet">{i18n.t('options.intro')}</p>
        {locked && (
          <p class="lock">
            <Icon name="lock" />
            {i18n.t('policy.feedsLocked')}
          </p>
        )}
      </div>
      {onAdd && (
        <button type="button" id="add-feed" class={hasFeed ? 'button' : 'button button--primary'} onClick={onAdd}>
          <Icon name="plus" />
          {i18n.t('form.open')}
        </button>
      )}
    </div>
  );
}
