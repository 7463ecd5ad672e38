import { i18n } from '#i18n';

const ROWS = [0, 1, 2, 3];

/** The shape of the list to come; it fades in late, so that a quick answer does not flicker. */
export function Loading() {
  return (
    <output class="loading">
      <span class="hidden-text">{i18n.t('common.loading')}</span>
      {ROWS.map((row) => (
        <span key={row} class="loading__row" aria-hidden="true" />
      ))}
    </output>
  );
}
