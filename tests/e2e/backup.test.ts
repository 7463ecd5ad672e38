import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openBackup } from '../../lib/backup/read.ts';
import type { StoredLead } from '../../lib/domain/lead/stored-lead.ts';
import { everythingWaiting } from '../../lib/domain/find/everything-waiting.ts';
import { downloaded, downloadFolder, type Downloads, sendDownloadsTo } from '../support/browser/downloads.ts';
import { type BrowserName, type ExtensionBrowser, launch } from '../support/browser/launch.ts';
import { waitUntil } from '../support/browser/wait.ts';
import { OUTPUT } from '../support/built.ts';
import { filledSettings } from '../support/consent-settings.ts';
import { FeedServer } from '../support/feed-server.ts';
import { makeLeads } from '../support/leads.ts';
import { addFeed, ask, enterFeed, openSetUp, press, untilIdle, untilText } from '../support/leadstand.ts';
import { makeDue } from '../support/make-due.ts';
import { storageDump } from '../support/storage-dump.ts';
import { browsers } from './browsers.ts';

const HELD = 'HELDCANARY';
const SAID_NO = 'said-no@example.com';
const KEY = 'SECRETKEY123';
const PASSPHRASE = 'correct horse battery staple';
const NOTE = 'Called, wants the blue one.';
const PATIENT = 600_000;

let server: FeedServer;
let folder: string;
const running: { app: ExtensionBrowser; downloads: Downloads }[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leadstand-backup-'));
  const [held, no, ...others] = makeLeads({ count: 14, now: Date.now() });
  const visit = { category: 'VISIT', type: '', visitorType: 'PROFESSIONAL', phoneNumber: '' } as const;
  const canary = { firstName: HELD, lastName: HELD, company: HELD, city: HELD, comment: HELD };
  server = await FeedServer.start({
    key: KEY,
    leads: [
      { ...held!, ...visit, ...canary, id: 'V-1', email: `${HELD}@example.com`.toLowerCase() },
      { ...no!, ...visit, id: 'V-2', email: SAID_NO },
      ...others.map((lead) => ({ ...lead, category: 'REQUEST', type: 'QUOTE', visitorType: 'PROFESSIONAL' })),
    ],
  });
});

afterEach(async () => {
  const errors = running.flatMap(({ app }) => app.log.errors);
  await Promise.all(running.splice(0).map(({ app }) => app.close()));
  await server.close();
  await rm(folder, { recursive: true, force: true });
  if (errors.length > 0) throw new Error(`The console says: ${errors.join('\n')}`);
});

interface Installation {
  app: ExtensionBrowser;
  downloads: Downloads;
  setUp: Page;
  popup: Page;
  visits: Page;
}

async function start(browser: BrowserName): Promise<Installation> {
  const downloads = await downloadFolder();
  const app = await launch({ browser, extensionDir: OUTPUT[browser], ...downloads.options });
  running.push({ app, downloads });
  await sendDownloadsTo(app, downloads);
  const setUp = await openSetUp(app);
  const [popup, visits] = [await app.openExtensionPage('popup.html'), await app.openExtensionPage('visits.html')];
  await setUp.bringToFront();
  return { app, downloads, setUp, popup, visits };
}

/** What a person does in some weeks. */
async function use({ app, setUp, popup, visits }: Installation): Promise<void> {
  await addFeed(app, setUp, { url: `${server.origin}/feed`, key: KEY });
  const [first, second] = (await leadsIn(popup)).map(({ feed }) => feed.leadKey);
  await ask(popup, 'triage.act', { leadKeys: [first!], act: { act: 'answer' } });
  await ask(popup, 'triage.act', { leadKeys: [second!], act: { act: 'note', text: NOTE } });
  const template = { id: 't', name: 'Mine', types: [], language: 'en', subject: 'Hello', body: 'Hello {{name}}' };
  await ask(setUp, 'templates.save', { templates: [template] });
  await ask(setUp, 'profiles.save', {
    profile: {
      id: 'crm',
      name: 'Our CRM',
      basedOn: null,
      rules: [],
      valueMaps: {},
      origins: ['https://crm.example.com'],
      newContactUrl: null,
      confirmed: true,
    },
  });
  await ask(visits, 'consent.saveSettings', { settings: filledSettings({ recipients: 'nobody' }) });
  const evidence = { how: 'mail', at: new Date().toISOString(), text: 'No, thank you.' } as const;
  await ask(visits, 'person.object', { email: SAID_NO, evidence });
}

