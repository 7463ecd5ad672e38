import type { ParseUrl } from '../../lib/domain/policy/crm-sites.ts';
import type { FeedMapping } from '../../lib/domain/mapping/mapping.ts';

export const parseUrl: ParseUrl = (text) => URL.parse(text);

/** A feed as an administrator writes it down. */
export const policyFeed = (change: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: 'di',
  name: 'DirectIndustry',
  url: 'https://feeds.example.com/leads',
  key: 'SECRETKEY123',
  ...change,
});

export const feedMapping = (change: Partial<FeedMapping> = {}): FeedMapping => ({
  name: 'standard',
  root: ['leads'],
  record: 'leads/lead',
  fields: { id: ['@id'], kind: ['kind'], 'person.email': ['email'] },
  rows: [],
  flags: {},
  kinds: {},
  types: {},
  labels: {},
  zone: 'Europe/Paris',
  dayOrder: 'day-first',
  ...change,
});
