import { i18n } from '#i18n';

/** Looking back, in a tab of its own. */
export function InsightsLink() {
  return (
    <a href="/insights.html" target="_blank" rel="noopener noreferrer">
      {i18n.t('insights.open')}
      <span class="hidden-text"> ({i18n.t('common.newTab')})</span>
    </a>
  );
}
