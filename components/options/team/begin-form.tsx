import { i18n } from '#i18n';
import { useRef } from 'preact/hooks';
import type { Connection } from '../../../lib/domain/connection/connection.ts';
import type { Team } from '../../../lib/ui/team/team-model.ts';
import { isolated } from '../../../lib/ui/visible-text.ts';
import { AccessFields } from './access-fields.tsx';
import { SendRow } from './send-row.tsx';
import { TeamField, textIn } from './team-field.tsx';
import { fieldProblem, wholeProblem } from './team-words.ts';
import { useProblemFocus } from './use-problem-focus.ts';

interface Props {
  model: Team;
  /** Those that can be shared. */
  feeds: readonly Connection[];
}

/** Begins a team, with a server and feeds. */
export function BeginForm({ model, feeds }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const problem = model.problem.value;
  useProblemFocus(form, problem);
  return (
    <form
      ref={form}
      class="team__body"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const text = textIn(event.currentTarget);
        const chosen = new FormData(event.currentTarget).getAll('feed').filter((id) => typeof id === 'string');
        const [server, database, name] = [text('server'), text('database'), text('name')];
        void model.begin({ server, database, name, user: text('user'), password: text('password') }, chosen);
      }}
    >
      <p>{i18n.t('team.beginText')}</p>
      <TeamField
        name="server"
        label={i18n.t('team.server')}
        hint={i18n.t('team.serverHint')}
        error={fieldProblem(problem, 'begin', 'server')}
        most={2000}
      />
      <TeamField
        name="database"
        label={i18n.t('team.database')}
        hint={i18n.t('team.databaseHint')}
        error={fieldProblem(problem, 'begin', 'database')}
        value="leadstand"
      />
      <AccessFields problem={problem} during="begin" />
      <FeedChoice feeds={feeds} />
      <SendRow
        words={i18n.t('team.beginDo')}
        busy={model.task.value !== null}
        work={model.task.value === 'begin' ? i18n.t('team.beginning') : ''}
        error={wholeProblem(problem, 'begin')}
      />
    </form>
  );
}

function FeedChoice({ feeds }: { feeds: readonly Connection[] }) {
  if (feeds.length === 0) return <p class="quiet">{i18n.t('team.noFeeds')}</p>;
  return (
    <fieldset class="group">
      <legend>{i18n.t('team.shareFeeds')}</legend>
      <p class="quiet">{i18n.t('team.shareFeedsHint')}</p>
      {feeds.map(({ id, name }) => (
        <div key={id} class="choice">
          <input type="checkbox" id={`team-feed-${id}`} name="feed" value={id} defaultChecked />
          <label for={`team-feed-${id}`}>{isolated(name)}</label>
        </div>
      ))}
    </fieldset>
  );
}
