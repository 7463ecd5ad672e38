import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';
import { type Role, roleSchema } from '../../../lib/domain/team/member.ts';
import { messageName } from '../../../lib/i18n/codes.ts';
import type { Team } from '../../../lib/ui/team/team-model.ts';
import { Icon } from '../../icon.tsx';
import { SendRow } from './send-row.tsx';
import { TeamField, textIn } from './team-field.tsx';
import { fieldProblem, wholeProblem } from './team-words.ts';
import { useProblemFocus } from './use-problem-focus.ts';

/** Makes an invitation, and shows it once. */
export function Invite({ model }: { model: Team }) {
  const text = model.invitation.value;
  if (!model.inviting.value)
    return (
      <p class="team__do">
        <button type="button" class="button button--primary team__ask" onClick={() => model.showInvite(true)}>
          <Icon name="plus" />
          {i18n.t('team.invite')}
        </button>
      </p>
    );
  return text === null ? <InviteForm model={model} /> : <Made model={model} text={text} />;
}

function InviteForm({ model }: { model: Team }) {
  const form = useRef<HTMLFormElement>(null);
  const problem = model.problem.value;
  useEffect(() => form.current?.querySelector('h3')?.focus(), []);
  useProblemFocus(form, problem);
  const passphrase = problem?.kind === 'passphrase' ? i18n.t(`passphraseProblem.${messageName(problem.what)}`) : null;
  const second = problem?.kind === 'passphrase' && problem.what === 'not-the-same';
  return (
    <form
      ref={form}
      class="team__invite"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const text = textIn(event.currentTarget);
        void model.invite(chosenIn(event.currentTarget), text('first'), text('second'));
      }}
    >
      <h3 tabIndex={-1}>{i18n.t('team.invite')}</h3>
      <p class="quiet">{i18n.t('team.inviteText')}</p>
      <RoleChoice error={fieldProblem(problem, 'invite', 'roles')} />
      <TeamField
        name="first"
        label={i18n.t('team.invitationPassphrase')}
        hint={i18n.t('team.passphraseHint')}
        error={second ? null : passphrase}
        secret="new"
        most={500}
      />
      <TeamField
        name="second"
        label={i18n.t('backup.again')}
        error={second ? passphrase : null}
        secret="new"
        most={500}
      />
      <SendRow
        words={i18n.t('team.inviteDo')}
        busy={model.task.value !== null}
        work={model.task.value === 'invite' ? i18n.t('team.looking') : ''}
        error={wholeProblem(problem, 'invite')}
      />
      <p>
        <button type="button" class="button" onClick={() => model.showInvite(false)}>
          {i18n.t('common.cancel')}
        </button>
      </p>
    </form>
  );
}

const chosenIn = (form: HTMLFormElement): Role[] => {
  const chosen = new Set<unknown>(new FormData(form).getAll('role'));
  return roleSchema.options.filter((role) => chosen.has(role));
};

/** Most colleagues answer and take their turn at downloading. */
const USUAL: ReadonlySet<Role> = new Set(['member', 'fetcher']);
const IN_ORDER: readonly Role[] = ['member', 'fetcher', 'data-protection'];

const RoleChoice = ({ error }: { error: string | null }) => (
  <fieldset class="group" aria-describedby={error ? 'team-roles-error' : undefined}>
    <legend>{i18n.t('team.mayDo')}</legend>
    {IN_ORDER.map((role) => (
      <div key={role} class="choice">
        <input
          type="checkbox"
          id={`team-role-${role}`}
          name="role"
          value={role}
          defaultChecked={USUAL.has(role)}
          aria-invalid={error !== null}
        />
        <label for={`team-role-${role}`}>{i18n.t(`teamRole.${messageName(role)}`)}</label>
      </div>
    ))}
    {error && (
      <p id="team-roles-error" class="field__error">
        {error}
      </p>
    )}
  </fieldset>
);

function Made({ model, text }: { model: Team; text: string }) {
  const copied = model.copied.value;
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => words.current?.focus(), []);
  return (
    <div class="team__invite">
      <p ref={words} tabIndex={-1}>
        {i18n.t('team.invited')}
      </p>
      <textarea class="team__text" rows={4} readOnly aria-label={i18n.t('team.invitation')} value={text} />
      <p class="team__do">
        <button type="button" class="button button--primary" onClick={() => void model.copyInvitation()}>
          <Icon name="copy" />
          {i18n.t('team.copyInvitation')}
        </button>
        <button type="button" class="button" onClick={() => model.showInvite(false)}>
          {i18n.t('team.inviteDone')}
        </button>
        <output>{copied !== null && i18n.t(copied ? 'team.copiedInvitation' : 'team.notCopied')}</output>
      </p>
    </div>
  );
}
