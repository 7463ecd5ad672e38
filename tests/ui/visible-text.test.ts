import { describe, expect, it } from 'vitest';
import { isolated, visibleText } from '../../lib/ui/visible-text.ts';

describe('threat 12: what cannot be seen is shown by its number', () => {
  it.each([
    ['invoice\u202Egpj.exe', 'invoice‹U+202E›gpj.exe'],
    ['Ali\u200Bce', 'Ali‹U+200B›ce'],
    ['a\u200B\u200B\u200Bb', 'a‹U+200B×3›b'],
    ['Ali\u200Dce', 'Ali‹U+200D›ce'],
    ['nul\u0000', 'nul‹U+0000›'],
    ['tag\u{E0041}', 'tag‹U+E0041›'],
    ['iso\u2067late', 'iso‹U+2067›late'],
  ])('%j', (text, shown) => expect(visibleText(text)).toBe(shown));
});

describe('what belongs to writing stays', () => {
  it.each(['Zoë Müller', '山田 太郎', 'محمد العلي', 'می\u200Cخواهم', '👩\u200D🔧', 'a\tb\nc'])('%j', (text) =>
    expect(visibleText(text)).toBe(text),
  );
  it('line ends of other systems become ours', () => expect(visibleText('a\r\nb\rc')).toBe('a\nb\nc'));
});

it('fences a text in so that it cannot reorder the sentence around it', () =>
  expect(isolated('x\u202Ey')).toBe('\u2068x‹U+202E›y\u2069'));
