import { expect, it } from 'vitest';
import { readWebAddress } from '../../lib/feed/web-address.ts';

it.each([
  ['https://www.example.com/shop?a=b', 'https://www.example.com/shop?a=b'],
  ['http://example.com', 'http://example.com'],
  ['HTTPS://EXAMPLE.COM', 'HTTPS://EXAMPLE.COM'],
  ['www.example.com', 'https://www.example.com'],
  ['example.com:8080/x', 'https://example.com:8080/x'],
  ['bücher.example', 'https://bücher.example'],
])('takes %s', (text, address) => {
  expect(readWebAddress(text)).toBe(address);
});

it.each([
  '',
  'none',
  'javascript:alert(1)',
  'JavaScript:alert(1)//example.com',
  'data:text/html,x',
  'ftp://example.com',
  'file:///etc/passwd',
  'https://user:secret@example.com',
  'https://',
  'we have no site',
  '\u0001javascript:alert(1)',
  ' javascript:alert(1)',
])('takes no %s', (text) => {
  expect(readWebAddress(text)).toBeNull();
});
