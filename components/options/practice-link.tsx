import { i18n } from '#i18n';

export function PracticeLink({ class: look }: { class?: string }) {
  return (
    <a class={look} href="/practice-crm.html" target="_blank" rel="noopener noreferrer">
      {i18n.t('options.openPractice')}
      <span class="hidden-text"> ({i18n.t('common.newTab')})</span>
    </a>
  );
}
