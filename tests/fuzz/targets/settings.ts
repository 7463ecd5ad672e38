import fc from 'fast-check';
import { completeSettings } from '../../../lib/domain/triage/complete-settings.ts';
import { mayBeTold } from '../../../lib/domain/triage/quiet.ts';
import { triageSettingsSchema } from '../../../lib/domain/triage/settings.ts';
import { settingsProblems } from '../../../lib/domain/triage/settings-problems.ts';
import { urgencyOf, waitedSince, workingMs } from '../../../lib/domain/triage/working-time.ts';
import { fromSchema } from '../arbitraries/from-schema.ts';
import { nearly } from '../arbitraries/json.ts';
import { must, target } from '../target.ts';

const settings = fromSchema(triageSettingsSchema);
/** Steps that follow each other, as nobody can work by others. */
const inOrder = settings.map((made) => ({
  ...made,
  targets: Object.fromEntries(
    Object.entries(made.targets).map(([type, { due }]) => [
      type,
      { due: due / 3 + 0.01, overdue: due / 3 + 1, late: due / 3 + 2 },
    ]),
  ),
}));
const moments = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2100, 0) });

export const settingsTargets = [
  target({
    name: 'settings',
    inputs: nearly(settings),
    read: (stored) => {
      const complete = completeSettings(stored);
      must(triageSettingsSchema.safeParse(complete).success, 'what is used is as it has to be, whatever was stored');
      return settingsProblems(complete)[0] ?? null;
    },
  }),
  target({
    name: 'working-time',
    inputs: fc.record({
      settings: inOrder,
      from: moments,
      now: moments,
      hours: fc.double({ min: 0.01, max: 1000, noNaN: true }),
    }),
    read: ({ settings, from, now, hours }) => {
      if (!triageSettingsSchema.safeParse(settings).success) return 'bad-input';
      must(workingMs(settings.calendar, from, now) >= 0, 'nobody works for less than no time');
      must(waitedSince(hours, settings.calendar, now) <= now, 'who has waited has done so before');
      urgencyOf(new Date(from).toISOString(), [], settings, now);
      must(mayBeTold(settings, now) >= now - 60_000, 'nothing is told in the past');
      return settingsProblems(settings)[0] ?? null;
    },
  }),
];
