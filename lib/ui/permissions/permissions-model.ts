import { batch, createModel, effect, signal } from '@preact/signals';
import type { Call } from '../call.ts';
import { newestAnswer } from '../newest-answer.ts';
import {
  type BrowserGrants,
  type GivenRow,
  type Needs,
  type PermissionList,
  permissionList,
} from './permission-list.ts';

/** What a permission is asked for and taken back with. */
export interface Wish {
  permissions?: 'notifications'[];
  origins?: string[];
}

export interface PermissionsDeps {
  call: Call;
  grants: () => Promise<BrowserGrants>;
  request: (wish: Wish) => Promise<boolean>;
  remove: (wish: Wish) => Promise<boolean>;
  /** Hears of changes that were made here, in the browser's settings, or of what needs them. */
  onChange: (listener: () => void) => () => void;
}

/** What came of the last press on a button. */
export type PermissionNews = { id: string; kind: 'allowed' | 'removed' | 'refused' };

/** Everything that the browser lets the extension do, who needs it, and what is missing. */
export const PermissionsModel = createModel((deps: PermissionsDeps) => {
  const list = signal<PermissionList | null>(null);
  /** Who needs what could not be read. */
  const partial = signal(false);
  const news = signal<PermissionNews | null>(null);

  const refresh = newestAnswer(
    async () => ({ grants: await deps.grants(), needs: await needs(deps.call).catch(() => null) }),
    (read) =>
      batch(() => {
        list.value = permissionList(read.grants, read.needs);
        partial.value = read.needs === null;
      }),
    // The browser says what it gave, or is being closed.
    () => undefined,
  );

  /** Nothing may be awaited before the question: a browser listens to it only within the click. */
  async function change(row: GivenRow): Promise<void> {
    const { id, granted } = row;
    const done = granted ? deps.remove(wishFor(row)) : deps.request(wishFor(row));
    const good = await done.catch(() => false);
    await refresh();
    news.value = { id, kind: !good ? 'refused' : granted ? 'removed' : 'allowed' };
  }

  effect(() => deps.onChange(() => void refresh()));

  return { list, partial, news, refresh, change };
});

export type Permissions = InstanceType<typeof PermissionsModel>;

const wishFor = ({ kind, id }: GivenRow): Wish =>
  kind === 'notices' ? { permissions: ['notifications'] } : { origins: [id] };

async function needs(call: Call): Promise<Needs> {
  const [views, profiles, settings, team] = await Promise.all([
    call('connections.list', {}),
    call('profiles.list', {}),
    call('triage.settings', {}),
    call('team.status', {}),
  ]);
  return { views, profiles, noticesOn: settings.notices.on, team };
}
