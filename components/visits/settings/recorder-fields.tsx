import { i18n } from '#i18n';
import { describedBy, Field } from '../../options/field.tsx';
import type { FieldsProps } from './controller-fields.tsx';
import { Group } from './group.tsx';
import { TextField } from './text-field.tsx';

/** Who stands in the records, and where days end. */
export function RecorderFields({ settings, zones, onChange }: FieldsProps & { zones: readonly string[] }) {
  return (
    <Group title={i18n.t('consentSettings.recorderTitle')} article={i18n.t('article.a5_2')}>
      <div class="pair">
        <TextField
          id="set-recorder"
          label={i18n.t('consentSettings.recorder')}
          hint={i18n.t('consentSettings.recorderHint')}
          most={200}
          value={settings.recorder}
          onText={(recorder) => onChange({ recorder })}
        />
        <Field id="set-zone" label={i18n.t('consentSettings.zone')} hint={i18n.t('consentSettings.zoneHint')}>
          <select
            id="set-zone"
            class="select"
            value={settings.zone}
            aria-describedby={describedBy('set-zone', true, null)}
            onChange={({ currentTarget }) => onChange({ zone: currentTarget.value })}
          >
            {zones.map((zone) => (
              <option key={zone} value={zone}>
                {zone.replaceAll('_', ' ')}
              </option>
            ))}
          </select>
        </Field>
      </div>
    </Group>
  );
}
