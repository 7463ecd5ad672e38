import { i18n } from '#i18n';
import { useEffect, useId, useRef } from 'preact/hooks';
import { messageName } from '../../../lib/i18n/codes.ts';
import type { Team } from '../../../lib/ui/team/team-model.ts';
import type { Invited } from '../../../lib/ui/team/team-state.ts';
import { isolated } from '../../../lib/ui/visible-text.ts';
import { describedBy, Field } from '../field.tsx';
import { AccessFields } from './access-fields.tsx';
import { SendRow } from './send-row.tsx';
import { TeamField, textIn } from './team-field.tsx';
import { fieldProblem, wholeProblem } from './team-words.ts';
import { useProblemFocus } from './use-problem-focus.ts';

/** Accepts an invitation: first it is read, and then the browser is asked whether its server may be reached. */
export function JoinForm({ model }: { model: Team }) {
  const form = useRef<HTMLFormElement>(null);
  const problem = model.problem.value;
  const invited = model.invited.value;
  useProblemFocus(form, problem);
  return (
    <>
      {/* Hidden, not taken away: what was typed is still there for whoever comes back. */}
      <form
        ref={form}
        class="team__body"
        hidden={invited !== null}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const text = textIn(event.currentTarget);
          const [invitation, passphrase, name] = [text('invitation'), text('passphrase'), text('name')];
          void model.look({ invitation, passphrase, name, user: text('user'), password: text('password') });
        }}
      >
        <p>{i18n.t('team.joinText')}</p>
        <InvitationField error={fieldProblem(problem, 'look', 'invitation')} />
        <TeamField name="passphrase" label={i18n.t('team.invitationPassphrase')} secret="known" most={500} />
        <AccessFields problem={problem} during="look" />
        <SendRow
          words={i18n.t('team.look')}
          busy={model.task.value !== null}
          work={model.task.value === 'look' ? i18n.t('team.looking') : ''}
          error={wholeProblem(problem, 'look')}
        />
      </form>
      {invited && <Found model={model} invited={invited} />}
    </>
  );
}

function InvitationField({ error }: { error: string | null }) {
  const id = useId();
  const hint = i18n.t('team.invitationHint');
  return (
    <Field id={id} label={i18n.t('team.invitation')} hint={hint} error={error}>
      <textarea
        id={id}
        name="invitation"
        rows={4}
        maxLength={20_000}
        spellcheck={false}
        autocomplete="off"
        aria-invalid={error !== null}
        aria-describedby={describedBy(id, hint, error)}
      />
    </Field>
  );
}

function Found({ model, invited: { url, database, roles } }: { model: Team; invited: Invited }) {
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const error = wholeProblem(model.problem.value, 'join');
  return (
    <div class="team__body">
      <p ref={heading} tabIndex={-1}>
        {i18n.t('team.leadsTo', [isolated(database), isolated(url)])}
      </p>
      <div>
        <p>{i18n.t('team.youMay')}</p>
        <ul class="team__may">
          {roles.map((role) => (
            <li key={role}>{i18n.t(`teamRole.${messageName(role)}`)}</li>
          ))}
        </ul>
      </div>
      {error && (
        <p class="note note--error" role="alert">
          {error}
        </p>
      )}
      <p class="team__do">
        <button
          type="button"
          class="button button--primary"
          aria-disabled={model.task.value !== null}
          onClick={() => void model.join()}
        >
          {i18n.t('team.joinDo')}
        </button>
        <button type="button" class="button" onClick={model.otherInvitation}>
          {i18n.t('team.otherInvitation')}
        </button>
        <output class="quiet">{model.task.value === 'join' && i18n.t('team.joining')}</output>
      </p>
    </div>
  );
}
