import { expect, test } from 'vitest';
import { redact } from '../../lib/platform/log.ts';

test.each([
  ['https://feeds.example.com/SECRET/leads?key=SECRET#SECRET', 'https://feeds.example.com/…'],
  ['failed: http://127.0.0.1:80/?k=SECRET (retry)', 'failed: http://127.0.0.1:80/… (retry)'],
  ['https://user:SECRET@feeds.example.com/x', 'https://feeds.example.com/…'],
  ['"https://a.example/?SECRET","https://b.example?SECRET"', '"https://a.example/…","https://b.example/…"'],
  ['no address here', 'no address here'],
])('%s becomes %s', (text, safe) => {
  expect(redact(text)).toBe(safe);
});
