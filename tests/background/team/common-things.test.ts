import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultSettings } from '../../../lib/domain/consent/settings.ts';
import type { CrmProfile, ProfileRule } from '../../../lib/domain/profile/profile.ts';
import { MOST_TEMPLATES, type ReplyTemplate } from '../../../lib/domain/reply/template.ts';
import { syncTeam } from '../../../lib/background/team/sync.ts';
import { settingsHandlers } from '../../../lib/background/consent/settings-handlers.ts';
import { newestEntries } from '../../../lib/storage/chain.ts';
import { readConsentSettings } from '../../../lib/storage/consent-settings.ts';
import type { Database } from '../../../lib/storage/database.ts';
import { allProfiles, profileOf, removeProfile, saveProfile } from '../../../lib/storage/profiles.ts';
import { readTemplates, writeTemplates } from '../../../lib/storage/reply-templates.ts';
import { TeamServer } from '../../support/team-server.ts';
import type { World } from '../parts.ts';
import { twoOfATeam } from './team-world.ts';

let server: TeamServer;
beforeAll(async () => {
  server = await TeamServer.start();
});
afterAll(() => server.stop());

const template = (id: string, body = `Body of ${id}`): ReplyTemplate => ({
  id,
  name: `Name of ${id}`,
  types: [],
  language: 'en',
  subject: 'Your request',
  body,
});

const CRM = 'https://crm.example.com';
const rule = (label: string, type: ProfileRule['type']): ProfileRule => ({ labels: [label], type });
const crm = (rules: ProfileRule[], others: Partial<CrmProfile> = {}): CrmProfile => ({
  id: crypto.randomUUID(),
  name: 'Our CRM',
  basedOn: null,
  origins: [CRM],
  rules,
  valueMaps: {},
  newContactUrl: null,
  confirmed: true,
  ...others,
});

const bodies = async (db: Database): Promise<string[]> => (await readTemplates(db)).map(({ body }) => body);
const labels = async (db: Database): Promise<string[]> =>
  ((await profileOf(db, CRM))?.rules ?? []).flatMap((one) => one.labels ?? []);

async function team(
  before: (ann: Database) => Promise<void> = async () => {},
  joining: (ann: World, ben: World) => Promise<void> = async () => {},
) {
  const two = await twoOfATeam(server, { before: ({ db }) => before(db), joining });
  const [ann, ben] = [two.ann.db, two.ben.db];
  /** What is noted by one turn is told by the next. */
  const settle = async (): Promise<void> => {
    for (let turns = 0; turns < 3; turns++) await two.sync();
  };
  await settle();
  return { two, ann, ben, settle, database: two.database };
}

test('templates from before the team, later ones, changed and removed ones are those of all', async () => {
  const { ann, ben, settle } = await team((db) => writeTemplates(db, [template('a'), template('b')]));
  expect(await readTemplates(ben)).toEqual([template('a'), template('b')]);
  await writeTemplates(ben, [template('a'), template('b', 'Better'), template('c')]);
  await settle();
  expect(await bodies(ann)).toEqual(['Body of a', 'Better', 'Body of c']);
  await writeTemplates(ann, [template('b', 'Better'), template('c')]);
  await settle();
  expect(await bodies(ben)).toEqual(['Better', 'Body of c']);
});

test('of a template that two have changed one stays, and the same for both', async () => {
  const { ann, ben, settle } = await team((db) => writeTemplates(db, [template('a')]));
  await writeTemplates(ann, [template('a', 'by Ann')]);
  await writeTemplates(ben, [template('a', 'by Ben')]);
  await settle();
  expect(await bodies(ann)).toEqual(await bodies(ben));
  expect(['by Ann', 'by Ben']).toContain((await bodies(ann))[0]);
});

test('nothing is told again that has not changed, nor what a colleague told', async () => {
  const { ann, ben, settle, database } = await team(async (db) => {
    await writeTemplates(db, [template('a')]);
    await saveProfile(db, crm([rule('mail', 'email')]));
  });
  const count = async (): Promise<unknown> => (await (await fetch(`${server.url}/${database}`)).json()).doc_count;
  const before = await count();
  await settle();
  expect([await ann.count('teamOut'), await ben.count('teamOut'), await count()]).toEqual([0, 0, before]);
});

test('templates for which there is no room are left out, and not taken for removed', async () => {
  const many = Array.from({ length: MOST_TEMPLATES }, (_, n) => template(`n${n}`));
  const { ann, ben, settle } = await team();
  await writeTemplates(ben, many);
  await writeTemplates(ann, [template('one more')]);
  await settle();
  expect(await readTemplates(ben)).toHaveLength(MOST_TEMPLATES);
  expect((await readTemplates(ann)).map(({ id }) => id)).toContain('one more');
  await writeTemplates(ben, many.slice(1));
  await settle();
  expect((await readTemplates(ben)).map(({ id }) => id)).toContain('one more');
});

