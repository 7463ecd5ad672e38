import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { buyersOf, keyStart, linksOf } from '../../../lib/domain/lead/buyers.ts';
import type { Lead } from '../../../lib/domain/lead/lead.ts';
import { asciiHost } from '../../../lib/storage/ascii-host.ts';
import { lead } from '../../support/builders.ts';

interface Buyer {
  email?: string;
  phone?: string;
  website?: string;
  visitorType?: Lead['person']['visitorType'];
}

const of = ({ email = '', phone = '', website = '', visitorType = 'professional' }: Buyer): Lead => {
  const blank = lead();
  return {
    ...blank,
    person: { ...blank.person, email, phone, visitorType },
    company: { ...blank.company, website },
  };
};

const links = (buyer: Buyer, by: string): string[] =>
  linksOf(of(buyer), asciiHost)
    .filter((link) => link.by === by)
    .map(({ value }) => value);

describe('an e-mail address', () => {
  it.each([
    ['  Ada.Lovelace@Engines.Example ', 'ada.lovelace@engines.example'],
    ['ADA@ENGINES.EXAMPLE.', 'ada@engines.example'],
    // Gmail ignores dots and tags, and has two names.
    ['Ada.Love.Lace+expo@googlemail.com', 'adalovelace@gmail.com'],
    ['adalovelace@gmail.com', 'adalovelace@gmail.com'],
    ['ada+expo@outlook.com', 'ada@outlook.com'],
    ['ada+expo@hotmail.co.uk', 'ada@hotmail.co.uk'],
    ['ada+expo@proton.me', 'ada@proton.me'],
    // A company may route by what follows the plus.
    ['sales+berlin@engines.example', 'sales+berlin@engines.example'],
    ['a.da@outlook.com', 'a.da@outlook.com'],
    ['jürgen@münchen-pumpen.example', 'jürgen@xn--mnchen-pumpen-wob.example'],
    ['jürgen@xn--mnchen-pumpen-wob.example', 'jürgen@xn--mnchen-pumpen-wob.example'],
    ['u\u0308ber@engines.example', '\u00fcber@engines.example'],
    ['ada@ｅｎｇｉｎｅｓ.example', 'ada@engines.example'],
    ['__proto__@engines.example', '__proto__@engines.example'],
    ['constructor@toString.example', 'constructor@tostring.example'],
  ])('%s is the mailbox %s', (email, mailbox) => expect(links({ email }, 'email')).toEqual([mailbox]));

  it.each([
    '',
    'ada',
    '@engines.example',
    'ada@',
    'ada@localhost',
    'ada@127.0.0.1',
    'ada@[::1]',
    'ada@engines.example/x',
    'ada@engines.example?x',
    'ada love@engines.example',
    'ada\u200b@engines.example',
    'ada\u0000@engines.example',
    `${'a'.repeat(65)}@engines.example`,
    `ada@${'a.'.repeat(200)}example`,
    '+expo@gmail.com',
    '...@gmail.com',
    // Typed in by who has to type in something.
    'test@test.com',
    'no@nomail.com',
    'ada@example.com',
    'ada@mail.example.org',
  ])('%j links nobody', (email) => expect(linksOf(of({ email }), asciiHost)).toEqual([]));
});

describe('a telephone number', () => {
  it.each([
    ['+442079460118', ['+442079460118']],
    ['+8613800138000', ['+8613800138000']],
    ['020 7946 0118', []],
    ['', []],
    ['+1', []],
    ['+49301111111', []],
    ['+331234567', []],
    ['+911234567890', []],
  ])('%j links by %j', (phone, expected) => expect(links({ phone }, 'phone')).toEqual(expected));
});

