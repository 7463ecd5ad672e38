import { i18n } from '#i18n';
import type { TeamProblem, TeamTask } from '../../../lib/ui/team/team-state.ts';
import { TeamField } from './team-field.tsx';
import { fieldProblem } from './team-words.ts';

interface Props {
  problem: TeamProblem | null;
  during: TeamTask;
}

/** Who somebody is to the server, and to colleagues. */
export const AccessFields = ({ problem, during }: Props) => (
  <>
    <TeamField name="user" label={i18n.t('team.user')} error={fieldProblem(problem, during, 'user')} />
    <TeamField name="password" label={i18n.t('team.password')} secret="known" most={500} />
    <TeamField
      name="name"
      label={i18n.t('team.name')}
      hint={i18n.t('team.nameHint')}
      error={fieldProblem(problem, during, 'name')}
    />
  </>
);
