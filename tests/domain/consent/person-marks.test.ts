import { describe, expect, it } from 'vitest';
import { marksOf } from '../../../lib/domain/consent/person-marks.ts';
import { asciiHost } from '../../../lib/storage/ascii-host.ts';

const names = (email: string, phone = '') => marksOf({ email, phone }, asciiHost);

describe('a text names a person', () => {
  it.each([
    ['as it is', '<email>ada@works.fr</email>'],
    ['in capitals', '<email>ADA@Works.FR</email>'],
    ['in an attribute', '<lead email="ada@works.fr"/>'],
    ['in a query', '<a href="https://x.example/?m=ada@works.fr&amp;n=1"/>'],
    ['by numbers of characters', '<email>ada&#64;works&#x2e;fr</email>'],
    ['at the end of a sentence', 'write to ada@works.fr.'],
    ['behind a scheme', 'mailto:ada@works.fr?subject=x'],
    ['in JSON', '{"email":"ada@works.fr"}'],
  ])('%s', (_, text) => {
    expect(names('Ada@works.fr')(text)).toBe(true);
  });

  it.each(['ada@works.fr.example', 'cada@works.fr', 'ada works.fr', ''])('and %j names somebody else', (text) => {
    expect(names('ada@works.fr')(text)).toBe(false);
  });

  it('by what its provider takes for the same mailbox', () => {
    expect(names('ada@gmail.com')('<e>a.da+fair@googlemail.com</e>')).toBe(true);
  });

  it.each(['+33 1 23 45 67 80', '01.23.45.67.80', '<code>+33</code><phone>123456780</phone>', '0033123456780'])(
    'by the number %s',
    (text) => {
      expect(names('', '+33123456780')(text)).toBe(true);
    },
  );

  it.each(['+33 1 23 45 67 89', '456780', '<id>9123456780123</id>'])('and the number %s is another', (text) => {
    expect(names('', '+33123456780')(text)).toBe(false);
  });

  it('by what was no address', () => {
    expect(names('ada at works')('<email>Ada at Works</email>')).toBe(true);
  });

  it('never, when nothing is known of the person', () => {
    expect(names('')('<email/>')).toBe(false);
  });

  it('in no time, whatever the text is', () => {
    const text = '1 '.repeat(500_000) + 'a'.repeat(500_000) + '@'.repeat(1000) + '&#'.repeat(100_000);
    expect(names('ada@works.fr', '+33123456780')(text)).toBe(false);
  });
});
