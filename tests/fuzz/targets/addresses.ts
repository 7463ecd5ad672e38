import fc from 'fast-check';
import type { FeedAddress } from '../../../lib/domain/connection/connection.ts';
import { addressProblem } from '../../../lib/domain/connection/feed-address.ts';
import { isAllowedSite, readSite } from '../../../lib/domain/policy/crm-sites.ts';
import { mailLink as replyLink, LONGEST_LINK } from '../../../lib/domain/reply/mail-link.ts';
import { isOneSite, sitePattern } from '../../../lib/domain/site-pattern.ts';
import { buildRequest } from '../../../lib/feed/feed-request.ts';
import { readWebAddress } from '../../../lib/feed/web-address.ts';
import { readContactAddress } from '../../../lib/ui/crms/contact-address.ts';
import { mappingHash, mappingIn } from '../../../lib/ui/mapping/mapping-address.ts';
import { mailLink, phoneLink, webLink } from '../../../lib/ui/safe-links.ts';
import { hashOf, placeIn, SECTIONS } from '../../../lib/ui/visits/page-address.ts';
import { oddCharacters, texts, textsOf } from '../arbitraries/text.ts';
import { must, mustEqual, target } from '../target.ts';

const parse = (text: string) => URL.parse(text);
const URLS = [
  'https://',
  'http:',
  '//',
  'javascript:',
  'a',
  'crm.example.com',
  'localhost',
  '127.0.0.1',
  ':8080',
  ':99999',
  '@',
  'user:pw',
  '/',
  '\\',
  '?',
  '#',
  '*.',
  '*',
  'xn--',
  '[::1]',
  '%2e',
  ' ',
  '\t',
  'münchen.example',
];
const urls = fc.oneof({ weight: 3, arbitrary: textsOf(URLS, 8) }, fc.webUrl(), texts);
const MAILS = ['a', '@', 'b.example', '?bcc=c@d.example', '&body=', '%0a', ' ', ',', ';', '<', '>', '"'];
const mails = fc.oneof(
  textsOf(MAILS, 6),
  texts,
  fc.tuple(oddCharacters, fc.constantFrom('b.example', '\ud800.example')).map(([local, host]) => `a${local}@${host}`),
);
const DIALS = ['+', '49', '30', '*', '#', ' ', '(0)', '-', ',', ';', '１', 'tel:'];

const placements: fc.Arbitrary<FeedAddress['placement']> = fc.oneof(
  fc.constant({ kind: 'in-url' as const }),
  fc.record({
    kind: fc.constantFrom('query' as const, 'header' as const),
    name: fc.oneof(fc.constantFrom('key', 'X-Api-Key', 'Cookie'), texts),
  }),
);

export const addressTargets = [
  target({
    name: 'feed-address',
    inputs: fc.record({ url: urls, key: texts, placement: placements }),
    read: (address) => {
      const problem = addressProblem(address, parse(address.url));
      const request = buildRequest(address, undefined, new AbortController().signal);
      if (problem) return problem;
      // A name or key that cannot be sent is told when it is tried.
      if (!request) return 'key-refused';
      must(new URL(request.url).host === new URL(address.url).host, 'a feed is asked for where it is');
      return null;
    },
  }),
  target({
    name: 'contact-address',
    inputs: urls,
    read: (text) => {
      const read = readContactAddress(text);
      if (!read.ok) return read.problem;
      must(/^https?:\/\//.test(read.url) && read.url.startsWith(read.origin), 'the address of a form is one');
      mustEqual(readContactAddress(read.url), read, 'an address that was read is read as itself');
      must(isOneSite(sitePattern(read.origin)), 'access is asked for to one site');
      return null;
    },
  }),
  target({
    name: 'site',
    inputs: fc.record({ text: urls, origin: fc.oneof(fc.constantFrom('https://crm.example.com', 'null', ''), urls) }),
    read: ({ text, origin }) => {
      const site = readSite(text, parse);
      if (site === null) return 'not-a-site';
      must(readSite(site, parse) === site, 'a site that was read is read as itself');
      const allowed = isAllowedSite([site], origin);
      must(site === '*' || !allowed || /^https?:\/\//.test(origin), 'only a site is allowed');
      return allowed ? null : 'other-site';
    },
  }),
  target({
    name: 'link',
    inputs: fc.record({ web: urls, mail: mails, dial: fc.oneof(textsOf(DIALS), texts) }),
    read: ({ web, mail, dial }) => {
      const links = [webLink(web), mailLink(mail), phoneLink(dial), readWebAddress(web)];
      must(links[0] === null || /^https?:\/\/[^@]*$/.test(new URL(links[0]!).origin), 'a link leads to the web');
      must(links[1] === null || /^mailto:[^?&\s]+$/.test(links[1]!), 'a mail link is one address');
      must(links[2] === null || /^tel:\+?\d+$/.test(links[2]!), 'a telephone link is a number');
      const url = links[3] ? new URL(links[3]) : null;
      must(url === null || (/^https?:$/.test(url.protocol) && !url.username), 'a product is on the web');
      return links.every((link) => link === null) ? 'no-link' : null;
    },
  }),
  target({
    name: 'mail-link',
    inputs: fc.record({
      via: fc.constantFrom('mailto' as const, 'gmail' as const, 'outlook' as const),
      to: fc.oneof(mails, fc.constant('a.b@example.org')),
      subject: texts,
      text: texts,
    }),
    read: ({ via, ...mail }) => {
      const link = replyLink(via, mail);
      if (!link) return 'no-address';
      must(link.body === 'to-paste' || link.url.length <= LONGEST_LINK, 'a link with its text arrives whole');
      must(!/[\s"<>']/.test(link.url), 'nothing ends a link');
      const names = [...new URL(link.url).searchParams.keys()];
      must(
        new Set(names).size === names.length && !names.includes('bcc') && !names.includes('cc'),
        'each part is there once',
      );
      return link.body === 'to-paste' ? 'to-paste' : null;
    },
  }),
  target({
    name: 'page-address',
    inputs: fc.record({
      hash: fc.oneof(texts, textsOf(['#', 'visits', 'records', '/', '%', '%41', '%e0', 'mapping/'], 6)),
      key: texts,
    }),
    read: ({ hash, key }) => {
      const place = placeIn(hash);
      must(SECTIONS.includes(place.section), 'every address is a place');
      const sound = key.toWellFormed();
      must(sound === '' || placeIn(hashOf('visits', sound)).heldKey === sound, 'a place is found by its address');
      must(sound === '' || mappingIn(mappingHash(sound)) === sound, 'a mapping is found by its address');
      return mappingIn(hash) === null && place.heldKey === null ? 'no-place' : null;
    },
  }),
];
