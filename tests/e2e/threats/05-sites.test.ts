import { globSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contract } from '../../../lib/rpc/contract.ts';
import type { ExtensionBrowser } from '../../support/browser/launch.ts';
import { waitUntil } from '../../support/browser/wait.ts';
import { OUTPUT } from '../../support/built.ts';
import { completeLead, TRIED_LEAD } from '../../support/lead-file.ts';
import { ask } from '../../support/leadstand.ts';
import { openPrefill, type PageSession } from '../../support/prefill-session.ts';
import { storageDump } from '../../support/storage-dump.ts';
import { inOneBrowser } from './one-browser.ts';

const LEAD = completeLead({
  person: { firstName: 'Anna', lastName: 'Schmidt', email: 'anna.schmidt@werk.example' },
  company: { name: 'Werk GmbH' },
});
const LABELS = ['First name', 'Last name', 'E-mail', 'Company'];
/** Whoever is typed into tells the server. */
const form = (name: string, origin = ''): string =>
  `<form>${LABELS.map((label) => `<p><label>${label} <input class="own"></label></p>`).join('')}</form>
  <script>addEventListener('input', () => { new Image().src = '${origin}/typed?${name}'; }, true)</script>`;
const page = (body: string): string => `<!doctype html><html lang="en"><title>CRM</title>${body}`;
const inAttribute = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

let server: Server;
let elsewhere: Server;
const typedIn = new Set<string>();
const originOf = (of: Server): string => `http://127.0.0.1:${(of.address() as AddressInfo).port}`;

async function listen(bodyOf: (path: string) => string): Promise<Server> {
  const started = createServer((request, response) => {
    const [path = '', name] = (request.url ?? '').split('?');
    if (path === '/typed') typedIn.add(name ?? '');
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(bodyOf(path));
  });
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return started;
}

/** The CRM's own form, and frames of every kind that are not the CRM. */
const framed = (): string => {
  const foreign = form('foreign', originOf(server));
  const sized = 'width="500" height="300"';
  return page(
    `${form('own')}
    <iframe ${sized} src="${originOf(elsewhere)}/cross"></iframe>
    <iframe ${sized} sandbox="allow-scripts allow-forms" src="/sandboxed"></iframe>
    <iframe ${sized} sandbox="allow-scripts allow-forms" srcdoc="${inAttribute(foreign)}"></iframe>
    <iframe ${sized} src="data:text/html,${encodeURIComponent(page(foreign))}"></iframe>`,
  );
};

beforeAll(async () => {
  elsewhere = await listen(() => page(form('cross', originOf(server))));
  server = await listen((path) =>
    path === '/frames'
      ? framed()
      : page(form(path === '/sandboxed' ? 'sandboxed' : 'own', path === '/sandboxed' ? originOf(server) : '')),
  );
});
afterAll(() => {
  for (const one of [server, elsewhere]) {
    one.close();
    one.closeAllConnections();
  }
});

/** What the fields of the page itself hold. */
const heldBy = ({ page: tab }: PageSession): Promise<string[]> =>
  tab.$$eval('.own', (all) => all.map((one) => (one as HTMLInputElement).value));

/** All that is stored, once the second copy has been brought in step, which follows a change by a moment. */
const storedAtRest = (app: ExtensionBrowser): Promise<string> =>
  waitUntil('nothing more to be stored', async () => {
    const before = await app.inExtension(storageDump, '');
    await sleep(2_000);
    return (await app.inExtension(storageDump, '')) === before && before;
  });

declare const chrome: { tabs: { query(what: object): Promise<{ id?: number }[]> } };

async function activeTabId(): Promise<number> {
  const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
  const [tab] = await api.tabs.query({ active: true, currentWindow: true });
  return tab!.id!;
}

/** Runs in the page: everything that a page can call out, in the words of our own messages among others. */
function postThousand(calls: readonly string[], random: readonly number[]): void {
  const pick = <Item>(items: readonly Item[], at: number): Item =>
    items[Math.floor(random[at % random.length]! * items.length)]!;
  const channel = new BroadcastChannel('leadstand');
  for (let at = 0; at < 1000; at += 1) {
    const message = pick<unknown>(
      [
        { call: pick(calls, at + 1), input: { leadKey: 'tried', tabId: 1, origin: location.origin, limit: 10 } },
        {
          leadstand: pick(['collect', 'write', 'finish', 'undo', 'point', 'here'], at + 2),
          session: '',
          run: '',
          origin: location.origin,
          signs: [],
          steps: [{ ref: 0, type: 'email', text: 'x', wordings: [] }],
        },
        { type: 'leadstand', name: pick(calls, at + 3) },
        pick(calls, at + 4),
        [null, at, {}],
      ],
      at,
    );
    pick<() => void>(
      [
        () => window.postMessage(message, '*'),
        () => channel.postMessage(message),
        () => void document.dispatchEvent(new CustomEvent('leadstand', { detail: message })),
        () => void window.dispatchEvent(new MessageEvent('message', { data: message, origin: location.origin })),
        () => window.postMessage(message, '*', [new MessageChannel().port1]),
      ],
      at + 5,
    )();
  }
  channel.close();
}

