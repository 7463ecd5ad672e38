import { i18n } from '#i18n';
import type { ConsentSettings } from '../../../lib/domain/consent/settings.ts';
import { describedBy, Field } from '../../options/field.tsx';
import type { FieldsProps } from './controller-fields.tsx';
import { Group } from './group.tsx';

type Period = keyof ConsentSettings['periods'];

/** What the contract takes. */
const BOUNDS: Readonly<Record<Period, readonly [least: number, most: number]>> = {
  answerDays: [7, 90],
  graceDays: [0, 30],
  consentMonths: [1, 60],
  requestMonths: [1, 120],
  prospectMonths: [1, 36],
  suppressionMonths: [36, 240],
};

const PERIODS = Object.keys(BOUNDS) as Period[];

/** How long things are kept; the month in which a person has to be told is the law's, and nobody's to set. */
export function PeriodFields({ settings: { periods }, onChange }: FieldsProps) {
  return (
    <Group
      title={i18n.t('consentSettings.periodsTitle')}
      article={i18n.t('article.a5_1e')}
      text={i18n.t('consentSettings.periodsText')}
    >
      <div class="periods">
        {PERIODS.map((period) => {
          const [least, most] = BOUNDS[period];
          const id = `set-${period}`;
          const unit = period.endsWith('Days') ? 'days' : 'months';
          return (
            <Field key={period} id={id} label={i18n.t(`period.${period}.name`)} hint={i18n.t(`period.${period}.means`)}>
              <span class="period">
                <input
                  id={id}
                  type="number"
                  min={least}
                  max={most}
                  step={1}
                  value={periods[period]}
                  aria-describedby={describedBy(id, true, null)}
                  onChange={({ currentTarget }) => {
                    const value = Math.round(currentTarget.valueAsNumber);
                    const inside = Number.isNaN(value) ? periods[period] : Math.min(most, Math.max(least, value));
                    currentTarget.value = String(inside);
                    onChange({ periods: { ...periods, [period]: inside } });
                  }}
                />
                {i18n.t(`period.${unit}`, [least, most])}
              </span>
            </Field>
          );
        })}
      </div>
    </Group>
  );
}
