import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailLink, phoneLink, webLink } from '../../lib/ui/safe-links.ts';

const pieces = fc.constantFrom(
  'javascript:',
  'data:text/html,',
  'vbscript:',
  'file:///',
  'mailto:',
  'tel:',
  'https://',
  'http://',
  '//',
  '\\\\',
  'a@b.example',
  'eve@evil.example',
  'example.com',
  '+49301234',
  '*21*',
  '#',
  '%2a',
  '%23',
  ';ext=',
  '?',
  '&',
  '=',
  'bcc=eve@evil.example',
  'body=x',
  '%0d%0a',
  '\r\n',
  '\t',
  '\0',
  ' ',
  ',',
  '@',
  ':',
  '/',
  '"',
  "'",
  '<',
  '>',
  '\u202E',
  '\u3000',
  '＠',
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 8 }).map((all) => all.join('')),
  fc.string({ unit: 'binary' }),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.emailAddress(),
);

/** How often a property came across a text that is a link, so that it cannot be true of none. */
function linked(property: (text: string, href: string) => void, link: (text: string) => string | null): number {
  let links = 0;
  fc.assert(
    fc.property(texts, (text) => {
      const href = link(text);
      if (href === null) return;
      links += 1;
      property(text, href);
    }),
    { numRuns: 5000 },
  );
  return links;
}

describe('threat 11: whatever a feed writes', () => {
  it('threat 11: a web link leads to a web page, with no login in it', () => {
    const links = linked((_, href) => {
      const url = new URL(href);
      expect(url.protocol).toMatch(/^https?:$/);
      expect([url.username, url.password]).toEqual(['', '']);
      expect(url.href).toBe(href);
    }, webLink);
    expect(links).toBeGreaterThan(500);
  });

  it('threat 11: a mail link has one recipient, the one that was written, and nothing else', () => {
    const links = linked((text, href) => {
      const url = new URL(href);
      expect([url.protocol, url.search, url.hash]).toEqual(['mailto:', '', '']);
      expect(url.pathname.split(',')).toHaveLength(1);
      expect(decodeURIComponent(url.pathname)).toBe(text.trim());
      // eslint-disable-next-line no-control-regex
      expect(url.href).not.toMatch(/[\u0000-\u0020"<>?&]|%0[ad]/i);
    }, mailLink);
    expect(links).toBeGreaterThan(500);
  });

  it('threat 11: a telephone link dials digits, and no code of the network', () => {
    const digit = fc.constantFrom(...Array.from('0123456789 ()/.-'));
    const other = fc.constantFrom(...Array.from('*#,;wpx%+٣３'));
    const dialled = fc
      .tuple(
        fc.constantFrom('', '+', '*', '00'),
        fc.string({ unit: digit, maxLength: 18 }),
        fc.string({ unit: other, maxLength: 1 }),
      )
      .map((parts) => parts.join(''));
    let links = 0;
    fc.assert(
      fc.property(fc.oneof(dialled, texts), (text) => {
        const href = phoneLink(text);
        if (href === null) return;
        links += 1;
        expect(href).toMatch(/^tel:\+?\d{3,15}$/);
        expect(text).not.toMatch(/[*#,;wp%]/);
      }),
      { numRuns: 5000 },
    );
    expect(links).toBeGreaterThan(20);
  });
});
