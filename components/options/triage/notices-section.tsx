import { i18n } from '#i18n';
import type { TriageSettingsView } from '../../../lib/ui/triage-settings/triage-settings-model.ts';
import { Check } from './check.tsx';
import { NoticeChoices } from './notice-choices.tsx';
import { SettingsNewsLine } from './settings-news.tsx';

/** What the icon and the browser's own notices say. */
export function NoticesSection({ model }: { model: TriageSettingsView }) {
  const settings = model.settings.value;
  if (!settings) return null;
  const { notices } = settings;
  const blocked = notices.on && model.allowed.value === false;
  return (
    <section class="workday" aria-labelledby="notices">
      <h2 id="notices">{i18n.t('triageSettings.noticesTitle')}</h2>
      <div class="card form">
        <Check
          id="badge-on"
          checked={settings.badge}
          label={i18n.t('triageSettings.badge')}
          hint={i18n.t('triageSettings.badgeHint')}
          onChange={(badge) => void model.change('notices', (before) => ({ ...before, badge }))}
        />
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
    </section>
  );
}
