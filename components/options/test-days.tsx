import { i18n } from '#i18n';
import { weekday } from '../../lib/i18n/format-days.ts';
import { count } from '../../lib/i18n/format.ts';
import { targetWords } from '../../lib/i18n/words.ts';
import type { TestDay, TestReport } from '../../lib/ui/connections/test-report.ts';
import { useLanguage } from '../language.ts';
import { Share } from './share.tsx';

const COUNTS = ['downloads', 'failed', 'added', 'held', 'problems'] as const satisfies readonly (keyof TestDay)[];

/** Day beside day: what came, and in how many of the leads each field had a value. */
export function TestDays({ report: { days, targets }, name }: { report: TestReport; name: string }) {
  const language = useLanguage();
  const caption = i18n.t('test.caption', [name]);
  const counts = COUNTS.filter((part) => part === 'downloads' || days.some((one) => one[part] > 0));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls by itself, and a keyboard has to get there
    <section class="test__days" aria-label={caption} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{i18n.t('test.day')}</th>
            {days.map(({ at }) => (
              <th key={at} scope="col">
                {weekday(language, at)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.map((part) => (
            <tr key={part}>
              <th scope="row">{i18n.t(`test.count.${part}`)}</th>
              {days.map((one) => (
                <td key={one.at}>{count(language, one[part])}</td>
              ))}
            </tr>
          ))}
        </tbody>
        <tbody>
          <tr>
            <th scope="rowgroup" colSpan={days.length + 1}>
              {i18n.t('test.filled')}
            </th>
          </tr>
          {targets.map((target) => (
            <tr key={target}>
              <th scope="row">{targetWords(target)}</th>
              {days.map(({ at, shares }) => (
                <td key={at}>
                  <Share part={shares && (shares[target] ?? 0)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
