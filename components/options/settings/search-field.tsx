import { i18n } from '#i18n';
import type { SettingsSearch } from '../../../lib/ui/settings/search-model.ts';
import { Icon } from '../../icon.tsx';

/** Looks for a setting. Escape gives everything back. */
export function SearchField({ search }: { search: SettingsSearch }) {
  return (
    <search class="settings-search">
      <label for="settings-search" class="hidden-text">
        {i18n.t('settings.search')}
      </label>
      <Icon name="search" />
      <input
        type="search"
        id="settings-search"
        class="input"
        placeholder={i18n.t('finder.placeholder')}
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        value={search.query.value}
        onInput={(event) => search.look(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !search.query.value) return;
          event.preventDefault();
          search.clear();
        }}
      />
    </search>
  );
}
