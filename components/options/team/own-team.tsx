import { i18n } from '#i18n';
import type { Connection } from '../../../lib/domain/connection/connection.ts';
import { may } from '../../../lib/domain/team/member.ts';
import type { Team } from '../../../lib/ui/team/team-model.ts';
import type { OwnTeam } from '../../../lib/ui/team/team-state.ts';
import { Invite } from './invite.tsx';
import { MemberList } from './member-list.tsx';
import { TeamFeeds } from './team-feeds.tsx';
import { ServerState } from './server-state.tsx';
import { wholeProblem } from './team-words.ts';

interface Props {
  model: Team;
  own: OwnTeam;
  feeds: readonly Connection[];
  now: number;
  onAllow: (feed: Connection) => void;
}

/** The team that this browser is in. */
export function OwnTeamCard({ model, own, feeds, now, onAllow }: Props) {
  const error = wholeProblem(model.problem.value, 'remove', 'leave', 'sync', 'share', 'take-over');
  return (
    <div class="card team__own">
      {error && (
        <p class="note note--error" role="alert">
          {error}
        </p>
      )}
      <ServerState model={model} own={own} now={now} />
      <MemberList model={model} own={own} />
      {may(own.me.roles, 'invite') && <Invite model={model} />}
      <TeamFeeds model={model} own={own} feeds={feeds} now={now} onAllow={onAllow} />
      <p class="team__do">
        <button
          type="button"
          class="button"
          aria-disabled={model.task.value !== null}
          onClick={() => model.askLeave(true)}
        >
          {i18n.t('team.leave')}
        </button>
        <output class="quiet">{model.task.value === 'leave' && i18n.t('team.leaving')}</output>
      </p>
    </div>
  );
}
