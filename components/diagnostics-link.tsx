import { i18n } from '#i18n';

/** Where Leadstand looks at itself, in a tab of its own: it works where nothing else does. */
export function DiagnosticsLink({ class: className }: { class?: string }) {
  return (
    <a class={className} href="/diagnostics.html" target="_blank" rel="noopener noreferrer">
      {i18n.t('diagnostics.open')}
      <span class="hidden-text"> ({i18n.t('common.newTab')})</span>
    </a>
  );
}
