import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import type { Connection } from '../../../lib/domain/connection/connection.ts';
import type { Team } from '../../../lib/ui/team/team-model.ts';
import { BeginForm } from './begin-form.tsx';
import { JoinForm } from './join-form.tsx';

/** The two ways into a team. */
export const Alone = ({ model, feeds }: { model: Team; feeds: readonly Connection[] }) => (
  <div class="card team__card">
    <Part model={model} part="begin" title={i18n.t('team.begin')}>
      <BeginForm model={model} feeds={feeds} />
    </Part>
    <Part model={model} part="join" title={i18n.t('team.join')}>
      <JoinForm model={model} />
    </Part>
  </div>
);

interface PartProps {
  model: Team;
  part: 'begin' | 'join';
  title: string;
  children: ComponentChildren;
}

function Part({ model, part, title, children }: PartProps) {
  const open = model.open.value === part;
  return (
    <details
      class="team__part"
      open={open}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== open) model.show(currentTarget.open ? part : null);
      }}
    >
      <summary>{title}</summary>
      {children}
    </details>
  );
}