/** Runs as our own script in the page would, and asks for everything. */
async function askForAll(calls: readonly string[]): Promise<{ answered: string[]; refused: number }> {
  type Api = {
    runtime: { sendMessage(message: unknown): Promise<{ ok?: boolean; error?: { code?: string } } | undefined> };
  };
  const { browser, chrome: other } = globalThis as unknown as { browser?: Api; chrome: Api };
  const answered: string[] = [];
  let refused = 0;
  for (const call of calls)
    for (const input of [{}, { limit: 10 }, { leadKey: 'tried' }, { connectionId: 'c', leadKeys: ['tried'] }]) {
      const reply = await (browser ?? other).runtime.sendMessage({ call, input }).catch(() => undefined);
      if (reply?.error?.code === 'not-allowed') refused += 1;
      else answered.push(`${call} ${JSON.stringify(reply)}`);
    }
  return { answered, refused };
}

inOneBrowser('a site', (app, browser) => {
  test('threat 5: with frames that are not its own: nothing is written into them', async () => {
    typedIn.clear();
    const session = await openPrefill(app(), `${originOf(server)}/frames`, LEAD);
    await session.fill();
    expect(await heldBy(session)).toEqual(['Anna', 'Schmidt', 'anna.schmidt@werk.example', 'Werk GmbH']);
    // What was typed into is told at once, the page's own form among it.
    await waitUntil('what was typed to be told', async () => typedIn.has('own'));
    expect([...typedIn]).toEqual(['own']);
    await session.close();
  });

  test('threat 5: that only looks like the one that was clicked on gets nothing', async () => {
    const session = await openPrefill(app(), `${originOf(server)}/`, LEAD);
    const popup = await app().openPopup(session.page);
    const tabId = await popup.evaluate(activeTabId);
    const { port } = new URL(originOf(server));
    const alike = [
      originOf(elsewhere),
      `http://localhost:${port}`,
      `https://127.0.0.1:${port}`,
      `http://127.0.0.1`,
      `http://127.0.0.1:${port}.evil.example`,
      `http://127.0.0.1:${port}@evil.example`,
      `http://evil.example/127.0.0.1:${port}`,
      `http://127.0.0.1:${port}/`,
      `http://①27.0.0.1:${port}`,
      'null',
    ];
    for (const origin of alike)
      await expect(ask(popup, 'prefill.fill', { leadKey: TRIED_LEAD, tabId, origin }), origin).rejects.toThrow(
        /page-changed|bad-input|crm-not-allowed/,
      );
    expect(await heldBy(session)).toEqual(['', '', '', '']);
    // The right one is filled, or nothing would be shown by this.
    await ask(popup, 'prefill.fill', { leadKey: TRIED_LEAD, tabId, origin: originOf(server) });
    expect((await heldBy(session))[0]).toBe('Anna');
    await session.close();
  });

  test('threat 6: that posts a thousand messages is heard by nobody', async () => {
    const session = await openPrefill(app(), `${originOf(server)}/`, LEAD);
    await session.fill();
    await session.page.$$eval('.own', (all) => all.forEach((one) => ((one as HTMLInputElement).value = '')));
    const before = await storedAtRest(app());
    const random = Array.from({ length: 997 }, () => Math.random());
    await session.page.evaluate(postThousand, Object.keys(contract), random);
    // Whatever was heard is done before this is answered.
    await session.inContentWorld(() => new Promise((resolve) => setTimeout(resolve, 500)), null);
    expect(await heldBy(session)).toEqual(['', '', '', '']);
    expect(await app().inExtension(storageDump, '')).toBe(before);
    const sends = await session.page.evaluate(() => {
      const { chrome: one, browser: other } = globalThis as unknown as Record<
        string,
        { runtime?: { sendMessage?: unknown } } | undefined
      >;
      return [typeof one?.runtime?.sendMessage, typeof other?.runtime?.sendMessage];
    });
    expect(sends).toEqual(['undefined', 'undefined']);
    await session.close();
  });

  test('threat 7: whose renderer speaks as our own script is refused whatever it asks', async () => {
    const session = await openPrefill(app(), `${originOf(server)}/`, LEAD);
    await session.fill();
    const calls = [...Object.keys(contract), '__proto__', 'constructor', ''];
    const { answered, refused } = await session.inContentWorld(askForAll, calls);
    expect(answered).toEqual([]);
    expect(refused).toBe(calls.length * 4);
    await session.close();
  });

  test('threat 19: can frame no page of ours', async () => {
    const pages = globSync(`${OUTPUT[browser]}/*.html`).map((file) => basename(file));
    expect(pages).toContain('popup.html');
    expect(pages.length).toBeGreaterThan(5);
    const tab = await app().openPage(`${originOf(server)}/`);
    const shown = await tab.evaluate(
      async (addresses) => {
        const elements = addresses.flatMap((address) => [
          Object.assign(document.createElement('iframe'), { src: address }),
          Object.assign(document.createElement('object'), { data: address, type: 'text/html' }),
          Object.assign(document.createElement('embed'), { src: address, type: 'text/html' }),
        ]);
        document.body.append(...elements);
        await new Promise((resolve) => setTimeout(resolve, 2000));
        return elements.filter((one) => one.isConnected).length;
      },
      pages.map((name) => `${app().extensionOrigin}/${name}`),
    );
    expect(shown).toBe(pages.length * 3);
    // A page of ours that was let in would be seen among the frames, and would draw itself.
    expect(
      tab
        .frames()
        .map((frame) => frame.url())
        .filter((url) => url.startsWith(app().extensionOrigin)),
    ).toEqual([]);
    await tab.close();
  });
});
