import { i18n } from '#i18n';
import type { TriageSettings } from '../../../lib/domain/triage/settings.ts';
import type { TriageSettingsView } from '../../../lib/ui/triage-settings/triage-settings-model.ts';
import { ResetLine } from '../settings/reset-line.tsx';
import { Setting } from '../settings/setting.tsx';
import { Check } from './check.tsx';
import { NoticeChoices } from './notice-choices.tsx';
import { SettingsNewsLine } from './settings-news.tsx';

/** What the icon and the browser's own notices say. */
export function NoticesSection({ model }: { model: TriageSettingsView }) {
  const settings = model.settings.value;
  if (!settings) return null;
  return (
    <section class="workday" aria-labelledby="notices">
      <h2 id="notices" tabIndex={-1}>
        {i18n.t('triageSettings.noticesTitle')}
      </h2>
      <Setting id="badge" words={[i18n.t('synonyms.badge')]}>
        <div class="card form">
          <Check
            id="badge-on"
            checked={settings.badge}
            label={i18n.t('triageSettings.badge')}
            hint={i18n.t('triageSettings.badgeHint')}
            onChange={(badge) => void model.change('notices', (before) => ({ ...before, badge }))}
          />
        </div>
      </Setting>
      <Setting id="notice-choices" words={noticeNames()}>
        <NoticesCard model={model} settings={settings} />
      </Setting>
      <Setting id="reset-notices">
        <ResetLine model={model} group="notices" title={i18n.t('triageSettings.noticesTitle')} />
      </Setting>
    </section>
  );
}

/** Names of what is shown only while notices are on. */
const noticeNames = (): string[] => [
  i18n.t('synonyms.notices'),
  i18n.t('triageSettings.which'),
  i18n.t('triageSettings.personal'),
  i18n.t('triageSettings.stopped'),
  i18n.t('triageSettings.quiet'),
  i18n.t('triageSettings.workdays'),
];

function NoticesCard({ model, settings }: { model: TriageSettingsView; settings: TriageSettings }) {
  const { notices } = settings;
  const blocked = notices.on && model.allowed.value === false;
  return (
    <div class="card form">
      <Check
        id="notices-on"
        checked={notices.on}
        label={i18n.t('triageSettings.notices')}
        hint={i18n.t('triageSettings.noticesHint')}
        onChange={(on) => void (on ? model.switchOn() : model.switchOff())}
      />
      {blocked && (
        <div class="note note--error" role="alert">
          <p>{i18n.t('triageSettings.blocked')}</p>
          <button type="button" class="button" onClick={() => void model.switchOn()}>
            {i18n.t('triageSettings.allowAgain')}
          </button>
        </div>
      )}
      {notices.on && <NoticeChoices model={model} settings={settings} />}
      <SettingsNewsLine part="notices" news={model.news.value} />
    </div>
  );
}