test('what one taught about a CRM is known to the others, who look at it before it is filled', async () => {
  const { ann, ben, settle } = await team((db) => saveProfile(db, crm([rule('mail', 'email')])));
  expect(await profileOf(ben, CRM)).toMatchObject({ name: 'Our CRM', confirmed: false, origins: [CRM] });
  const his = (await profileOf(ben, CRM))!;
  await saveProfile(ben, { ...his, confirmed: true, rules: [...his.rules, rule('firma', 'organization')] });
  await settle();
  expect(await labels(ann)).toEqual(['mail', 'firma']);
  expect(await profileOf(ann, CRM)).toMatchObject({ confirmed: false });
  // What was looked at here stays so while nothing else is taught.
  expect(await profileOf(ben, CRM)).toMatchObject({ confirmed: true });
});

test('what two taught at the same time, or before there was a team, is put together', async () => {
  const { ann, ben, settle } = await team((db) => saveProfile(db, crm([rule('mail', 'email')])));
  for (const [db, label] of [
    [ann, 'by Ann'],
    [ben, 'by Ben'],
  ] as const) {
    const own = (await profileOf(db, CRM))!;
    await saveProfile(db, { ...own, rules: [...own.rules, rule(label, 'message')] });
  }
  await settle();
  await settle();
  for (const db of [ann, ben]) expect((await labels(db)).toSorted()).toEqual(['by Ann', 'by Ben', 'mail']);
  expect(await labels(ann)).toEqual(await labels(ben));
});

test('who takes a CRM out of their list takes it from nobody else, and it stays away', async () => {
  const { ann, ben, settle } = await team((db) => saveProfile(db, crm([rule('mail', 'email')])));
  await removeProfile(ben, (await profileOf(ben, CRM))!.id);
  await settle();
  const own = (await profileOf(ann, CRM))!;
  await saveProfile(ann, { ...own, rules: [...own.rules, rule('firma', 'organization')] });
  await settle();
  expect(await labels(ann)).toEqual(['mail', 'firma']);
  expect(await allProfiles(ben)).toEqual([]);
});

test('a site where nothing was taught, a page of the extension, and an address elsewhere are nobody’s business', async () => {
  const elsewhere = 'https://sign-in.example.org/new';
  const { ann, ben, settle } = await team(async (db) => {
    await saveProfile(db, crm([], { origins: ['https://only-filled.example.com'] }));
    await saveProfile(db, crm([rule('mail', 'email')], { origins: ['chrome-extension://abc'] }));
    await saveProfile(db, crm([rule('mail', 'email')], { newContactUrl: elsewhere }));
  });
  expect((await allProfiles(ben)).map(({ origins }) => origins)).toEqual([[CRM]]);
  expect(await profileOf(ben, CRM)).toMatchObject({ newContactUrl: null });
  const his = (await profileOf(ben, CRM))!;
  await saveProfile(ben, { ...his, newContactUrl: `${CRM}/contacts/new`, rules: [rule('firma', 'organization')] });
  await settle();
  expect(await profileOf(ann, CRM)).toMatchObject({ newContactUrl: `${CRM}/contacts/new` });
});

test('the rules for people’s data are those of the team, whoever changes them, and the change is in each chain', async () => {
  const { ann, ben, settle, two } = await team();
  const save = (of: 'ann' | 'ben', over: object) =>
    settingsHandlers(two[of].parts)['consent.saveSettings']({ settings: { ...defaultSettings, ...over } });
  const months = async (db: Database) => (await readConsentSettings(db)).periods.prospectMonths;
  const periods = (prospectMonths: number) => ({ ...defaultSettings.periods, prospectMonths });
  await save('ann', { recorder: 'Ann', periods: periods(12) });
  await settle();
  expect(await readConsentSettings(ben)).toMatchObject({ recorder: '', periods: { prospectMonths: 12 } });
  const { entries } = await newestEntries(ben, { subject: null, before: null, limit: 9 });
  expect(entries[0]).toMatchObject({
    event: 'settings-changed',
    detail: { prospectMonths: `${defaultSettings.periods.prospectMonths} → 12`, by: 'team' },
  });
  await save('ben', { recorder: 'Ben', periods: periods(6) });
  await settle();
  expect([await months(ann), (await readConsentSettings(ann)).recorder]).toEqual([6, 'Ann']);
});

test('who joins takes over the team’s rules, whatever they had', async () => {
  const { ann, ben } = await team(
    async () => {},
    async (hers, his) => {
      const save = async ({ parts }: World, recipients: string) =>
        settingsHandlers(parts)['consent.saveSettings']({ settings: { ...defaultSettings, recipients } });
      await save(hers, 'of the team');
      // Noted by the first turn, and told by the second.
      for (let turns = 0; turns < 2; turns++) await syncTeam(hers.parts);
      await save(his, 'of Ben');
    },
  );
  for (const db of [ann, ben]) expect((await readConsentSettings(db)).recipients).toBe('of the team');
});
