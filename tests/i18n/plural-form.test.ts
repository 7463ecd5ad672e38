import { describe, expect, it } from 'vitest';
import { pluralForm } from '../../lib/i18n/plural-form.ts';

describe('the form of a plural', () => {
  it.each<[string, string[], [number, string][]]>([
    [
      'en',
      ['one', 'many'],
      [
        [0, 'many'],
        [1, 'one'],
        [2, 'many'],
        [21, 'many'],
      ],
    ],
    [
      'en',
      ['none', 'one', 'many'],
      [
        [0, 'none'],
        [1, 'one'],
        [5, 'many'],
      ],
    ],
    [
      'fr',
      ['one', 'many'],
      [
        [0, 'one'],
        [1, 'one'],
        [2, 'many'],
        [1_000_000, 'many'],
      ],
    ],
    [
      'pt',
      ['one', 'many'],
      [
        [0, 'one'],
        [2, 'many'],
      ],
    ],
    [
      'es',
      ['one', 'many'],
      [
        [0, 'many'],
        [1, 'one'],
        [1_000_000, 'many'],
      ],
    ],
    [
      'ru',
      ['one', 'few', 'many'],
      [
        [0, 'many'],
        [1, 'one'],
        [2, 'few'],
        [5, 'many'],
        [11, 'many'],
        [21, 'one'],
        [22, 'few'],
      ],
    ],
    [
      'ru',
      ['none', 'one', 'few', 'many'],
      [
        [0, 'none'],
        [1, 'one'],
        [4, 'few'],
        [12, 'many'],
      ],
    ],
    [
      'ja',
      ['all'],
      [
        [0, 'all'],
        [1, 'all'],
        [7, 'all'],
      ],
    ],
    [
      'zh',
      ['none', 'all'],
      [
        [0, 'none'],
        [1, 'all'],
      ],
    ],
  ])('of %s, of %j', (language, forms, expected) => {
    for (const [count, form] of expected) expect([count, pluralForm(language, forms, count)]).toEqual([count, form]);
  });
});
