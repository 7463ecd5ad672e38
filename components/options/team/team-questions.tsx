import { i18n } from '#i18n';
import type { Team } from '../../../lib/ui/team/team-model.ts';
import { isolated } from '../../../lib/ui/visible-text.ts';
import { QuestionDialog } from '../question-dialog.tsx';

/** What is asked before it is done. */
export function TeamQuestions({ model }: { model: Team }) {
  const removing = model.removing.value;
  return (
    <>
      {removing && (
        <QuestionDialog
          key={removing.actor}
          title={i18n.t('team.sendAwayTitle', [isolated(removing.name)])}
          text={i18n.t('team.sendAwayText', [isolated(removing.name)])}
          confirm={i18n.t('team.sendAway')}
          onConfirm={() => void model.remove()}
          onCancel={() => model.askRemove(null)}
        />
      )}
      {model.leaving.value && (
        <QuestionDialog
          title={i18n.t('team.leaveTitle')}
          text={i18n.t('team.leaveText')}
          confirm={i18n.t('team.leave')}
          onConfirm={() => void model.leave()}
          onCancel={() => model.askLeave(false)}
        />
      )}
    </>
  );
}
