import { batch, createModel } from '@preact/signals';
import type { BackupSite } from '../../domain/backup/summary.ts';
import { passphraseProblem } from '../visits/passphrase.ts';
import { type BackupDeps, type BackupPart, backupState, type SiteView } from './backup-state.ts';
import { work } from './backup-work.ts';
import { restoreActions } from './restore-actions.ts';

/** Everything as one file, and a file in the place of everything. */
export const BackupModel = createModel((deps: BackupDeps) => {
  const state = backupState();
  const { made, problem, sites, declined } = state;

  async function make(first: string, second: string, withAddresses: boolean): Promise<void> {
    made.value = null;
    problem.value = passphraseProblem(first, second);
    if (problem.value) return;
    await work(
      state,
      deps,
      'making',
      async () => {
        const answer = await deps.call('backup.make', { passphrase: first, withAddresses });
        if (answer.kind === 'made') deps.save(answer.name, await deps.files.take(answer.file));
        made.value = answer.kind === 'made' ? { kind: 'made', name: answer.name, unopened: answer.unopened } : answer;
      },
      (failure) => {
        made.value = failure;
      },
    );
  }

  const view = async (site: BackupSite): Promise<SiteView> => ({
    ...site,
    allowed: await deps.permissions.contains(site.origin).catch(() => false),
  });

  /** What a restore could not bring along. There is nothing to list where nothing is missing. */
  async function listSites(): Promise<void> {
    const known = await Promise.all((await deps.call('backup.sites', {})).map(view));
    const missing = known.some(({ allowed }) => !allowed);
    if (!missing) deps.restored.write(false);
    sites.value = missing ? known.filter(({ allowed }) => !allowed) : [];
  }

  /** Asks the browser at once: it lets an extension ask only in the moment of a click. */
  async function allow(origin: string): Promise<void> {
    const granted = await deps.permissions.request(origin).catch(() => false);
    const after = (sites.value ?? []).map((site) => (site.origin === origin ? { ...site, allowed: granted } : site));
    batch(() => {
      declined.value = granted ? null : origin;
      sites.value = after;
    });
    if (after.every(({ allowed }) => allowed)) deps.restored.write(false);
  }

  async function refresh(): Promise<void> {
    if (deps.restored.read() && sites.value === null) await listSites().catch(() => undefined);
  }

  function show(part: BackupPart | null): void {
    state.open.value = part;
  }

  return { ...state, ...restoreActions(state, deps, listSites), make, allow, refresh, show };
});

export type Backup = InstanceType<typeof BackupModel>;
