import { i18n } from '#i18n';
import { Mark } from '../mark.tsx';

interface Props {
  /** There is something to pick from. */
  hasRequests: boolean;
}

/** A slim strip over the form: where the requests are and what to press. */
export function PracticeHelp({ hasRequests }: Props) {
  return (
    <aside class="practice-help">
      <Mark />
      <p>
        <strong>{i18n.t('practice.helpTitle')}</strong>{' '}
        {hasRequests ? (
          `${i18n.t('practice.help')} ${i18n.t('practice.intro')}`
        ) : (
          <>
            {i18n.t('practice.helpNoSample')} <a href="/options.html">{i18n.t('common.openSetup')}</a>
          </>
        )}
      </p>
    </aside>
  );
}
