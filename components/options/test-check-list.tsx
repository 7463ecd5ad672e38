import { i18n } from '#i18n';
import type { TestCheck } from '../../lib/ui/connections/test-checks.ts';
import { Icon } from '../icon.tsx';

/** What holds already, and what does not yet. */
export function TestCheckList({ checks }: { checks: readonly TestCheck[] }) {
  return (
    <ul class="checks">
      {checks.map((check) => (
        <li key={check.about} class={check.done ? 'checks__done' : 'checks__open'}>
          <Icon name={check.done ? 'check' : 'open'} />
          <span>
            <span class="hidden-text">{i18n.t(check.done ? 'test.done' : 'test.open')}: </span>
            {words(check)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function words(check: TestCheck): string {
  if (check.about === 'days') return i18n.t(check.done ? 'test.days' : 'test.daysMore', check.days);
  if (check.about === 'download') return i18n.t(check.done ? 'test.downloadGood' : 'test.downloadBad');
  if (check.about === 'words') return i18n.t('test.unknownWords', check.words);
  if (check.about === 'problems') return i18n.t('test.problems', check.problems);
  return i18n.t(check.done ? 'test.mappingSeen' : 'test.mappingUnseen');
}
