import { i18n } from '#i18n';
import type { Backup } from '../../../lib/ui/backup/backup-model.ts';
import type { BackupPart } from '../../../lib/ui/backup/backup-state.ts';
import { MakeForm } from './make-form.tsx';
import { RestorePart } from './restore-part.tsx';
import { SitesCard } from './sites-card.tsx';

/** Everything as one file, for a new computer or the other browser. */
export function BackupSection({ model }: { model: Backup }) {
  return (
    <section class="backup" aria-labelledby="backup">
      <div>
        <h2 id="backup" tabIndex={-1}>
          {i18n.t('backup.title')}
        </h2>
        <p class="quiet">{i18n.t('backup.intro')}</p>
      </div>
      {model.sites.value && model.sites.value.length > 0 && <SitesCard model={model} sites={model.sites.value} />}
      <div class="card backup__card">
        <Part model={model} part="make" title={i18n.t('backup.make')}>
          <MakeForm model={model} />
        </Part>
        <Part model={model} part="restore" title={i18n.t('backup.restore')}>
          <RestorePart model={model} />
        </Part>
      </div>
    </section>
  );
}

interface PartProps {
  model: Backup;
  part: BackupPart;
  title: string;
  children: preact.ComponentChildren;
}

/** One of the two, unfolded by its title, or by the other where that proposes it. */
function Part({ model, part, title, children }: PartProps) {
  const open = model.open.value === part;
  return (
    <details
      class="backup__part"
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
