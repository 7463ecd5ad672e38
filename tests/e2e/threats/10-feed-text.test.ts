import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExtensionBrowser } from '../../support/browser/launch.ts';
import { waitUntil } from '../../support/browser/wait.ts';
import { FeedServer } from '../../support/feed-server.ts';
import { type FeedLead, makeLeads } from '../../support/leads.ts';
import { addFeed, openSetUp } from '../../support/leadstand.ts';
import { inOneBrowser } from './one-browser.ts';

/** Each would leave an element with this attribute, ask another server, or run. */
const vectors = (elsewhere: string): string[] => {
  const bad = `data-bad src="${elsewhere}/x" href="${elsewhere}/x"`;
  return [
    `<script ${bad}>document.title='OWNED'</script>`,
    `<img ${bad} onerror="document.title='OWNED'">`,
    `"><img ${bad} onerror=document.title='OWNED'>`,
    `'><svg data-bad onload="document.title='OWNED'"><image href="${elsewhere}/x"/></svg>`,
    `<svg><script data-bad>document.title='OWNED'</script></svg>`,
    `<iframe ${bad} srcdoc="<script>parent.document.title='OWNED'</script>"></iframe>`,
    `<object data-bad data="${elsewhere}/x"></object>`,
    `<embed ${bad}>`,
    `<link ${bad} rel="stylesheet">`,
    `<link ${bad} rel="prefetch">`,
    `<style data-bad>@import "${elsewhere}/x"; * { display: none; background: url(${elsewhere}/x) }</style>`,
    `<base ${bad} target="_blank">`,
    `<meta data-bad http-equiv="refresh" content="0; url=${elsewhere}/x">`,
    `<form data-bad action="${elsewhere}/x"><button formaction="${elsewhere}/x">Next</button></form>`,
    `<input ${bad} autofocus onfocus="document.title='OWNED'">`,
    `<details data-bad open ontoggle="document.title='OWNED'">`,
    `<video ${bad} poster="${elsewhere}/x" autoplay></video>`,
    `<audio ${bad}></audio>`,
    `<a ${bad} ping="${elsewhere}/x" style="position:fixed;inset:0">x</a>`,
    `<math><mtext><table><mglyph><style><img ${bad}></style></mglyph></table></mtext></math>`,
    `<template data-bad><img ${bad}></template>`,
    `<noscript><p title="</noscript><img ${bad}>">`,
    `<x-slot data-bad shadowrootmode="open"><img ${bad}></x-slot>`,
    `<marquee data-bad onstart="document.title='OWNED'">x</marquee>`,
    `&lt;img ${bad}&gt;`,
    `<![CDATA[<img ${bad}>]]>`,
    `</textarea></title><img ${bad}>`,
    '{{constructor.constructor("document.title=`OWNED`")()}}',
    '${document.title="OWNED"}',
  ];
};

const links = [
  'javascript:document.title="OWNED"',
  'java\nscript:document.title="OWNED"',
  ' \u00A0javascript:document.title="OWNED"',
  'data:text/html,<script>document.title="OWNED"</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://example.com/x',
  'view-source:https://example.com',
  'https://bank.example@evil.example/',
  '//evil.example/x',
  'mailto:a@b.example?bcc=eve@evil.example',
  'tel:*21*0301234%23',
];
const mails = [
  'a@b.example?bcc=eve@evil.example&body=x',
  'a@b.example,eve@evil.example',
  'a@b.example%0d%0aBcc:eve@evil.example',
];
const phones = ['*21*0301234#', '+49 30 1234;ext=5', '+49301234,,9', 'tel:112'];

const BIDI = 'invoice\u202Egpj.exe \u2067x\u2069 Ali\u200Bce\u2066\u202Dz';

/** In every place of a lead that is text. */
const everywhere = (lead: FeedLead, text: string, over: Partial<FeedLead> = {}): FeedLead => ({
  ...lead,
  category: 'REQUEST',
  type: 'QUOTE',
  visitorType: 'PROFESSIONAL',
  firstName: text,
  lastName: text,
  company: text,
  companyWebSite: text,
  businessCompanyType: text,
  businessSector: text,
  employeePosition: text,
  address: text,
  city: text,
  administrativeArea: text,
  comment: `${text}\n${text}`,
  quantity: text,
  products: [{ id: text, name: text, url: text }],
  ...over,
});

let server: FeedServer;
let marked: number;
let linked: number;

async function served(): Promise<FeedServer> {
  const started = await FeedServer.start();
  const texts = vectors(started.elsewhere);
  // Some of them in one lead, as many as fit into a field.
  const groups = Array.from({ length: Math.ceil(texts.length / 5) }, (_, at) =>
    texts.slice(at * 5, at * 5 + 5).join(' '),
  );
  marked = groups.length;
  linked = links.length;
  const base = makeLeads({ count: marked + linked + 1, now: Date.now() });
  started.leads = [
    ...groups.map((text, at) => everywhere(base[at]!, text)),
    ...links.map((url, at) =>
      everywhere(base[marked + at]!, `Link ${at}`, {
        companyWebSite: url,
        products: [{ id: '1', name: 'Pump', url }],
        email: mails[at % mails.length]!,
        phoneCode: '',
        phoneNumber: phones[at % phones.length]!,
      }),
    ),
    everywhere(base.at(-1)!, BIDI, { companyWebSite: 'https://xn--pple-43d.example/' }),
  ];
  return started;
}

