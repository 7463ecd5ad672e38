import type { Frame, Page } from 'puppeteer-core';
import { waitUntil } from '../../support/browser/wait.ts';
import type { RunningCrm } from '../system.ts';

/** Logs in if need be, and opens the form for a new contact, which is in a frame of the page. */
export async function openNewContact(page: Page, crm: RunningCrm): Promise<void> {
  await page.goto(`${crm.url}?_task=addressbook`);
  if (await page.$('#rcmloginuser')) {
    await page.type('#rcmloginuser', 'sam');
    await page.type('#rcmloginpwd', 'admin');
    await page.click('#rcmloginsubmit');
  }
  // A button pressed before the page is ready, or while a list loads, does nothing.
  await page.waitForFunction('globalThis.rcmail?.commands?.add && !rcmail.busy');
  await page.click('#toolbar-menu a.create');
  const frame = await waitUntil('the form', () => page.frames().find((one) => one.url().includes('_action=add')));
  await frame.waitForSelector('#ff_firstname0, input[name=_firstname]', { visible: true });
}

const formOf = (page: Page): Promise<Frame> =>
  waitUntil('the form', () => page.frames().find((frame) => /_action=(add|save)/.test(frame.url())));

/** Chooses a field in one of the lists "Add field…", of which each part of the form has one. */
export async function addField(page: Page, part: 'head' | 'contact', field: string): Promise<void> {
  const form = await formOf(page);
  await form.select(`select.addfieldmenu[rel=${part}]`, field);
  await form.waitForSelector(`.ff_${field}`, { visible: true });
}

export async function openTab(page: Page, name: string): Promise<void> {
  const form = await formOf(page);
  const tabs = await form.$$('.nav-tabs a');
  for (const tab of tabs) if ((await tab.evaluate((link) => link.textContent)) === name) await tab.click();
}

/** Presses "Save" and waits until Roundcube says that it did. */
export async function save(page: Page): Promise<void> {
  const form = await formOf(page);
  await form.click('button.submit');
  await page.waitForSelector('#messagestack .confirmation');
}
