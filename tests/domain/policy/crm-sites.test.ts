import { describe, expect, test } from 'vitest';
import { isAllowedSite, readSite } from '../../../lib/domain/policy/crm-sites.ts';
import { parseUrl } from '../../support/policy.ts';

describe('a site is read', () => {
  test.each([
    ['https://crm.example.com', 'https://crm.example.com'],
    [' HTTPS://CRM.Example.com/ ', 'https://crm.example.com'],
    ['https://crm.example.com/*', 'https://crm.example.com'],
    ['https://crm.example.com:8443', 'https://crm.example.com:8443'],
    ['https://*.example.com', 'https://*.example.com'],
    ['https://*.example.com:8443/*', 'https://*.example.com:8443'],
    ['https://münchen.example', 'https://xn--mnchen-3ya.example'],
    ['http://localhost:8080', 'http://localhost:8080'],
    ['*', '*'],
  ])('%s', (text, site) => expect(readSite(text, parseUrl)).toBe(site));

  test.each([
    'crm.example.com',
    'http://crm.example.com',
    'https://crm.example.com/contacts',
    'https://crm.example.com/?a=1',
    'https://user:word@crm.example.com',
    'https://crm.*.com',
    'https://*',
    'ftp://crm.example.com',
    '',
  ])('but not %j', (text) => expect(readSite(text, parseUrl)).toBeNull());
});

describe('a site is allowed', () => {
  test.each([
    ['where nothing is said of sites', null, 'https://any.example', true],
    ['when it is named', ['https://crm.example.com'], 'https://crm.example.com', true],
    ['not with another scheme', ['https://localhost'], 'http://localhost', false],
    ['not on another port', ['https://crm.example.com'], 'https://crm.example.com:8443', false],
    ['not below a named one', ['https://example.com'], 'https://crm.example.com', false],
    ['below a wildcard', ['https://*.example.com'], 'https://a.b.example.com', true],
    ['at the wildcard’s own host', ['https://*.example.com'], 'https://example.com', true],
    ['not where the name only ends alike', ['https://*.example.com'], 'https://notexample.com', false],
    ['not where the name goes on', ['https://*.example.com'], 'https://example.com.evil.example', false],
    ['not on another port of a wildcard', ['https://*.example.com'], 'https://a.example.com:8443', false],
    ['anywhere with a star', ['*'], 'https://any.example', true],
    ['nowhere with an empty list', [], 'https://any.example', false],
  ])('%s', (_, allowed, origin, expected) => expect(isAllowedSite(allowed, origin)).toBe(expected));
});
