import { expect, it } from 'vitest';
import { sayingOf } from '../../lib/feed/yes-no.ts';

it.each([
  [true, ['1', 'true', 'TRUE', 'yes', 'Y', 'oui', 'Ja', 'sì', 'SÍ', 'sim', 'tak', 'да', '是', 'はい', 'x', 'on', '✓']],
  [false, ['0', 'false', 'No', 'non', 'Nein', 'não', 'nie', 'нет', '否', 'いいえ', 'off', '', ' ', '-', 'null']],
  [null, ['2', 'perhaps', 'yes and no at once', 'DOC', 'quote']],
] as const)('says %s', (said, words) => {
  for (const word of words) expect(sayingOf(word), word).toBe(said);
});
