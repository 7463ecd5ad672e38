import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { everythingWaiting, type LeadQuery } from '../../lib/domain/find/query.ts';
import type { TriagePage } from '../../lib/rpc/contract.ts';
import { waitUntil } from '../support/browser/wait.ts';
import { FeedServer } from '../support/feed-server.ts';
import { type FeedLead, makeLeads } from '../support/leads.ts';
import { addFeed, ask, openSetUp } from '../support/leadstand.ts';
import { inEachBrowser } from './in-each-browser.ts';

let server: FeedServer;
let leads: FeedLead[];

/** Requests that differ in what they are looked for by, and one prospect. */
beforeEach(async () => {
  const plain = { category: 'REQUEST', type: 'QUOTE', visitorType: 'PROFESSIONAL' };
  const special: Partial<FeedLead>[] = [
    { comment: 'Wir suchen eine Ölpumpe.', country: 'DE', lastName: 'Müller' },
    { comment: '我们需要水泵报价', country: 'CN', type: 'DOC' },
    { comment: 'Нужна гидростанция', country: 'IT', company: 'Гидравлика Рим' },
    { category: 'PROSPECT', type: 'PRICE_LIST', comment: '', lastName: 'Prospekt' },
  ];
  leads = makeLeads({ count: 40, now: Date.now() }).map((lead, n) => ({
    ...lead,
    ...plain,
    lastName: `Buyer${n}`,
    comment: 'Please call back',
    ...special[n],
  }));
  server = await FeedServer.start({ leads });
});
afterEach(() => server.close());

const pageOf = (view: Page, query: Partial<LeadQuery> = {}): Promise<TriagePage> =>
  ask(view, 'triage.page', { query: { ...everythingWaiting, ...query }, limit: 100 });

const idsOf = async (view: Page, query: Partial<LeadQuery>): Promise<number[]> =>
  (await pageOf(view, query)).lines
    .map(({ leadKey }) => leads.findIndex(({ id }) => leadKey.endsWith(id)))
    .toSorted((a, b) => a - b);

inEachBrowser('finding', (start) => {
  test('words in any script, filters and boxes find what was downloaded, before and after it is indexed', async () => {
    const app = await start();
    const setUp = await openSetUp(app);
    await addFeed(app, setUp, { url: server.urlWithKey });
    const view = await app.openExtensionPage('popup.html');
    const look = async (): Promise<void> => {
      expect(await idsOf(view, { words: 'ölpu' })).toEqual([0]);
      expect(await idsOf(view, { words: 'MULLER germany' })).toEqual([0]);
      expect(await idsOf(view, { words: '水泵' })).toEqual([1]);
      expect(await idsOf(view, { words: 'гидрост' })).toEqual([2]);
      expect(await idsOf(view, { words: 'гидрав рим' })).toEqual([2]);
      expect(await idsOf(view, { words: 'prospekt' })).toEqual([]);
      expect(await idsOf(view, { words: 'prospekt', box: 'prospects' })).toEqual([3]);
      expect(await idsOf(view, { box: 'prospects' })).toEqual([3]);
      expect(await idsOf(view, { types: ['documentation'] })).toEqual([1]);
      expect(await idsOf(view, { words: 'please', countries: ['CN'] })).toEqual(
        leads.flatMap(({ country, comment }, n) => (country === 'CN' && comment.startsWith('Please') ? [n] : [])),
      );
      const { total, boxes } = await pageOf(view);
      expect([total.count, boxes.waiting, boxes.prospects]).toEqual([39, 39, 1]);
    };
    await look();
    const unindexed = (): Promise<number> =>
      app.inExtension(
        () =>
          new Promise<number>((resolve) => {
            indexedDB.open('leadstand').addEventListener('success', ({ target }) => {
              const db = (target as IDBOpenDBRequest).result;
              const request = db.transaction('unindexed').objectStore('unindexed').count();
              request.addEventListener('success', () => {
                db.close();
                resolve(request.result);
              });
            });
          }),
      );
    await waitUntil('the index to be made', async () => (await unindexed()) === 0, 30_000);
    await look();

    const { leadKey } = (await pageOf(view, { words: '水泵' })).lines[0]!;
    await ask(view, 'triage.act', { leadKeys: [leadKey], act: { act: 'answer' } });
    expect((await pageOf(view, { words: '水泵' })).lines).toMatchObject([{ status: 'answered' }]);
    expect(await idsOf(view, { types: ['documentation'] })).toEqual([]);
    expect(await idsOf(view, { types: ['documentation'], box: 'done' })).toEqual([1]);
  });

  test('the first page lies ready for the popup after every change', async () => {
    const app = await start();
    const setUp = await openSetUp(app);
    await addFeed(app, setUp, { url: server.urlWithKey });
    const kept = (): Promise<TriagePage | undefined> =>
      app.inExtension(async () => {
        const api = (globalThis as unknown as { browser?: Storing }).browser ?? chrome;
        const all = (await api.storage.session.get(null)) as { 'triage:first-page'?: TriagePage };
        return all['triage:first-page'];
      });
    await waitUntil('it to be there', async () => (await kept())?.lines.length === 39);
    const [line] = (await kept())!.lines;
    const view = await app.openExtensionPage('popup.html');
    await ask(view, 'triage.act', { leadKeys: [line!.leadKey], act: { act: 'answer' } });
    await waitUntil('it to follow', async () => (await kept())?.lines.length === 38);
    expect((await kept())!.lines.map(({ leadKey }) => leadKey)).not.toContain(line!.leadKey);
  });
});

interface Storing {
  storage: { session: { get(keys: null): Promise<object> } };
}
declare const chrome: Storing;
