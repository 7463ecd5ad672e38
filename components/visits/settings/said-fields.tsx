import { i18n } from '#i18n';
import type { FieldsProps } from './controller-fields.tsx';
import { Group } from './group.tsx';
import { TextField } from './text-field.tsx';

/** What else every notice has to say. */
export function SaidFields({ settings, onChange }: FieldsProps) {
  const { recipients, transfers, authority } = settings;
  return (
    <Group title={i18n.t('consentSettings.saidTitle')} article={i18n.t('article.a14_1ef')}>
      <TextField
        id="set-recipients"
        label={i18n.t('consentSettings.recipients')}
        hint={i18n.t('consentSettings.recipientsHint')}
        most={1000}
        long
        value={recipients}
        onText={(text) => onChange({ recipients: text })}
      />
      <TextField
        id="set-transfers"
        label={i18n.t('consentSettings.transfers')}
        hint={i18n.t('consentSettings.transfersHint')}
        most={1000}
        long
        value={transfers}
        onText={(text) => onChange({ transfers: text })}
      />
      <div class="pair">
        <TextField
          id="set-authority"
          label={i18n.t('consentSettings.authority')}
          hint={i18n.t('consentSettings.authorityHint')}
          most={200}
          value={authority.name}
          onText={(name) => onChange({ authority: { ...authority, name } })}
        />
        <TextField
          id="set-authority-website"
          label={i18n.t('consentSettings.authorityWebsite')}
          most={500}
          type="url"
          value={authority.website}
          onText={(website) => onChange({ authority: { ...authority, website } })}
        />
      </div>
    </Group>
  );
}
