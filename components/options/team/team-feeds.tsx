import { i18n } from '#i18n';
import type { Connection } from '../../../lib/domain/connection/connection.ts';
import { messageName } from '../../../lib/i18n/codes.ts';
import type { Team } from '../../../lib/ui/team/team-model.ts';
import type { OwnTeam } from '../../../lib/ui/team/team-state.ts';
import { FeedText } from '../../feed-text.tsx';
import { Which } from '../../which.tsx';

interface Props {
  model: Team;
  own: OwnTeam;
  feeds: readonly Connection[];
  now: number;
  /** The browser is asked for the feed's site, so that this one takes its turn as well. */
  onAllow: (feed: Connection) => void;
}

/** The feeds of this browser: those that the team shares, and those that it could. */
export function TeamFeeds({ model, own, feeds, now, onAllow }: Props) {
  const shared = new Map(own.feeds.map(({ connectionId, wait }) => [connectionId, wait]));
  return (
    <div>
      <h3>{i18n.t('team.feeds')}</h3>
      {feeds.length === 0 && <p class="quiet">{i18n.t('team.noTeamFeeds')}</p>}
      <ul class="team__list">
        {feeds.map((feed) => {
          const { id, name } = feed;
          const mark = shared.get(id);
          const wait = mark && Date.parse(mark.until) > now ? mark : null;
          return (
            <li key={id}>
              <div>
                <FeedText text={name} most={80} />
                <p class="quiet">
                  {i18n.t(shared.has(id) ? 'team.shared' : 'team.notShared')}
                  {wait && ` · ${i18n.t(`teamWait.${messageName(wait.why)}`)}`}
                </p>
              </div>
              {wait?.why === 'no-access' && (
                <button type="button" class="button" onClick={() => onAllow(feed)}>
                  {i18n.t('permissions.allow')}
                  <Which>{name}</Which>
                </button>
              )}
              {!shared.has(id) && (
                <button
                  type="button"
                  class="button"
                  aria-disabled={model.task.value !== null}
                  onClick={() => void model.share(id)}
                >
                  {i18n.t('team.share')}
                  <Which>{name}</Which>
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
