import type { FillReport } from '../domain/lead/fill-report.ts';
import type { FormValues } from '../domain/lead/form-values.ts';
import type { Meaning } from '../domain/profile/profile.ts';
import type { FieldFacts } from '../prefill/field.ts';
import { fillPage } from '../prefill/fill.ts';
import type { PageAgent } from '../prefill/page-agent.ts';
import { learn } from '../prefill/profile/learn.ts';
import { RpcFailure } from '../rpc/server.ts';
import type { Database } from '../storage/database.ts';
import { changeProfile } from '../storage/profiles.ts';
import { fillNoted } from './consent/person-fills.ts';
import { refuseOtherSites } from './policy-gate.ts';
import { pageChanged, remember, valuesOf } from './prefill.ts';
import { freshProfile, recall } from './site-memory.ts';
import { TabAgent } from './tab-agent.ts';

/** Remembers what the field with the focus is about, and fills that one. Null: it shall never be filled. */
export async function fillField(
  db: Database,
  { tabId, origin }: { tabId: number; origin: string },
  leadKey: string | null,
  meaning: Meaning,
): Promise<FillReport | null> {
  await refuseOtherSites(db, origin);
  const page = new TabAgent(tabId, origin);
  const fields = await page.collect().catch(pageChanged);
  const { focused: ref } = page;
  if (ref === null) throw new RpcFailure(page.otherFrames.length > 0 ? 'form-in-frame' : 'no-field');
  const { builtIn } = await recall(db, origin, page.found);
  const profile = await changeProfile(db, origin, (known) =>
    learn(known ?? freshProfile(origin, builtIn), fields, ref, meaning),
  );
  if (meaning === 'never' || !leadKey) return null;
  const values: FormValues = await valuesOf(db, leadKey);
  const known = async () => ({ rules: profile.rules, valueMaps: profile.valueMaps });
  const options = { leadKey, origin, langs: navigator.languages, known };
  const report = await fillNoted(db, only(page, ref), { leadKey, origin }, (noted) =>
    fillPage(noted, values, options).catch(pageChanged),
  );
  await remember(tabId, report);
  return report;
}

/** The page as if it had this one field. */
const only = (page: PageAgent, ref: number): PageAgent => ({
  collect: async (): Promise<FieldFacts[]> => (await page.collect()).filter((field) => field.ref === ref),
  write: (steps) => page.write(steps),
  finish: (earlier) => page.finish(earlier),
});
