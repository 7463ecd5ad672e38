import type { FillPlan, PlannedControl } from '../domain/lead/fill-plan.ts';
import type { FormValues } from '../domain/lead/form-values.ts';
import type { MappedType } from '../domain/profile/profile.ts';
import type { FieldFacts } from '../prefill/field.ts';
import type { Step } from '../prefill/plan.ts';
import { planFields, reportOfPlan } from '../prefill/planned.ts';
import { type Lesson, learn } from '../prefill/profile/learn.ts';
import type { Database } from '../storage/database.ts';
import { changeProfile } from '../storage/profiles.ts';
import { refuseOtherSites } from './policy-gate.ts';
import { pageChanged, refuseWithoutForm, valuesOf } from './prefill.ts';
import { freshProfile, isOurs, recall } from './site-memory.ts';
import { TabAgent } from './tab-agent.ts';

/** The form in front, and the lead that is to go into it. */
export interface Target {
  leadKey: string;
  tabId: number;
  origin: string;
}

/** What a fill would do, and why. Nothing in the page is touched. */
export async function previewTab(db: Database, target: Target): Promise<FillPlan> {
  await refuseOtherSites(db, target.origin);
  const page = new TabAgent(target.tabId, target.origin);
  const plan = await planned(db, target, page, await page.collect().catch(pageChanged));
  refuseWithoutForm(plan.controls, page);
  return plan;
}

/** Remembers what the user said of a field, for this site, and plans again. */
export async function correct(db: Database, target: Target, ref: number, lesson: Lesson): Promise<FillPlan> {
  await refuseOtherSites(db, target.origin);
  const page = new TabAgent(target.tabId, target.origin);
  const fields = await page.collect().catch(pageChanged);
  const { builtIn } = await recall(db, target.origin, page.found);
  await changeProfile(db, target.origin, (profile) =>
    learn(profile ?? freshProfile(target.origin, builtIn), fields, ref, lesson),
  );
  return planned(db, target, page, fields);
}

/** Remembers the CRM's own word for one of ours. */
export async function mapValue(
  db: Database,
  target: Target,
  { type, from, to }: { type: MappedType; from: string; to: string },
): Promise<FillPlan> {
  await refuseOtherSites(db, target.origin);
  const page = new TabAgent(target.tabId, target.origin);
  const fields = await page.collect().catch(pageChanged);
  const { builtIn } = await recall(db, target.origin, page.found);
  await changeProfile(db, target.origin, (profile) => {
    const changed = profile ?? freshProfile(target.origin, builtIn);
    return { ...changed, valueMaps: { ...changed.valueMaps, [type]: { ...changed.valueMaps[type], [from]: to } } };
  });
  return planned(db, target, page, fields);
}

/** The field that the user points at next; null when they took their time, and may be asked again. */
export async function pointAt(db: Database, tabId: number, origin: string): Promise<{ ref: number | null }> {
  await refuseOtherSites(db, origin);
  const page = new TabAgent(tabId, origin);
  await page.collect().catch(pageChanged);
  return { ref: await page.pointedAt().catch(pageChanged) };
}

async function planned(db: Database, target: Target, page: TabAgent, fields: FieldFacts[]): Promise<FillPlan> {
  const values = await valuesOf(db, target.leadKey);
  const { own, builtIn, known } = await recall(db, target.origin, page.found);
  const steps = await planFields(fields, values, { langs: navigator.languages, known: async () => known });
  return {
    leadKey: target.leadKey,
    origin: target.origin,
    firstTime: !own?.confirmed && !isOurs(target.origin),
    crm: builtIn?.name ?? null,
    controls: steps.map((step) => controlOf(step, values)),
  };
}

const MOST_OPTIONS = 300;

function controlOf(step: Step, values: FormValues): PlannedControl {
  const { field, type, decided } = step.entry;
  const undecided = step.outcome === 'unsure' && field.tag === 'select';
  return {
    ...reportOfPlan(step),
    section: field.headings[0] ?? '',
    value: (type && values[type]) ?? '',
    options: undecided
      ? field.choices
          // The first of many lists says "Please choose" and stands for nothing.
          .filter(({ value, disabled }) => value && !disabled)
          .map(({ text }) => text)
          .filter(Boolean)
          .slice(0, MOST_OPTIONS)
      : [],
    decided,
  };
}
