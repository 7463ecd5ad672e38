import { i18n } from '#i18n';
import { useCallback } from 'preact/hooks';
import type { Backup } from '../../lib/ui/backup/backup-model.ts';
import type { Connections } from '../../lib/ui/connections/connections-model.ts';
import type { Crms } from '../../lib/ui/crms/crms-model.ts';
import type { Guide } from '../../lib/ui/guide/guide-model.ts';
import { NEW_FEED } from '../../lib/ui/mapping/mapping-address.ts';
import type { Mapping } from '../../lib/ui/mapping/mapping-model.ts';
import type { Permissions } from '../../lib/ui/permissions/permissions-model.ts';
import type { PolicyView } from '../../lib/ui/policy/policy-model.ts';
import type { SettingsSearch } from '../../lib/ui/settings/search-model.ts';
import type { Team } from '../../lib/ui/team/team-model.ts';
import type { Templates } from '../../lib/ui/templates/templates-model.ts';
import type { TriageSettingsView } from '../../lib/ui/triage-settings/triage-settings-model.ts';
import { MappingPage } from './mapping/mapping-page.tsx';
import { useWayBack } from './mapping/use-way-back.ts';
import { SetUpPage } from './set-up-page.tsx';

export interface SetUpProps {
  model: Connections;
  crms: Crms;
  guide: Guide;
  mapping: Mapping;
  permissions: Permissions;
  policy: PolicyView;
  search: SettingsSearch;
  team: Team;
  templates: Templates;
  triage: TriageSettingsView;
  backup: Backup;
  /** Of the extension. */
  version: string;
}

interface Props extends SetUpProps {
  /** IANA names of the time zones that the browser knows. */
  zones: readonly string[];
}

/** The set-up page, and the page of one feed's mapping in its place. What is typed into a form here waits meanwhile. */
export function OptionsView({ zones, ...props }: Props) {
  const { model, guide, mapping } = props;
  const reading = mapping.open.value;
  // Who came from the first steps goes on with them.
  const toGuide = useCallback(() => {
    if (guide.errand.peek() !== 'mapping') return false;
    guide.back();
    return guide.open.peek();
  }, [guide]);
  useWayBack(reading, toGuide);
  const feed = model.list.value?.find(({ connection }) => connection.id === reading);
  return (
    <>
      <div hidden={reading !== null}>
        <SetUpPage {...props} />
      </div>
      {reading !== null && (
        <MappingPage
          key={reading}
          model={mapping}
          reading={feed?.progress?.records ?? null}
          name={reading === NEW_FEED ? i18n.t('mapping.newFeed') : (feed?.connection.name ?? null)}
          zones={zones}
        />
      )}
    </>
  );
}
