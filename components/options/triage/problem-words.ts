import { i18n } from '#i18n';
import type { SettingsProblem } from '../../../lib/domain/triage/settings-problems.ts';
import { messageName } from '../../../lib/i18n/codes.ts';

/** The words for the first of these problems that there is. */
export function firstProblem(problems: readonly SettingsProblem[], ...of: SettingsProblem[]): string | null {
  const found = problems.find((problem) => of.includes(problem));
  return found ? i18n.t(`settingsProblem.${messageName(found)}`) : null;
}