const servers: FeedServer[] = [];
afterAll(() => Promise.all(servers.map((one) => one.close())));

/** Opens each request of the list in turn. */
async function eachRequest(popup: Page, look: (popup: Page) => Promise<void>): Promise<number> {
  const { length } = server.leads;
  await waitUntil('all requests to be listed', async () => (await popup.$$('.row__open')).length === length);
  for (let at = 0; at < length; at += 1) {
    await waitUntil('the request to be open', async () => {
      if (await popup.$('.detail')) return true;
      await popup.$$eval('.row__open', (rows, place) => (rows[place] as HTMLElement | undefined)?.click(), at);
      return false;
    });
    await look(popup);
    await waitUntil('the list to be back', async () => {
      if (await popup.$('.row__open')) return true;
      await popup.keyboard.press('Escape');
      return false;
    });
  }
  return length;
}

const badIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    ...[
      ...document.querySelectorAll(
        '[data-bad], iframe, object, embed, base, video, audio, marquee, math, meta[http-equiv=refresh]',
      ),
    ].map((one) => one.tagName),
    ...[...document.querySelectorAll('*')].flatMap((one) =>
      one.getAttributeNames().filter((name) => name.startsWith('on') || name === 'srcdoc'),
    ),
    ...[...document.querySelectorAll<HTMLImageElement>('img, script, link')]
      .map((one) => one.src || one.getAttribute('href') || '')
      .filter((url) => /^https?:/.test(url)),
    ...(document.title.includes('OWNED') ? ['ran'] : []),
  ]);

/** What a browser makes of the links that are drawn. */
const linksIn = (
  page: Page,
): Promise<{ protocol: string; host: string; path: string; search: string; user: string; rel: string }[]> =>
  page.$$eval('a[href]', (all) =>
    all.map((one) => {
      const { protocol, host, pathname, search, username } = new URL(one.href);
      return { protocol, host, path: pathname, search, user: username, rel: one.rel };
    }),
  );

/** What a reader could take for something else: none of these may reach the screen as what it is. */
const unseen = (page: Page): Promise<string[]> =>
  page.evaluate(() => document.body.innerText.match(/[\u202A-\u202E\u2066\u2067\u200B\u2060\uFEFF]/g) ?? []);

inOneBrowser('what a feed writes', (app) => {
  let setUp: Page;
  let popup: Page;
  let inPopup: string[];
  beforeAll(async () => {
    server = await served();
    servers.push(server);
    setUp = await openSetUp(app());
    await addFeed(app(), setUp, { url: `${server.origin}/feed`, key: server.key });
    popup = await app().openPopup(setUp);
    await popup.waitForSelector('.row__open');
    inPopup = await badIn(popup);
    await app().closePopup();
    // Beside the page is room for the whole list.
    popup = await app().openExtensionPage('sidepanel.html', { width: 500, height: 4000 });
  });

  test('threat 10: is text in the list, in every request and on every page, and asks nobody for anything', async () => {
    await popup.waitForSelector('.row__open');
    expect([inPopup, await badIn(popup)]).toEqual([[], []]);
    let shown = 0;
    const opened = await eachRequest(popup, async (page) => {
      expect(await badIn(page)).toEqual([]);
      if ((await page.$eval('.detail', (one) => (one as HTMLElement).innerText)).includes('data-bad')) shown += 1;
    });
    expect(opened).toBe(server.leads.length);
    // The markup is there, as what it is: text.
    expect(shown).toBeGreaterThan(3);
    for (const page of await otherPages(app())) {
      expect([page.url(), await badIn(page)]).toEqual([page.url(), []]);
      await page.close();
    }
    expect(await badIn(setUp)).toEqual([]);
    expect(server.astray).toEqual([]);
    await popup.bringToFront();
  });

  test('threat 11: becomes a link only where it is one, and nothing else than what it says', async () => {
    let drawn = 0;
    await eachRequest(popup, async (page) => {
      for (const { protocol, host, path, search, user, rel } of await linksIn(page)) {
        if (protocol === new URL(app().extensionOrigin).protocol) continue;
        drawn += 1;
        expect(protocol).toMatch(/^(?:https?|mailto|tel):$/);
        expect([user, /evil\.example/.test(host)]).toEqual(['', false]);
        if (protocol === 'mailto:') expect([search, path.split(',').length]).toEqual(['', 1]);
        if (protocol === 'tel:') expect(path).toMatch(/^\+?\d+$/);
        if (protocol.startsWith('http')) expect(rel).toBe('noopener noreferrer');
      }
    });
    expect(drawn).toBeGreaterThan(0);
  });

  test('threat 12: shows what turns or hides letters by its number', async () => {
    await popup.waitForSelector('.row__open');
    expect(await unseen(popup)).toEqual([]);
    expect(await popup.$eval('body', (body) => body.innerText)).toContain('‹U+202E›');
    let seen = 0;
    await eachRequest(popup, async (page) => {
      expect(await unseen(page)).toEqual([]);
      if ((await page.$eval('.detail', (one) => (one as HTMLElement).innerText)).includes('invoice‹U+202E›gpj.exe'))
        seen += 1;
    });
    expect(seen).toBe(1);
  });
});

async function otherPages(app: ExtensionBrowser): Promise<Page[]> {
  const pages: Page[] = [];
  for (const name of ['insights.html', 'visits.html', 'diagnostics.html', 'options.html'])
    pages.push(await app.openExtensionPage(name));
  return pages;
}
