import { expect, test, vi } from 'vitest';
import { logBug, redact } from '../../lib/platform/log.ts';

test.each([
  ['https://feeds.example.com/SECRET/leads?key=SECRET#SECRET', 'https://feeds.example.com/…'],
  ['failed: http://127.0.0.1:80/?k=SECRET (retry)', 'failed: http://127.0.0.1:80/… (retry)'],
  ['https://user:SECRET@feeds.example.com/x', 'https://feeds.example.com/…'],
  ['"https://a.example/?SECRET","https://b.example?SECRET"', '"https://a.example/…","https://b.example/…"'],
  ['no address here', 'no address here'],
])('%s becomes %s', (text, safe) => {
  expect(redact(text)).toBe(safe);
});

test('a record that cannot be read is not quoted', () => {
  const written = vi.spyOn(console, 'error').mockReturnValue();
  const error = errorOf(() => JSON.parse('Ada Lovelace, ada@example.com'));
  expect(error.message).toContain('Ada');
  logBug('opening a record', error);
  const [text] = written.mock.calls[0] as [string];
  expect(text).toMatch(/^Leadstand: opening a record: SyntaxError: .*\n[^]*log\.test\.ts/);
  expect(text).not.toMatch(/Ada|ada@/);
});

test('of another error the message is written once, and where it was thrown', () => {
  const written = vi.spyOn(console, 'error').mockReturnValue();
  logBug('a message', new TypeError('something is amiss'));
  expect(written.mock.calls[0]![0]).toMatch(
    /^Leadstand: a message: TypeError: something is amiss\n(?![^]*amiss)[^]*log\.test\.ts/,
  );
});

function errorOf(work: () => unknown): Error {
  try {
    work();
  } catch (error) {
    return error as Error;
  }
  throw new Error('There was no error.');
}
