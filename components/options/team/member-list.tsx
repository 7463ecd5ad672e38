import { i18n } from '#i18n';
import { messageName } from '../../../lib/i18n/codes.ts';
import { may } from '../../../lib/domain/team/member.ts';
import type { Team } from '../../../lib/ui/team/team-model.ts';
import type { OwnTeam, TeamMember } from '../../../lib/ui/team/team-state.ts';
import { FeedText } from '../../feed-text.tsx';
import { Which } from '../../which.tsx';

interface Props {
  model: Team;
  own: OwnTeam;
}

/** Who is in the team, and what they may do. */
export function MemberList({ model, own: { me, members } }: Props) {
  const removes = may(me.roles, 'change-key');
  return (
    <div>
      <h3>{i18n.t('team.members')}</h3>
      <ul class="team__list">
        {members.map((member) => (
          <li key={member.actor}>
            <Who member={member} own={member.actor === me.actor} />
            {removes && !member.left && member.actor !== me.actor && (
              <button
                type="button"
                class="button"
                aria-disabled={model.task.value !== null}
                onClick={() => model.askRemove(member)}
              >
                {i18n.t('team.sendAway')}
                <Which>{member.name}</Which>
              </button>
            )}
          </li>
        ))}
      </ul>
      <output class="quiet">{model.task.value === 'remove' && i18n.t('team.removing')}</output>
    </div>
  );
}

const Who = ({ member: { name, roles, left }, own }: { member: TeamMember; own: boolean }) => (
  <div>
    <strong>
      <FeedText text={name} most={80} />
    </strong>{' '}
    {(own || left) && <span class="quiet">({i18n.t(left ? 'team.gone' : 'team.you')})</span>}
    {!left && <p class="quiet">{roles.map((role) => i18n.t(`teamRole.${messageName(role)}`)).join(' · ')}</p>}
  </div>
);
