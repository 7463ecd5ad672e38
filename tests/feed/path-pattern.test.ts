import { expect, it } from 'vitest';
import { compilePath } from '../../lib/feed/path-pattern.ts';

it.each([
  ['leads/lead', 'leads/lead', true],
  ['leads/lead', 'leads', false],
  ['leads/lead', 'leads/lead/id', false],
  ['Company_Name', 'companyname', true],
  ['country@iso', 'country/iso', true],
  ['@id', 'id', true],
  ['contact|person/email', 'person/email', true],
  ['contact|person/email', 'company/email', false],
  ['*/email', 'contact/email', true],
  ['*/email', 'email', false],
  ['**/email', 'email', true],
  ['**/email', 'a/b/email', true],
  ['**/email', 'a/b/email/c', false],
  ['a/**/z', 'a/z', true],
  ['a/**/z', 'a/b/c/z', true],
])('%s fits %s: %s', (pattern, path, fits) => {
  expect(compilePath(pattern)(path.split('/'))).toBe(fits);
});
