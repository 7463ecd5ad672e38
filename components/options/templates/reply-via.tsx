import { i18n } from '#i18n';
import type { TriageSettingsView } from '../../../lib/ui/triage-settings/triage-settings-model.ts';
import { Choice } from '../choice.tsx';
import { SettingsNewsLine } from '../triage/settings-news.tsx';

const WAYS = ['mailto', 'gmail', 'outlook', 'copy'] as const;

/** What a reply is opened with; the same as beside the reply itself. */
export function ReplyVia({ model }: { model: TriageSettingsView }) {
  const settings = model.settings.value;
  if (!settings) return null;
  return (
    <div class="card form">
      <fieldset class="group">
        <legend>{i18n.t('settings.viaTitle')}</legend>
        {WAYS.map((way) => (
          <Choice
            key={way}
            name="reply-via"
            value={way}
            checked={settings.replyVia === way}
            label={i18n.t(`reply.ways.${way}`)}
            hint={i18n.t(`settings.via.${way}`)}
            onChoose={(replyVia) => void model.change('replies', (before) => ({ ...before, replyVia }))}
          />
        ))}
      </fieldset>
      <SettingsNewsLine part="replies" news={model.news.value} />
    </div>
  );
}
