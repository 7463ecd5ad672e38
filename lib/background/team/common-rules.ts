import { settingsEntries } from '../../domain/consent/settings-change.ts';
import { settingsInForce } from '../../domain/consent/settings-in-force.ts';
import { RULES, rulesIn, rulesOf, type RulesSetting } from '../../domain/team/rules-setting.ts';
import { appendEntry } from '../../storage/chain.ts';
import { writeConsentSettings } from '../../storage/consent-settings.ts';
import type { CommonKind } from './common-things.ts';

/**
 * How people's data is dealt with: one set of rules for all, which any of them changes. Who joins takes over the team's. What the
 * company's policy sets in a browser holds there all the same. Each change is in the chain of records of each browser.
 */
export const commonRules: CommonKind<RulesSetting> = {
  mark: 'rules',
  stores: ['consentSettings', 'chain'],
  nameOf: () => RULES,
  toldAs: (rules) => rules,
  valueIn: rulesIn,
  goesForAll: false,
  teamFirst: true,
  async read(tx) {
    const stored = await tx.objectStore('consentSettings').get('settings');
    return new Map(stored ? [[RULES, rulesOf(settingsInForce(stored, null))]] : []);
  },
  async write(tx, came, at) {
    const rules = came.get(RULES);
    if (!rules) return [];
    const before = settingsInForce(await tx.objectStore('consentSettings').get('settings'), null);
    const after = { ...rules, recorder: before.recorder };
    for (const entry of settingsEntries(before, after, at))
      await appendEntry(tx, { ...entry, actor: '', detail: { ...entry.detail, by: 'team' } });
    await writeConsentSettings(tx, after);
    return [];
  },
};
