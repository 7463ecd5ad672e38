import { afterEach, beforeEach, expect, test } from 'vitest';
import { FeedServer } from '../support/feed-server.ts';
import { makeLeads, type FeedLead } from '../support/leads.ts';
import { addFeed, openRequest, openSetUp, untilText } from '../support/leadstand.ts';
import { storageDump } from '../support/storage-dump.ts';
import { inEachBrowser } from './in-each-browser.ts';

const KEY = 'SECRETKEY123';
const HELD = 'HELDCANARY';
let server: FeedServer;

/** Visits and unknown kinds whose every personal field is a canary, among ordinary requests. */
function leads(): FeedLead[] {
  return makeLeads({ count: 30, now: Date.now() }).map((lead) =>
    lead.category === 'REQUEST' && lead.type !== 'CALLBACK'
      ? lead
      : {
          ...lead,
          ...(lead.category === 'PROSPECT' && { category: 'VISIT', type: '' }),
          firstName: HELD,
          lastName: HELD,
          email: `${HELD}@example.com`,
          company: HELD,
          companyWebSite: `https://${HELD}.example`,
          address: HELD,
          city: HELD,
          comment: HELD,
        },
  );
}

beforeEach(async () => {
  server = await FeedServer.start({ leads: leads(), key: KEY });
});
afterEach(() => server.close());

inEachBrowser('privacy', (start) => {
  test('the feed key is in its store and in the request, and nowhere else', async () => {
    const app = await start();
    const setUp = await openSetUp(app);
    await addFeed(app, setUp, { url: `${server.origin}/feed`, key: KEY });
    const popup = await app.openPopup(setUp);
    await popup.waitForSelector('.row');
    for (const page of [setUp, popup]) {
      expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain(KEY);
    }
    expect(await app.inExtension(storageDump, 'addresses')).not.toContain(KEY);
    expect(await app.inExtension(storageDump, '')).toContain(KEY);
    expect(JSON.stringify(app.log.messages)).not.toContain(KEY);
    expect(server.astray).toEqual([]);
  });

  test('nothing that is shown or stored in the open tells who is held back', async () => {
    const app = await start();
    const setUp = await openSetUp(app);
    await addFeed(app, setUp, { url: `${server.origin}/feed`, key: KEY });
    const insights = await app.openExtensionPage('insights.html');
    await insights.waitForSelector('.drawing svg');
    const popup = await app.openPopup(setUp);
    await popup.waitForSelector('.held');
    for (const page of [setUp, popup, insights]) {
      expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain(HELD);
    }
    expect(await app.inExtension(storageDump, '')).not.toContain(HELD);
  });

  test('a web page can neither frame our pages nor send us messages', async () => {
    const app = await start();
    const page = await app.openPage(`${server.origin}/nothing`);
    // A page of ours that was let in would run, ask the background, and be seen among the frames.
    const framed = await page.evaluate(async (address) => {
      const frame = document.createElement('iframe');
      const settled = new Promise((resolve) => {
        frame.addEventListener('load', resolve);
        frame.addEventListener('error', resolve);
      });
      frame.src = address;
      document.body.append(frame);
      await settled;
      return frame.isConnected;
    }, `${app.extensionOrigin}/popup.html`);
    expect(framed).toBe(true);
    expect(page.frames().filter((frame) => frame.url().startsWith(`${app.extensionOrigin}/popup`))).toEqual([]);
    const sends = await page.evaluate(() => {
      const { chrome, browser } = globalThis as unknown as Record<
        string,
        { runtime?: { sendMessage?: unknown } } | undefined
      >;
      return typeof (chrome?.runtime?.sendMessage ?? browser?.runtime?.sendMessage);
    });
    expect(sends).toBe('undefined');
  });

  test.each(['403', 'redirect-elsewhere', 'reset', 'login-page'] as const)(
    'a download that ends with %s tells nobody the key',
    async (kind) => {
      server.misbehave(kind);
      const app = await start();
      const setUp = await openSetUp(app);
      await addFeed(app, setUp, { url: `${server.origin}/feed`, key: KEY });
      expect(await setUp.evaluate(() => document.documentElement.outerHTML)).not.toContain(KEY);
      expect(await app.inExtension(storageDump, 'addresses')).not.toContain(KEY);
      expect(JSON.stringify(app.log.messages)).not.toContain(KEY);
      expect(server.astray).toEqual([]);
    },
  );

  test('text from the feed is text, whatever it looks like', async () => {
    const nasty = '<img src=x onerror="document.title=\'OWNED\'"><script>document.title="OWNED"</script>';
    server.leads = server.leads.map((lead) => ({ ...lead, company: nasty, comment: `${nasty} \u202Egnp.exe` }));
    const app = await start();
    const setUp = await openSetUp(app);
    await addFeed(app, setUp, { url: `${server.origin}/feed`, key: KEY });
    const popup = await app.openPopup(setUp);
    await popup.waitForSelector('.row');
    const [name] = await popup.$$eval('.row__open', (rows) => rows.map((row) => (row as HTMLElement).innerText.trim()));
    await openRequest(popup, name!);
    await untilText(popup, '.detail', 'onerror');
    expect(await popup.title()).not.toContain('OWNED');
    expect(await popup.$$('.detail img[src="x"], .detail script')).toEqual([]);
  });
});
