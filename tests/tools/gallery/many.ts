import type { Page } from 'puppeteer-core';
import { FeedServer } from '../../support/feed-server.ts';
import { type FeedLead, makeLeads } from '../../support/leads.ts';
import { openView, withFeed } from './open.ts';
import type { Series } from './looks.ts';

const HOUR = 3_600_000;

/** Of all countries and kinds, from some minutes to some days old, one of them asking for the second time. */
function leads(): FeedLead[] {
  const now = Date.now();
  const made = makeLeads({ count: 60, now }).map((lead, at) =>
    Object.assign(lead, { creationDate: new Date(now - (0.2 + at ** 1.6 / 8) * HOUR).toISOString() }),
  );
  const again = { ...made[2]!, id: 'DI-earlier', creationDate: new Date(now - 2000 * HOUR).toISOString() };
  return [...made, again];
}

const withMany =
  (states: (page: Page, take: (state: string) => Promise<void>) => Promise<void>): Series =>
  async (app, look, take) => {
    const server = await FeedServer.start({ leads: leads() });
    try {
      await withFeed(app, server);
      const page = await openView(app, look, '.row');
      await page.focus('.row__open');
      await states(page, (state) => take(page, state));
    } finally {
      await server.close();
    }
  };

/** Presses keys as a user would, and waits for what they open. */
async function keys(
  page: Page,
  pressed: readonly Parameters<Page['keyboard']['press']>[0][],
  until: string,
): Promise<void> {
  for (const key of pressed) await page.keyboard.press(key);
  await page.waitForSelector(until);
}

async function leaveDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('dialog'));
}

export const many = withMany(async (page, take) => {
  await take('Many requests');
  await keys(page, ['3'], '.row');
  await take('Prospects');
  await keys(page, ['1'], '.row');
  await keys(page, ['x', 'j', 'x', 'j', 'x'], '.row [aria-checked=true], .row :checked, .row--selected');
  await take('Selected');
  await keys(page, ['a'], 'dialog[open]');
  await take('What a bulk act changes');
});

export const menus = withMany(async (page, take) => {
  for (const [key, state] of [
    ['d', 'Decline'],
    ['h', 'Snooze'],
    ['c', 'Note'],
    ['m', 'Duplicate of'],
    ['?', 'Keys'],
  ] as const) {
    await keys(page, [key], 'dialog[open]');
    await take(state);
    await leaveDialog(page);
  }
  await keys(page, ['/'], ':focus');
  await page.keyboard.type('a');
  await page.waitForSelector('.row');
  await take('Search');
  await page.keyboard.type('zzzz');
  await page.waitForSelector('.empty');
  await take('Nothing found');
});

export const request = withMany(async (page, take) => {
  await keys(page, ['Enter'], '.detail');
  await take('One request, open');
  await page.$eval('.detail', (detail) => detail.lastElementChild?.scrollIntoView());
  await take('One request, its end');
  await page.$eval('.detail h1', (heading) => heading.scrollIntoView());
  await keys(page, ['r'], '.reply__text');
  await take('Reply');
});
