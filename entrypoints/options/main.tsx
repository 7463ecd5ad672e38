import { i18n } from '#i18n';
import { mount } from '../../components/mount.tsx';
import { OptionsView } from '../../components/options/options-view.tsx';
import { pageLanguage } from '../../lib/i18n/language.ts';
import { browser } from '../../lib/platform/browser.ts';
import { announceChange, onChange } from '../../lib/platform/changes.ts';
import { grantsOf, onGrantsChange } from '../../lib/platform/grants.ts';
import { mayReach, originPattern } from '../../lib/platform/host-permissions.ts';
import { mayNotify } from '../../lib/platform/notifications.ts';
import { once } from '../../lib/platform/once.ts';
import { ownVersion } from '../../lib/platform/updates.ts';
import { call } from '../../lib/rpc/client.ts';
import { keyedHash } from '../../lib/seal/hash.ts';
import { makeHashKey } from '../../lib/seal/keys.ts';
import { openDatabase } from '../../lib/storage/database.ts';
import { keyFor } from '../../lib/storage/keys.ts';
import { feedAt, newFeedId } from '../../lib/storage/same-feed.ts';
import { saveAsUser } from '../../lib/storage/user-changes.ts';
import { ConnectionsModel } from '../../lib/ui/connections/connections-model.ts';
import { CrmsModel } from '../../lib/ui/crms/crms-model.ts';
import { backupPage } from './backup-page.ts';
import { GuideModel } from '../../lib/ui/guide/guide-model.ts';
import { mappingPage } from './mapping-page.ts';
import { PermissionsModel } from '../../lib/ui/permissions/permissions-model.ts';
import { PolicyModel } from '../../lib/ui/policy/policy-model.ts';
import { SettingsSearchModel } from '../../lib/ui/settings/search-model.ts';
import { TemplatesModel } from '../../lib/ui/templates/templates-model.ts';
import { TriageSettingsModel } from '../../lib/ui/triage-settings/triage-settings-model.ts';
import { saveFile } from './save-file.ts';
import { teamPage } from './team-page.ts';

const TICK_MS = 30_000;
const PAUSE_MS = 150;

const db = once(openDatabase);

/** What ids of connections are made with. */
async function hash(text: string): Promise<string> {
  return (await keyedHash(await keyFor(await db(), 'hash', makeHashKey), text)).slice(0, 32);
}

const model = new ConnectionsModel({
  call,
  now: Date.now,
  feedAt: async (address, except) => feedAt(await db(), address, except),
  idOf: async (address) => newFeedId(await db(), address, hash),
  permissions: { request: (origin) => browser.permissions.request({ origins: [originPattern(origin)] }) },
  // Straight into the database: a key in a message would pass through places that are not ours.
  async saveConnection(connection, address) {
    await saveAsUser(await db(), connection, address, { hash, now: Date.now() });
    if (model.form.value?.connection === null) await mapping.givePrepared(connection.id);
    announceChange();
  },
  pause: () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS)),
  onChange,
});

const mapping = mappingPage(model);

const crms = new CrmsModel({
  call,
  newId: () => crypto.randomUUID(),
  permissions: {
    request: (origin) => browser.permissions.request({ origins: [originPattern(origin)] }),
    contains: mayReach,
    remove: (origin) => browser.permissions.remove({ origins: [originPattern(origin)] }),
  },
  save: saveFile,
  onChange,
});

const templates = new TemplatesModel({
  call,
  now: Date.now,
  newId: () => crypto.randomUUID(),
  save: saveFile,
  onChange,
});

const guide = new GuideModel({
  call,
  feeds: model.list,
  crms: crms.list,
  loadSample: model.loadSample,
  onChange,
});

const policy = new PolicyModel({ call, onChange });

const triage = new TriageSettingsModel({
  call,
  permission: {
    request: () => browser.permissions.request({ permissions: ['notifications'] }),
    contains: mayNotify,
  },
  onChange,
});

const team = teamPage(db);
const backup = backupPage();
const permissions = new PermissionsModel({
  call,
  grants: grantsOf,
  request: (wish) => browser.permissions.request(wish),
  remove: (wish) => browser.permissions.remove(wish),
  onChange(listener) {
    onGrantsChange(listener);
    return onChange(listener);
  },
});

const zones = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])];

mount(
  <OptionsView
    model={model}
    crms={crms}
    guide={guide}
    mapping={mapping}
    permissions={permissions}
    policy={policy}
    search={new SettingsSearchModel()}
    team={team}
    templates={templates}
    triage={triage}
    backup={backup}
    zones={zones}
    version={ownVersion()}
  />,
  {
    title: `${i18n.t('common.name')} · ${i18n.t('options.title')}`,
    language: pageLanguage(browser.i18n.getUILanguage(), i18n.t('language.code')),
  },
);
void model.refresh();
void crms.refresh();
void guide.refresh();
void permissions.refresh();
void policy.refresh();
void team.refresh();
void templates.refresh();
void triage.refresh();
void backup.refresh();
setInterval(() => {
  model.tick();
  void team.tick();
}, TICK_MS);
