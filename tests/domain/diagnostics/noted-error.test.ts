import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_NOTED, notedError, withError } from '../../../lib/domain/diagnostics/noted-error.ts';
import { plainMessage } from '../../../lib/domain/diagnostics/plain-message.ts';

const AT = '2026-11-23T12:00:00.000Z';

describe('a message', () => {
  test.each([
    ["Cannot read properties of undefined (reading 'zip')", 'Cannot read properties of undefined reading …'],
    ['Unexpected token \'<\', "<lead>Zoé" is not valid JSON', 'Unexpected token … is not valid JSON'],
    ['Failed to fetch https://feeds.example.com/x?key=SECRET', 'Failed to fetch … key …'],
    ["Failed to execute 'put' on 'IDBObjectStore': no", 'Failed to execute put on IDBObjectStore no'],
    ['', ''],
  ])('%s is kept as %s', (message, kept) => expect(plainMessage(message)).toBe(kept));

  const letters = fc.string({
    minLength: 3,
    maxLength: 12,
    unit: fc.constantFrom('a', 'e', 'n', 'o', 'r', 't', 'é', 'ü', 'ß'),
  });
  test('lets no word through that is not one of errors', () => {
    fc.assert(
      fc.property(letters, fc.constantFrom('', 'Failed: ', '"', 'https://'), (word, before) => {
        const secret = `q${word}q`;
        return (
          !plainMessage(`${before}${secret} at 12345`).includes(secret) && !/\d/.test(plainMessage(`${secret} 42`))
        );
      }),
    );
  });
});

describe('an error', () => {
  test('is noted with its kind and its place in our own files', () => {
    const error = new TypeError('x is not a function');
    error.stack = `TypeError: x is not a function
      at one (chrome-extension://abcdef/background.js:1:2345)
      at https://crm.example.com/their.js:9:9
      at two (moz-extension://1-2-3/chunks/everywhere-Ab_1.js:20:7)`;
    expect(notedError('badge', error, AT)).toEqual({
      where: 'badge',
      name: 'TypeError',
      message: '… is not a function',
      place: ['background.js:1:2345', 'chunks/everywhere-Ab_1.js:20:7'],
      at: AT,
      times: 1,
    });
  });

  test.each([[null], ['a text'], [{ name: 'Zoé' }], [undefined]])('that is %s leaves nothing of itself', (thrown) => {
    expect(notedError('wake', thrown, AT)).toMatchObject({ name: 'no error', message: '', place: [] });
  });

  test('whose message looks like a place gives none away', () => {
    const message = 'at chrome-extension://x/Zoe.js:1:1';
    const error = new Error(message);
    error.stack = `Error: ${message}\n    at chrome-extension://x/background.js:1:1`;
    expect(notedError('wake', error, AT).place).toEqual(['background.js:1:1']);
  });
});

describe('the ring', () => {
  const error = (where: string) => notedError(where, new Error('no'), AT);

  test('keeps the newest, and the same one once', () => {
    const all = Array.from({ length: 70 }, (_, n) => error(`place ${n}`)).reduce(
      (before, next) => withError(before, next),
      [] as ReturnType<typeof withError>,
    );
    expect(all).toHaveLength(MOST_NOTED);
    expect(all[0]?.where).toBe('place 69');
    const again = { ...all[0]!, at: '2026-11-23T13:00:00.000Z' };
    expect(withError(all, { ...again, times: 1 })[0]).toMatchObject({ times: 2, at: again.at });
    expect(withError(all, again)).toHaveLength(MOST_NOTED);
  });
});