async function leadsIn(popup: Page): Promise<StoredLead[]> {
  const { leadKeys } = await ask(popup, 'triage.keys', { query: { ...everythingWaiting, box: 'all' } });
  const leads = await Promise.all(leadKeys.map((leadKey) => ask(popup, 'triage.read', { leadKey })));
  return leads.toSorted((a, b) => (a.feed.leadKey < b.feed.leadKey ? -1 : 1));
}

/** Everything that is to be the same wherever it goes on. */
async function told({ setUp, popup, visits }: Installation) {
  const [leads, list, said, templates, profiles] = [
    await leadsIn(popup),
    await ask(visits, 'visits.list', { state: null, limit: 100 }),
    await ask(visits, 'suppression.view', {}),
    await ask(setUp, 'templates.list', {}),
    await ask(setUp, 'profiles.list', {}),
  ];
  return { leads, visits: list.visits, counts: list.counts, said, templates, profiles: profiles.profiles };
}

async function save({ app, downloads, setUp }: Installation, withAddresses = false): Promise<string> {
  await setUp.bringToFront();
  await setUp.$eval('#backup', (heading) => heading.scrollIntoView());
  if (!(await setUp.$('.backup__part[open] #backup-passphrase')))
    await setUp.click('.backup__part:first-child > summary');
  for (const id of ['#backup-passphrase', '#backup-again']) {
    await setUp.$eval(id, (input, text) => ((input as HTMLInputElement).value = text), PASSPHRASE);
  }
  if (withAddresses) await setUp.click('#backup-addresses');
  await press(setUp, 'Save the backup');
  await untilText(setUp, '.backup', 'Saved as leadstand-');
  const file = join(folder, `${running.length}-${Date.now()}.leadstand-backup`);
  await writeFile(file, await downloaded(app, downloads, '.leadstand-backup'));
  return file;
}

async function look({ setUp }: Installation, file: string, passphrase = PASSPHRASE): Promise<void> {
  await setUp.bringToFront();
  if (!(await setUp.$('.backup__part[open] #backup-open'))) await setUp.click('.backup__part:last-child > summary');
  const input = (await setUp.waitForSelector('.backup__part input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
  await waitUntil('the file to be chosen', () => setUp.$('.backup__form button[type=submit][aria-disabled=false]'));
  await setUp.$eval('#backup-open', (one, text) => ((one as HTMLInputElement).value = text), passphrase);
  await press(setUp, 'Look into the file');
}

const numbers = (setUp: Page): Promise<string[][]> =>
  setUp.$$eval('.backup__counts tbody tr', (rows) =>
    rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.innerText)),
  );

/** Whoever has the passphrase reads the file so. */
async function openFile(bytes: Uint8Array): Promise<string> {
  const rows: unknown[] = [];
  const pieces = (async function* () {
    yield bytes;
  })();
  for await (const some of (await openBackup(pieces, PASSPHRASE, 1000)).rows) rows.push(...some);
  return JSON.stringify(rows);
}

