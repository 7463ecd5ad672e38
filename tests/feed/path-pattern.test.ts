import { expect, it } from 'vitest';
import { compilePath, compileAround } from '../../lib/feed/path-pattern.ts';

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
  ['product#', 'product12', true],
  ['product#', 'product', false],
  ['product#_name', 'product2name', true],
  ['product#_name', 'productname', false],
  ['item#|product#@name', 'product1/name', true],
  ['#', '7', true],
])('%s fits %s: %s', (pattern, path, fits) => {
  expect(compilePath(pattern)(path.split('/'))).toBe(fits);
});

it.each([
  ['a/b/c', 'a', 'outside'],
  ['a/b/c', 'a/b', 'around'],
  ['a/b/c', 'a/b/c', null],
  ['a/b|x/c', 'a/x', 'around'],
  ['a/b/c', 'a/x', null],
  ['**/c', 'a', null],
])('of %s, %s is %s', (pattern, path, expected) => {
  expect(compileAround(pattern)(path.split('/'))).toBe(expected);
});

it('takes no longer than a moment for any pattern', () => {
  const path = Array.from({ length: 32 }, () => 'a');
  expect(compilePath(`${'**/*/'.repeat(60)}b`)(path)).toBe(false);
  expect(compilePath('#1'.repeat(60))(['1'.repeat(1000)])).toBe(true);
});
