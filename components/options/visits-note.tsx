import { i18n } from '#i18n';
import type { PolicyState } from '../../lib/domain/policy/policy.ts';
import { Icon } from '../icon.tsx';
import { Help } from './help.tsx';
import { retentionWords } from './policy-words.ts';

/** Where the visits are, and the settings for them, which have a page of their own. */
export function VisitsNote({ policy }: { policy: PolicyState | null }) {
  return (
    <section class="visits-note" aria-labelledby="visits">
      <h2 id="visits" tabIndex={-1}>
        {i18n.t('consentPage.title')}
      </h2>
      <p class="quiet">{i18n.t('settings.visitsText')}</p>
      {policy?.retentionMonths && (
        <p class="lock">
          <Icon name="lock" />
          {i18n.t('settings.retentionLock')} {retentionWords(policy.retentionMonths)}
        </p>
      )}
      <div class="form__do">
        <PageLink page="/visits.html" words={i18n.t('privacy.openVisits')} />
        <PageLink page="/visits.html#settings" words={i18n.t('settings.openVisitSettings')} />
      </div>
      <Help topic="visit" />
    </section>
  );
}

const PageLink = ({ page, words }: { page: string; words: string }) => (
  <a class="button" href={page} target="_blank" rel="noopener noreferrer">
    {words}
    <span class="hidden-text"> ({i18n.t('common.newTab')})</span>
  </a>
);
