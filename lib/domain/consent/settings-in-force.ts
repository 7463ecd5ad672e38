import type { RetentionMonths } from '../policy/policy.ts';
import { type ConsentSettings, consentSettingsSchema, defaultSettings } from './settings.ts';

type Period = keyof ConsentSettings['periods'];

/** Which period a company sets with each of its own. Of visits, only those that were consented to are kept for long. */
const COMPANY_PERIODS = { request: 'requestMonths', prospect: 'prospectMonths', visit: 'consentMonths' } as const;

/** The longest that each may be, whoever sets it. */
const LONGEST = { requestMonths: 120, prospectMonths: 36, consentMonths: 60 } as const;

/** The periods that the company's policy has set, which nobody else changes. */
function companyPeriods(retention: RetentionMonths | null | undefined): Partial<ConsentSettings['periods']> {
  const periods: Partial<ConsentSettings['periods']> = {};
  for (const kind of ['request', 'prospect', 'visit'] as const) {
    const months = retention?.[kind];
    const period = COMPANY_PERIODS[kind];
    if (months !== undefined) periods[period] = Math.min(months, LONGEST[period]);
  }
  return periods;
}

/** The settings as they hold: the user's, ours where there are none yet, and the company's above all. */
export function settingsInForce(
  stored: Partial<ConsentSettings> | undefined,
  retention: RetentionMonths | null | undefined,
): ConsentSettings {
  return {
    ...defaultSettings,
    ...stored,
    periods: { ...defaultSettings.periods, ...stored?.periods, ...companyPeriods(retention) },
  };
}

/** The first period of the company's that somebody tries to change. */
export function touchedPeriod(
  wanted: ConsentSettings,
  retention: RetentionMonths | null | undefined,
): Period | undefined {
  const periods = companyPeriods(retention);
  return (Object.keys(periods) as Period[]).find((period) => periods[period] !== wanted.periods[period]);
}

/** What is written down: a company that gives a period up again leaves the user's own behind. */
export function toStore(
  wanted: ConsentSettings,
  stored: Partial<ConsentSettings> | undefined,
  retention: RetentionMonths | null | undefined,
): ConsentSettings {
  const periods = { ...wanted.periods };
  const own = settingsInForce(stored, null).periods;
  for (const period of Object.keys(companyPeriods(retention)) as Period[]) periods[period] = own[period];
  return consentSettingsSchema.parse({ ...wanted, periods });
}
