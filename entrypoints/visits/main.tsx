import { signal, effect } from '@preact/signals';
import { i18n } from '#i18n';
import { mount } from '../../components/mount.tsx';
import { VisitsPage } from '../../components/visits/visits-page.tsx';
import { pageLanguage } from '../../lib/i18n/language.ts';
import { browser } from '../../lib/platform/browser.ts';
import { onChange } from '../../lib/platform/changes.ts';
import { call } from '../../lib/rpc/client.ts';
import { placeIn } from '../../lib/ui/visits/page-address.ts';
import { PersonsModel } from '../../lib/ui/visits/persons-model.ts';
import { PlanningModel } from '../../lib/ui/visits/planning-model.ts';
import { RecordsModel } from '../../lib/ui/visits/records-model.ts';
import { SettingsModel } from '../../lib/ui/visits/settings-model.ts';
import { VisitsModel } from '../../lib/ui/visits/visits-model.ts';
import { saveFile } from '../options/save-file.ts';
import { composer } from './composer.ts';
import { fingerprint } from './fingerprint.ts';
import { print } from './print.ts';

const TICK_MS = 30_000;

const visits = new VisitsModel({
  call,
  now: Date.now,
  composer,
  hashOf: fingerprint,
  copy: (text) => navigator.clipboard.writeText(text),
  save: saveFile,
  onChange,
});
const planning = new PlanningModel({ call });
const persons = new PersonsModel({ call, save: saveFile });
const records = new RecordsModel({ call, save: saveFile });
const settings = new SettingsModel({ call });

const place = signal(placeIn(location.hash));
addEventListener('hashchange', () => (place.value = placeIn(location.hash)));

/** Each section is looked at anew when it is come to. */
const LOAD = {
  visits: () => visits.refresh(),
  planning: () => planning.refresh(),
  persons: () => persons.refresh(),
  records: () => records.refresh(),
  settings: () => Promise.resolve(),
} as const;

effect(() => {
  const { section, heldKey } = place.value;
  void Promise.all([LOAD[section](), settings.refresh(), visits.openFor(heldKey)]);
});

const zones = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])];

function Page() {
  return (
    <VisitsPage
      place={place.value}
      visits={visits}
      planning={planning}
      persons={persons}
      records={records}
      settings={settings}
      zones={zones}
      onPrint={print}
    />
  );
}

mount(<Page />, {
  title: `${i18n.t('common.name')} · ${i18n.t('consentPage.title')}`,
  language: pageLanguage(browser.i18n.getUILanguage(), i18n.t('language.code')),
});
setInterval(visits.tick, TICK_MS);
