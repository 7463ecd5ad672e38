import type { CrmProfile } from '../../domain/profile/profile.ts';
import {
  crmIn,
  crmName,
  type CrmSetting,
  crmSettingOf,
  crmTold,
  isAt,
  isCommonSite,
  isTaught,
} from '../../domain/team/crm-setting.ts';
import type { CommonKind } from './common-things.ts';

const siteOf = ({ origins }: CrmProfile): string | undefined => origins.find(isCommonSite);

/**
 * What was taught about the forms of CRMs. Whoever uses one no more takes it out of their own list only. What a colleague taught is
 * looked at before it is let loose, like any profile that somebody else made.
 */
export const commonCrms: CommonKind<CrmSetting> = {
  mark: 'crms',
  stores: ['profiles'],
  nameOf: crmName,
  toldAs: crmTold,
  valueIn: crmIn,
  goesForAll: false,
  async read(tx) {
    const all = await tx.objectStore('profiles').getAll();
    const here = all.flatMap((one) => {
      const site = siteOf(one);
      return site === undefined ? [] : [[site, crmSettingOf(one, site)] as const];
    });
    return new Map(here.filter(([, setting]) => isTaught(setting)));
  },
  async write(tx, came) {
    const store = tx.objectStore('profiles');
    for (const [origin, setting] of came) {
      if (setting === null) continue;
      const known = await store.index('origin').get(origin);
      const isAsBefore = known && taughtIn(known) === taughtIn(setting);
      const own = known ?? { id: crypto.randomUUID(), origins: [origin], newContactUrl: null };
      // One elsewhere was written by its user, and is told to nobody.
      const newContactUrl = setting.newContactUrl ?? (isAt(origin, own.newContactUrl) ? null : own.newContactUrl);
      await store.put({ ...own, ...setting, newContactUrl, confirmed: isAsBefore ? known.confirmed : false });
    }
    return [];
  },
};

const taughtIn = ({ rules, valueMaps }: Pick<CrmSetting, 'rules' | 'valueMaps'>): string =>
  JSON.stringify([rules, valueMaps]);
