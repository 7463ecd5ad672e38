import { mkdir, writeFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { allNodes } from '../support/browser/accessible-node.ts';
import type { ExtensionBrowser, LaunchOptions } from '../support/browser/launch.ts';
import { FeedServer } from '../support/feed-server.ts';
import { makeLeads } from '../support/leads.ts';
import { below, headings, hear, itemsOf, openerOf, saidOf, statusOf } from '../support/heard.ts';
import { addFeed, openSetUp } from '../support/leadstand.ts';
import { transcriptOf } from '../support/transcript.ts';
import { nonsenseIn } from '../support/transcript-sense.ts';
import { inEachBrowser } from './in-each-browser.ts';

/** What a salesperson decides by, of each request of the sample. */
const SAMPLE = [
  ['Алёна Щербакова', 'Ферма «Три козы»', 'Russia', 'Price options'],
  ['欧阳 晓燕', '青岛示例风筝有限公司', 'China', 'Quote'],
  ['Ελένη Παπαδοπούλου', 'Μαρίνα Κοχύλι Α.Ε.', 'Greece', 'Documentation'],
  ['ليلى المنصوري', 'شركة واحة النخيل للري', 'United Arab Emirates', 'Quote'],
  ['João Araújo', '', 'Brazil', 'Quote'],
  ['Imogen Featherstone', 'Pennine Chocolate Works Ltd', 'United Kingdom', 'Documentation'],
  ['Jürgen Größmann', 'Hofgemeinschaft Größmann GbR', 'Germany', 'Quote'],
  ['Tyrone Okafor', 'Blue Mesa Avionics LLC', 'United States', 'Documentation Price options'],
  ['山田 美咲', 'みなと循環器クリニック', 'Japan', 'Price options'],
  ['Zoé Lefèvre', 'Atelier des Quais', 'France', 'Documentation Quote'],
  ['Imogen Featherstone', 'Pennine Chocolate Works Ltd', 'United Kingdom', 'Quote'],
] as const;

/** Urgency and both ages, in whole words and before everything else. */
const ROW = {
  en: /^(New|Answer today|Overdue|Very late) asked (now|\d+ (minute|hour|day)s? ago) (just came|came \d+ (minute|hour|day)s? ago) /,
  de: /^(Neu|Heute antworten|Überfällig|Sehr spät) angefragt (jetzt|vor \d+ (Minute|Stunde|Tag)(e?n)?) (eben gekommen|kam vor \d+ (Minute|Stunde|Tag)(e?n)?) /,
};

async function openFirstRun(app: ExtensionBrowser): Promise<Page> {
  const page = await app.openExtensionPage('popup.html', { width: 400, height: 600 });
  await page.waitForSelector('.empty__do .button--primary');
  return page;
}

/** The sample, with the focus on its first row and the clocks of the buyers' towns loaded. */
async function openList(app: ExtensionBrowser): Promise<Page> {
  const page = await openFirstRun(app);
  await page.click('.empty__do .button--primary');
  await page.waitForFunction(() => document.querySelectorAll('.row').length === 11);
  await page.waitForFunction(() => document.activeElement?.matches('.row__open'));
  await page.waitForSelector('.row__time');
  return page;
}

/** To be read by whoever changes a row: no test hears what is tedious. */
async function keep(name: string, lines: readonly string[], said: readonly string[]): Promise<void> {
  await mkdir('.output/transcripts', { recursive: true });
  const parts = [
    'Read from top to bottom',
    '',
    ...lines,
    '',
    'From row to row, when the focus gets there',
    '',
    ...said,
  ];
  await writeFile(`.output/transcripts/${name}`, `${parts.join('\n')}\n`);
}

inEachBrowser('a screen reader', (start, browser) => {
  const begin = async (open: (app: ExtensionBrowser) => Promise<Page>, options: Partial<LaunchOptions> = {}) => {
    const app = await start(options);
    return { app, page: await open(app) };
  };

  describe('in the list', () => {
    test('reads every request: who, how urgent, how old, which company and country, what for', async () => {
      const { app, page } = await begin(openList);
      const heard = await hear(app, page, / in Leeds/);
      const items = itemsOf(heard);
      const said = items.map(saidOf);
      await keep(`${browser}-list.txt`, heard.lines, said);
      expect(nonsenseIn(heard.tree)).toEqual([]);
      expect(heard.lines).toContain('    list with 11 items, Requests');
      for (const [buyer, company, country, kinds] of SAMPLE) {
        const line = said.find((one) => one.startsWith(`${buyer}, button, `) && one.includes(` ${kinds} Sample `));
        expect(line, `${buyer}, ${kinds}`).toContain(` ${company} ${country} `.replace('  ', ' '));
      }
      expect(said.find((one) => one.includes(' Leeds '))).toMatch(/ United Kingdom \d+:\d\d [AP]M in Leeds /);
      for (const [at, item] of items.entries()) {
        expect(openerOf(item).description).toMatch(ROW.en);
        expect(item.place).toEqual({ at: at + 1, of: 11 });
        expect(saidOf(item).length).toBeLessThan(250);
        // The name first, then what is urgent, and the box last, when it is known what it selects.
        const lines = transcriptOf(item);
        expect(lines[0]).toBe(`button, ${openerOf(item).name}`);
        expect(lines[1]).toMatch(/^(New|Answer today|Overdue|Very late)$/);
        expect(lines.at(-1)).toBe(`check box, Select ${openerOf(item).name}, not checked`);
      }
    });

    test('hears the whole number of requests, of which few are drawn', async () => {
      const server = await FeedServer.start({ leads: makeLeads({ count: 120, now: Date.now() }) });
      try {
        const { app, page: setUp } = await begin(openSetUp);
        await addFeed(app, setUp, { url: `${server.origin}/feed`, key: server.key });
        const page = await app.openExtensionPage('popup.html', { width: 400, height: 600 });
        await page.waitForSelector('.row');
        const heard = await hear(app, page, /list with \d+ items, Requests/);
        const whole = Number(/(\d+) open requests/.exec(headings(heard)[0]![1])![1]);
        const places = itemsOf(heard).map(({ place }) => place);
        expect(whole).toBeGreaterThan(60);
        expect(places.length).toBeLessThan(40);
        expect(places).toEqual(places.map((_, at) => ({ at: at + 1, of: whole })));
        await page.keyboard.press('End');
        const further = itemsOf(await hear(app, page, new RegExp(`\\b50 of ${whole}\\b`)));
        expect(further.length).toBeLessThan(40);
        expect(further.every(({ place }) => place!.of === whole)).toBe(true);
      } finally {
        await server.close();
      }
    });

    test('is spoken to in German as well', async () => {
      const { app, page } = await begin(openList, { locale: 'de' });
      const heard = await hear(app, page, /in Leeds/);
      expect(nonsenseIn(heard.tree)).toEqual([]);
      for (const item of itemsOf(heard)) expect(openerOf(item).description).toMatch(ROW.de);
    });

    test('hears what is selected, and what can be done with it', async () => {
      const { app, page } = await begin(openList);
      await page.keyboard.press('x');
      const heard = await hear(app, page, /heading level 1, 1 selected[^]*button, Note/);
      expect(nonsenseIn(heard.tree)).toEqual([]);
      const boxes = allNodes(heard.tree).filter(({ role }) => role === 'checkbox');
      expect(boxes.map(({ states }) => states.includes('checked'))).toEqual(boxes.map((_, at) => at === 0));
      expect(allNodes(heard.tree).find(({ role }) => role === 'heading')!.states).toContain('live');
      expect(below(heard, 'group', 'Outcome')).toEqual(
        ['Answered', 'Decline', 'Snooze', 'No answer needed', 'Duplicate', 'Note'].map((name) => `button, ${name}`),
      );
    });

    test('hears what was done, and that it can be undone', async () => {
      const { app, page } = await begin(openList);
      const [first] = itemsOf(await hear(app, page, /list with 11 items/));
      await page.keyboard.press('a');
      const heard = await hear(app, page, /list with 10 items[^]*button, Undo/);
      expect(nonsenseIn(heard.tree)).toEqual([]);
      expect(statusOf(heard).states).toContain('live');
      expect(transcriptOf(statusOf(heard))).toEqual(['Answered', openerOf(first!).name, 'button, Undo']);
    });

    test('hears until when a request is put off, there and where it lies', async () => {
      const { app, page } = await begin(openList);
      const [first] = itemsOf(await hear(app, page, /list with 11 items/));
      await page.keyboard.press('h');
      await page.waitForSelector('dialog[open] .choice-line');
      await page.keyboard.press('1');
      const heard = await hear(app, page, /list with 10 items[^]*button, Undo/);
      expect(nonsenseIn(heard.tree)).toEqual([]);
      const { name } = openerOf(first!);
      expect(transcriptOf(statusOf(heard))).toEqual(['Snoozed', name, expect.stringMatching(/^Back /), 'button, Undo']);
      await page.keyboard.press('2');
      const there = await hear(app, page, /heading level 1, 1 snoozed[^]*button, Undo/);
      expect(nonsenseIn(there.tree)).toEqual([]);
      expect(itemsOf(there).map(saidOf)).toEqual([
        expect.stringMatching(/, button, Back .*\d:\d\d [AP]M Snoozed (now|\d+ minutes? ago) .*, 1 of 1$/),
      ]);
    });
  });

  test('reads one request in the order in which it matters', async () => {
    const { app, page } = await begin(openList);
    const [first] = itemsOf(await hear(app, page, /list with 11 items/));
    await page.keyboard.press('Enter');
    const heard = await hear(app, page, /heading level 2, Deadlines and dates[^]*group, Outcome/);
    expect(nonsenseIn(heard.tree)).toEqual([]);
    const [buyer, ...parts] = headings(heard);
    expect(buyer).toEqual([1, openerOf(first!).name]);
    expect(parts.slice(0, 3)).toEqual([
      [2, 'Message'],
      [2, 'Products'],
      [2, 'Request'],
    ]);
    expect(parts.map(([, name]) => name)).toEqual(expect.arrayContaining(['Notes', 'Contact', 'Deadlines and dates']));
    const text = heard.lines.map((line) => line.trim()).join('\n');
    expect(text).toMatch(/^(New|Answer today|Overdue|Very late)\nasked \d+ \w+ ago\n/m);
    expect(text).toMatch(/^button, Reply$/m);
    expect(text).toMatch(/^E-mail\nlink, \S+@\S+\nbutton, Copy: E-mail$/m);
  });

  test('reads the first run as a sentence and two things to do', async () => {
    const { app, page } = await begin(openFirstRun);
    const heard = await hear(app, page, /Set up my feed/);
    expect(nonsenseIn(heard.tree)).toEqual([]);
    expect(below(heard, 'main', '')).toEqual([
      'heading level 1, Answer buyers while they still remember asking',
      expect.stringContaining('Leadstand brings your VirtualExpo requests'),
      'button, Try it with sample data',
      'Invented buyers, no feed and no CRM needed.',
      'button, Set up my feed',
    ]);
  });
});