describe.skipIf(browsers.length < 2)('a backup', () => {
  test(
    'of Chromium goes on in Firefox, and from there in Chromium',
    async () => {
      const old = await start('chromium');
      await use(old);
      const before = await told(old);
      expect(before.leads).toHaveLength(12);
      expect(before.counts).toMatchObject({ held: 1, objected: 1 });
      const file = await save(old);

      const fresh = await start('firefox');
      await look(fresh, file, 'something else entirely');
      await untilText(fresh.setUp, '.backup', 'The passphrase does not fit');
      await look(fresh, file);
      await fresh.setUp.waitForSelector('.backup__counts');
      expect(await numbers(fresh.setUp)).toEqual([['1'], ['12'], ['2'], ['3'], ['3'], ['1'], ['1']]);
      await press(fresh.setUp, 'Restore');
      await untilText(fresh.setUp, '.backup', 'Restored.');
      expect(await told(fresh)).toEqual(before);
      expect(before.leads.flatMap(({ triage }) => triage.history)).toEqual(
        expect.arrayContaining([expect.objectContaining({ act: 'note', text: NOTE })]),
      );
      expect(await ask(fresh.visits, 'records.verify', {})).toMatchObject({ ok: true, entries: 4 });
      // Still sealed: in no store, no memory and no page.
      expect(await fresh.app.inExtension(storageDump, '')).not.toMatch(new RegExp(HELD, 'i'));
      for (const page of [fresh.setUp, fresh.popup, fresh.visits])
        expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toMatch(new RegExp(HELD, 'i'));

      // Its address and key were not in the file; two hours are two hours.
      await untilText(fresh.setUp, '.connection', 'The address and the key of this feed are missing');
      await untilText(fresh.setUp, '.backup__sites', server.origin);
      await press(fresh.setUp, 'Enter address and key');
      await enterFeed(fresh.setUp, { url: `${server.origin}/feed`, key: KEY });
      await fresh.setUp.click('#feed-submit');
      await fresh.app.answerPermissionPrompt('accept');
      await untilText(fresh.setUp, '.connection', 'New address and key saved.');
      expect(server.requests).toHaveLength(1);
      await fresh.app.inExtension(makeDue);
      server.intervalMs = 0;
      await press(fresh.setUp, 'Download now');
      await waitUntil('the download', () => server.requests.length === 2);
      await untilIdle(fresh.setUp);
      const [{ lastDownload }] = (await ask(fresh.setUp, 'connections.list', {})) as never as [
        { lastDownload: { added: number; heldNew: number; suppressed: number } },
      ];
      expect(lastDownload).toMatchObject({ added: 0, heldNew: 0, suppressed: 1 });
      expect(await told(fresh)).toEqual(before);

      await ask(fresh.popup, 'triage.act', { leadKeys: [before.leads[5]!.feed.leadKey], act: { act: 'no-answer' } });
      const second = await save(fresh, true);
      const after = await told(fresh);
      await look(old, second);
      await old.setUp.waitForSelector('.backup__counts');
      expect((await numbers(old.setUp))[1]).toEqual(['12', '12']);
      await press(old.setUp, 'Replace what is here');
      await old.setUp.waitForSelector('dialog[open]');
      await old.setUp.click('dialog[open] .button--danger');
      await untilText(old.setUp, '.backup', 'Restored.');
      expect(await told(old)).toEqual(after);
      expect(await ask(old.visits, 'records.verify', {})).toMatchObject({ ok: true });
      expect(await old.app.inExtension(storageDump, '')).not.toMatch(new RegExp(HELD, 'i'));
    },
    PATIENT,
  );
});

describe.each(browsers)('a backup in %s', (browser) => {
  test(
    'has the key only when that is asked for, and nobody reads anything from it without its passphrase',
    async () => {
      const here = await start(browser);
      await use(here);
      for (const withAddresses of [false, true]) {
        const bytes = await readFile(await save(here, withAddresses));
        for (const secret of [KEY, HELD, NOTE]) expect(bytes.includes(secret)).toBe(false);
        const opened = await openFile(bytes);
        expect(opened).toContain(NOTE);
        expect(opened).toMatch(new RegExp(HELD));
        expect(opened.includes(KEY)).toBe(withAddresses);
        await rm(here.downloads.dir, { recursive: true, force: true });
      }
      expect(JSON.stringify(here.app.log.messages)).not.toMatch(new RegExp(`${HELD}|${KEY}`, 'i'));
    },
    PATIENT,
  );
});
