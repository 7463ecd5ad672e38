import { joined } from '../domain/profile/joined.ts';
import { readProfileFile, writeProfileFile } from '../domain/profile/profile-file.ts';
import type { CrmProfile } from '../domain/profile/profile.ts';
import { BUILT_IN } from '../prefill/profile/builtin/index.ts';
import type { ImportedProfile, ProfileList } from '../rpc/contract.ts';
import { RpcFailure } from '../rpc/server.ts';
import { readPolicyState } from '../storage/policy.ts';
import { allProfiles, profileOf, readProfile, removeProfile, saveProfile } from '../storage/profiles.ts';
import { giveBackUnneeded } from './give-back.ts';
import type { Parts } from './parts.ts';
import { refuseOtherSites } from './policy-gate.ts';
import { freshProfile } from './site-memory.ts';

/** What the set-up page does with the profiles of CRMs. */
export function profileHandlers(parts: Pick<Parts, 'db' | 'announce'>) {
  const save = async (profile: CrmProfile): Promise<CrmProfile> => {
    await saveProfile(await parts.db(), profile);
    parts.announce();
    return profile;
  };
  return {
    'profiles.list': async (): Promise<ProfileList> => ({
      profiles: (await allProfiles(await parts.db())).toSorted((a, b) => a.name.localeCompare(b.name)),
      builtIn: BUILT_IN.map(({ id, name, newContactPath }) => ({ id, name, newContactPath })),
      allowedCrms: (await readPolicyState(await parts.db()))?.allowedCrms ?? null,
    }),
    'profiles.save': async ({ profile }: { profile: CrmProfile }): Promise<CrmProfile> => {
      const opens = URL.parse(profile.newContactUrl ?? '');
      if (opens) await refuseOtherSites(await parts.db(), opens.origin);
      return save(profile);
    },
    'profiles.remove': async ({ id }: { id: string }): Promise<null> => {
      const db = await parts.db();
      await removeProfile(db, id);
      parts.announce();
      await giveBackUnneeded(db);
      return null;
    },
    'profiles.export': async ({ id }: { id: string }): Promise<{ name: string; text: string }> => {
      const profile = await readProfile(await parts.db(), id);
      if (!profile) throw new RpcFailure('not-found');
      return { name: profile.name, text: writeProfileFile(profile) };
    },
    'profiles.import': async ({ text, origin }: { text: string; origin: string }): Promise<ImportedProfile> => {
      const read = readProfileFile(text);
      if (!read.ok) return { kind: 'refused', reason: read.reason, where: read.where };
      const before = await profileOf(await parts.db(), origin);
      return { kind: 'imported', profile: await save(joined(before ?? freshProfile(origin, null), read.file)) };
    },
  };
}
