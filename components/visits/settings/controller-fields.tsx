import { i18n } from '#i18n';
import type { ConsentSettings } from '../../../lib/domain/consent/settings.ts';
import { COUNTRIES } from '../../../lib/domain/lead/country-codes.ts';
import { countryName } from '../../../lib/i18n/format.ts';
import { useLanguage } from '../../language.ts';
import { Field } from '../../options/field.tsx';
import { Group } from './group.tsx';
import { TextField } from './text-field.tsx';

export interface FieldsProps {
  settings: ConsentSettings;
  onChange: (part: Partial<ConsentSettings>) => void;
}

const labelOf = (key: keyof ConsentSettings['controller']): string => i18n.t(`consentSettings.controller.${key}`);

/** Who is responsible, and whom a person can turn to. */
export function ControllerFields({ settings: { controller }, onChange }: FieldsProps) {
  const set = (part: Partial<ConsentSettings['controller']>): void =>
    onChange({ controller: { ...controller, ...part } });
  return (
    <Group
      title={i18n.t('consentSettings.controllerTitle')}
      article={i18n.t('article.a14_1a')}
      text={i18n.t('consentSettings.controllerText')}
    >
      <TextField
        id="set-controller-name"
        label={labelOf('name')}
        most={200}
        autocomplete="organization"
        value={controller.name}
        onText={(name) => set({ name })}
      />
      <TextField
        id="set-controller-address"
        label={labelOf('address')}
        most={500}
        long
        autocomplete="street-address"
        value={controller.address}
        onText={(address) => set({ address })}
      />
      <CountryField value={controller.country} onCountry={(country) => set({ country })} />
      <div class="pair">
        <TextField
          id="set-controller-email"
          label={labelOf('email')}
          hint={i18n.t('consentSettings.emailHint')}
          most={320}
          type="email"
          autocomplete="email"
          value={controller.email}
          onText={(email) => set({ email })}
        />
        <TextField
          id="set-controller-phone"
          label={labelOf('phone')}
          most={50}
          type="tel"
          autocomplete="tel"
          value={controller.phone}
          onText={(phone) => set({ phone })}
        />
      </div>
      <TextField
        id="set-controller-website"
        label={labelOf('website')}
        most={500}
        type="url"
        autocomplete="url"
        value={controller.website}
        onText={(website) => set({ website })}
      />
    </Group>
  );
}

/** Whom else a person can turn to, where there is one. */
export function OfficerFields({ settings: { officer }, onChange }: FieldsProps) {
  const setOfficer = (part: Partial<ConsentSettings['officer']>): void =>
    onChange({ officer: { ...officer, ...part } });
  return (
    <Group
      title={i18n.t('consentSettings.officerTitle')}
      article={i18n.t('article.a14_1b')}
      text={i18n.t('consentSettings.officerText')}
    >
      <div class="pair">
        <TextField
          id="set-officer-name"
          label={i18n.t('consentSettings.officer.name')}
          most={200}
          value={officer.name}
          onText={(name) => setOfficer({ name })}
        />
        <TextField
          id="set-officer-email"
          label={i18n.t('consentSettings.officer.email')}
          most={320}
          type="email"
          value={officer.email}
          onText={(email) => setOfficer({ email })}
        />
      </div>
    </Group>
  );
}

function CountryField({ value, onCountry }: { value: string; onCountry: (code: string) => void }) {
  const language = useLanguage();
  const named = [...COUNTRIES.keys()].map((code) => [code, countryName(language, code)] as const);
  return (
    <Field id="set-controller-country" label={i18n.t('consentSettings.controller.country')}>
      <select
        id="set-controller-country"
        class="select short"
        value={value}
        onChange={({ currentTarget }) => onCountry(currentTarget.value)}
      >
        <option value="">{i18n.t('consentSettings.choose')}</option>
        {named
          .toSorted(([, a], [, b]) => a.localeCompare(b, language))
          .map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
      </select>
    </Field>
  );
}
