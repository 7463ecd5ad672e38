import { i18n } from '#i18n';
import type { SettingsSearch } from '../../../lib/ui/settings/search-model.ts';

/** How many settings were found, and the way back to all of them. */
export function SearchNews({ search }: { search: SettingsSearch }) {
  const found = search.found.value;
  return (
    <div class={found ? 'settings-found' : undefined}>
      {/* Always there, or it would not be read out. */}
      <output>{found && words(found.size, search.query.value)}</output>
      {found && (
        <button
          type="button"
          class="button"
          onClick={() => {
            search.clear();
            document.getElementById('settings-search')?.focus();
          }}
        >
          {i18n.t('settings.showAll')}
        </button>
      )}
      {found?.size === 0 && <p class="quiet">{i18n.t('settings.nothingHint')}</p>}
    </div>
  );
}

const words = (count: number, query: string): string =>
  count > 0 ? i18n.t('settings.found', count) : i18n.t('settings.nothing', [query.trim()]);
