import { i18n } from '#i18n';
import { channelSchema, purposeSchema } from '../../../lib/domain/consent/purposes.ts';
import { messageName } from '../../../lib/i18n/codes.ts';
import type { FieldsProps } from './controller-fields.tsx';
import { Group } from './group.tsx';
import { TextField } from './text-field.tsx';

/** What persons are asked for: each purpose and each channel is a choice of its own in the notice. */
export function OfferFields({ settings, onChange }: FieldsProps) {
  const toggled = <One extends string>(all: readonly One[], chosen: readonly One[], one: One, on: boolean): One[] =>
    all.filter((each) => (each === one ? on : chosen.includes(each)));
  return (
    <Group
      title={i18n.t('consentSettings.offerTitle')}
      article={i18n.t('article.a6_1a')}
      text={i18n.t('consentSettings.offerText')}
    >
      <fieldset class="group" id="set-purposes" tabIndex={-1}>
        <legend>{i18n.t('consentSettings.purposes')}</legend>
        {purposeSchema.options.map((one) => (
          <label key={one} class="check">
            <input
              type="checkbox"
              checked={settings.purposes.includes(one)}
              onChange={({ currentTarget }) =>
                onChange({ purposes: toggled(purposeSchema.options, settings.purposes, one, currentTarget.checked) })
              }
            />
            <span>
              {i18n.t(`purpose.${messageName(one)}.short`)}{' '}
              <span class="quiet">{i18n.t(`purpose.${messageName(one)}.means`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset class="group" id="set-channels" tabIndex={-1}>
        <legend>{i18n.t('consentSettings.channels')}</legend>
        {channelSchema.options.map((one) => (
          <label key={one} class="check">
            <input
              type="checkbox"
              checked={settings.channels.includes(one)}
              onChange={({ currentTarget }) =>
                onChange({ channels: toggled(channelSchema.options, settings.channels, one, currentTarget.checked) })
              }
            />
            {i18n.t(`contactChannel.${one}`)}
          </label>
        ))}
      </fieldset>
      <TextField
        id="set-form-url"
        label={i18n.t('consentSettings.formUrl')}
        hint={i18n.t('consentSettings.formUrlHint')}
        most={1000}
        type="url"
        value={settings.formUrl}
        onText={(formUrl) => onChange({ formUrl })}
      />
    </Group>
  );
}
