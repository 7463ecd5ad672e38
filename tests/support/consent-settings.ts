import { type ConsentSettings, defaultSettings } from '../../lib/domain/consent/settings.ts';

/** Everything filled in that a notice has to say. */
export const filledSettings = (over: Partial<ConsentSettings> = {}): ConsentSettings => ({
  ...defaultSettings,
  controller: {
    name: 'Muster Pumpen GmbH',
    address: 'Beispielstraße 15\n70173 Stuttgart',
    country: 'DE',
    email: 'datenschutz@muster-pumpen.example',
    phone: '+49 711 222021',
    website: 'https://muster-pumpen.example',
  },
  officer: { name: 'Erika Muster', email: 'dsb@muster-pumpen.example' },
  recipients: 'Our sales partner for the country, and our provider of e-mail.',
  transfers: 'None.',
  authority: { name: 'LfDI Baden-Württemberg', website: 'https://authority.example' },
  recorder: 'AB',
  ...over,
});