describe('a company', () => {
  it.each<[Buyer, string[]]>([
    [{ email: 'ada@engines.example' }, ['engines.example']],
    [{ website: 'https://www.engines.example/en/?a=1#b' }, ['engines.example']],
    [{ website: 'HTTP://Engines.example:8080' }, ['engines.example']],
    [{ website: ' www.engines.example ' }, ['engines.example']],
    [{ email: 'ada@engines.example', website: 'www.engines.example' }, ['engines.example']],
    [{ email: 'ada@engines.example', website: 'brand.example' }, ['engines.example']],
    [{ email: 'ada@gmail.com', website: 'engines.example' }, ['engines.example']],
    // Services, countries and regions of one company.
    [{ email: 'ada@mail.engines.co.uk' }, ['engines.co.uk']],
    [{ email: 'ada@de.engines.com' }, ['engines.com']],
    [{ email: 'ada@emea.corp.engines.com' }, ['engines.com']],
    [{ email: 'ada@shop.bmw.de' }, ['bmw.de']],
    [{ email: 'ada@www2.engines.com.br' }, ['engines.com.br']],
    [{ website: 'münchen-pumpen.example' }, ['xn--mnchen-pumpen-wob.example']],
    [{ email: 'ada@xn--mnchen-pumpen-wob.example' }, ['xn--mnchen-pumpen-wob.example']],
    // In doubt two offices are two companies, rather than two companies one.
    [{ email: 'ada@sales.engines.example' }, ['sales.engines.example']],
    [{ email: 'ada@med.uni.example' }, ['med.uni.example']],
    [{ email: 'ada@bp.spb.ru' }, ['bp.spb.ru']],
    [{ email: 'ada@bt.co.uk' }, ['bt.co.uk']],
    [{ email: 'ada@hp.uk.com' }, ['hp.uk.com']],
    [{ email: 'ada@engines.krakow.pl' }, ['engines.krakow.pl']],
    [{ email: 'ada@__proto__.example' }, []],
    [{ website: 'constructor.example' }, ['constructor.example']],
  ])('%j is %j', (buyer, domains) => expect(links(buyer, 'company')).toEqual(domains));

  it.each([
    'gmail.com',
    'googlemail.com',
    'yahoo.co.uk',
    'yahoo.com.br',
    'hotmail.fr',
    'live.nl',
    'outlook.com',
    'gmx.at',
    'web.de',
    't-online.de',
    'orange.fr',
    'libero.it',
    'telefonica.net',
    'bluewin.ch',
    'btinternet.com',
    'uol.com.br',
    'mail.ru',
    'yandex.ru',
    'vip.163.com',
    'qq.com',
    'docomo.ne.jp',
    'jcom.home.ne.jp',
    'city.rr.com',
    'naver.com',
    'rediffmail.com',
    'bigpond.com',
  ])('is not said by a mailbox at %s', (host) => {
    expect(links({ email: `ada@${host}` }, 'company')).toEqual([]);
    expect(links({ email: `ada@${host}` }, 'email')).toHaveLength(1);
  });

  it.each([
    'https://www.facebook.com/engines',
    'linkedin.com/company/engines',
    'engines.wixsite.com/home',
    'https://engines.blogspot.co.uk',
    'sites.google.com/view/engines',
    'engines.en.alibaba.com',
    'www.directindustry.com/prod/engines',
    'www.medicalexpo.fr',
    'www.gmail.com',
    'www.example.com',
    'none',
    'n/a',
    'http://',
    'javascript:alert(1)',
    'https://user:pass@engines.example',
    'http://192.168.0.1/',
    'http://[::1]/',
    'https://co.uk',
  ])('is not said by the web site %s', (website) => expect(links({ website }, 'company')).toEqual([]));

  it('is named like a mail provider or a shared host without being one', () => {
    const domains = (email: string): string[] => links({ email }, 'company');
    expect(domains('ada@google.com')).toEqual(['google.com']);
    expect(domains('ada@live-engines.de')).toEqual(['live-engines.de']);
    expect(domains('ada@notgmail.com')).toEqual(['notgmail.com']);
    expect(domains('ada@yahoo.engines.example')).toEqual(['yahoo.engines.example']);
  });

  it('has no part in what a private person asks', () => {
    const buyer = { email: 'ada@engines.example', website: 'engines.example', visitorType: 'private' } as const;
    expect(linksOf(of(buyer), asciiHost)).toEqual([{ by: 'email', value: 'ada@engines.example' }]);
  });
});

describe('the keys', () => {
  const ada = of({ email: 'ada@engines.example', phone: '+442079460118' });

  it('say what links a lead, and when the buyer asked', () =>
    expect(buyersOf(ada, asciiHost)).toEqual([
      'real asks email ada@engines.example 2026-11-23T08:00:00.000Z',
      'real asks phone +442079460118 2026-11-23T08:00:00.000Z',
      'real asks company engines.example 2026-11-23T08:00:00.000Z',
    ]));

  it('have the time of arrival where the date of the request is unreadable', () =>
    expect(buyersOf({ ...ada, createdAt: null }, asciiHost)[0]).toMatch(/ 2026-11-23T10:00:00.000Z$/));

  it.each<[Partial<Lead>, string]>([
    [{ connectionId: 'c2', marketplace: 'ME' }, 'real asks'],
    [{ kind: 'prospect', answerExpected: false }, 'real looks'],
    [{ test: true }, 'test asks'],
    [{ connectionId: 'sample' }, 'sample asks'],
    [{ connectionId: 'sample', test: true }, 'sample asks'],
  ])('of %j begin with "%s"', (over, start) => {
    for (const key of buyersOf({ ...ada, ...over }, asciiHost)) expect(key.startsWith(`${start} `)).toBe(true);
  });
});

test('whatever a feed says, a key is found by its own link and by no other', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom('__proto__', ' ', '\uFFFF', 'a@b.cc'),
  );
  const address = fc.oneof(
    text,
    fc.tuple(text, text).map(([local, host]) => `${local}@${host}.example`),
  );
  fc.assert(
    fc.property(address, address, text, (email, other, website) => {
      const [one, two] = [of({ email, website }), of({ email: other, website })];
      const keys = buyersOf(one, asciiHost);
      for (const link of linksOf(two, asciiHost)) {
        const start = keyStart(two, link, true);
        const shared = linksOf(one, asciiHost).some(({ by, value }) => by === link.by && value === link.value);
        expect(keys.some((key) => key.startsWith(start))).toBe(shared);
      }
    }),
    { numRuns: 3000 },
  );
});
