import { describe, expect, it } from 'vitest';
import { personTexts } from '../../../lib/domain/consent/person-texts.ts';
import { asciiHost } from '../../../lib/storage/ascii-host.ts';

const textsOf = (email: string, phone = '') => personTexts({ email, phone }, asciiHost);

describe('what a person is found by', () => {
  it.each([
    ['case', 'Ada@Works.example.com', 'ada@works.example.com'],
    ['blanks around', '  ada@works.fr ', 'ada@works.fr'],
    ['the script of the host', 'ada@münchen-werke.de', 'ada@xn--mnchen-werke-dlb.de'],
    ['tags of a provider that ignores them', 'ada+fair@gmail.com', 'a.da@googlemail.com'],
    ['case of what is no address', 'Ada at Works', 'ada at works'],
  ])('%s makes no other person', (_, one, other) => {
    expect(textsOf(one)).toEqual(textsOf(other));
    expect(textsOf(one)).toHaveLength(1);
  });

  it('is an address that was made up, too', () => {
    expect(textsOf('ada@example.com')).toEqual(['email ada@example.com']);
  });

  it('is nothing where nothing is known', () => {
    expect(textsOf('  ')).toEqual([]);
  });

  it('is a number that can be dialled, and none that strangers share', () => {
    expect(textsOf('', '+33123456780')).toEqual(['phone +33123456780']);
    expect(textsOf('', '+331234567')).toEqual([]);
    expect(textsOf('', '+33111111111')).toEqual([]);
  });

  it('tells two people of one company apart', () => {
    expect(textsOf('ada@works.fr')).not.toEqual(textsOf('bob@works.fr'));
  });
});
