import type { CrmProfile } from '../../../lib/domain/profile/profile.ts';

/** A CRM that is opened at its form; a test overrides only what it is about. */
export const crm = (over: Partial<CrmProfile> = {}): CrmProfile => ({
  id: 'crm-1',
  name: 'Acme CRM',
  basedOn: null,
  origins: ['https://crm.example.com'],
  rules: [],
  valueMaps: {},
  newContactUrl: 'https://crm.example.com/contacts/new',
  confirmed: true,
  ...over,
});
