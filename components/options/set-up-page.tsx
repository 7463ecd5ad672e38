import { i18n } from '#i18n';
import { Mark } from '../mark.tsx';
import { GuideCard } from './guide/guide-card.tsx';
import { GuideOpener } from './guide/guide-opener.tsx';
import { PreparedNote } from './mapping/prepared-note.tsx';
import type { SetUpProps } from './options-view.tsx';
import { SearchOf } from './settings/search-context.ts';
import { SearchField } from './settings/search-field.tsx';
import { SearchNews } from './settings/search-news.tsx';
import { settingsGroups } from './settings/groups.ts';
import { SettingsNav } from './settings/settings-nav.tsx';
import { useHash } from './settings/use-hash.ts';
import { useRoom } from './settings/use-room.ts';
import { useWhere } from './settings/use-where.ts';
import { SetUpGroups } from './set-up-groups.tsx';
import { SetUpQuestions } from './set-up-questions.tsx';

/** Everything that can be set, in its parts, with the first steps above it until they are put aside. */
export function SetUpPage(props: SetUpProps) {
  const { model, crms, guide, mapping, permissions, policy, search, team, triage, templates } = props;
  const groups = settingsGroups(policy.state.value !== null);
  const here = useWhere(groups.map(({ id }) => id));
  const wide = useRoom();
  const searching = search.found.value !== null;
  const parts = [model.list, crms.list, triage.settings, templates.list, permissions.list];
  const isHere = parts.every(({ value }) => value !== null) && team.own.value !== undefined;
  useHash(isHere, search.clear);
  const layout = <PreparedNote prepared={mapping.prepared.value} onForget={mapping.forgetPrepared} />;
  const locked = policy.state.value?.lockConnections === true;
  return (
    <SearchOf.Provider value={search}>
      <div class="page page--settings">
        <header class="page__head">
          <Mark />
          <h1>
            {i18n.t('common.name')} <span>{i18n.t('options.title')}</span>
          </h1>
          <GuideOpener guide={guide} />
        </header>
        <div class="settings-side">
          <SearchField search={search} />
          {!searching && <SettingsNav groups={groups} here={here} wide={wide} />}
        </div>
        <main>
          <SearchNews search={search} />
          <div class={searching ? 'settings-main settings-main--found' : 'settings-main'}>
            {guide.open.value && (
              <div hidden={searching}>
                <GuideCard guide={guide} model={model} crms={crms} layout={layout} locked={locked} />
              </div>
            )}
            <SetUpGroups {...props} layout={layout} locked={locked} />
          </div>
        </main>
        <SetUpQuestions model={model} crms={crms} />
      </div>
    </SearchOf.Provider>
  );
}
