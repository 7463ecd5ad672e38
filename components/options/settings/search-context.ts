import { createContext } from 'preact';
import type { SettingsSearch } from '../../../lib/ui/settings/search-model.ts';

/** What is looked for on the page. Null: nothing can be. */
export const SearchOf = createContext<SettingsSearch | null>(null);

/** The part of the page around a setting. */
export const GroupOf = createContext<{ id: string; title: string }>({ id: '', title: '' });
