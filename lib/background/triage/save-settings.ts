import { completeSettings } from '../../domain/triage/complete-settings.ts';
import type { TriageSettings } from '../../domain/triage/settings.ts';
import { readOwnAddress, settingsProblems } from '../../domain/triage/settings-problems.ts';
import { nothingTold } from '../../domain/triage/told.ts';
import { RpcFailure } from '../../rpc/server.ts';
import type { Database } from '../../storage/database.ts';
import { changePreferences, readPreferences } from '../../storage/preferences.ts';
import type { Parts } from '../parts.ts';

export const readSettings = async (db: Database): Promise<TriageSettings> =>
  completeSettings((await readPreferences(db)).triage);

/** The page says what is wrong before it asks; whoever does not is refused as a whole. */
export async function saveSettings(parts: Parts, settings: TriageSettings): Promise<TriageSettings> {
  const [problem] = settingsProblems(settings);
  if (problem) throw new RpcFailure('bad-input', problem);
  const triage = completeSettings({
    ...settings,
    mine: [...new Set(settings.mine.flatMap((one) => readOwnAddress(one) ?? []))],
  });
  await changePreferences(await parts.db(), (before) => ({
    triage,
    // What is here already is no news.
    ...(triage.notices.on && !completeSettings(before.triage).notices.on && { told: nothingTold(parts.now()) }),
  }));
  parts.announce();
  return triage;
}
