import type { Page } from 'puppeteer-core';
import { waitUntil } from '../../support/browser/wait.ts';
import type { RunningCrm } from '../system.ts';

/** Tabs of earlier forms stay in the page, hidden. */
const ACTIVE = '#tabcontent > .active';

/**
 * Opens the list of a model, logs in if asked to, presses "New", and waits for a control that can be written in: the
 * form is there before the record is, which the server makes.
 */
export async function openNew(page: Page, crm: RunningCrm, model: string, control: string): Promise<void> {
  await page.goto(`${crm.url}#crm/model/${model}`);
  await logIn(page);
  await page.waitForSelector(`${ACTIVE} table.tree`, { visible: true });
  await page.click(`${ACTIVE} button#new_`);
  await page.waitForSelector(`${ACTIVE} .form ${control}`, { visible: true });
}

/** The session of an earlier login goes on in a new tab. */
async function logIn(page: Page): Promise<void> {
  await page.waitForSelector(`#login, ${ACTIVE}`, { visible: true });
  if (await page.$(ACTIVE)) return;
  // The form takes no login before the server has told its databases.
  await waitUntil('the name of the database', () =>
    page.$$eval('#database', (boxes) => boxes.some((box) => (box as HTMLInputElement).value !== '')),
  );
  await page.type('#login', 'admin');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#ask-dialog-entry', { visible: true });
  await page.type('#ask-dialog-entry', 'admin');
  await page.keyboard.press('Enter');
}

/**
 * Presses "New" above the contact mechanisms, and chooses the kind of the new row: one row at a time can be written in, and
 * there are no boxes for phone and e-mail before.
 */
export async function addContactMechanism(page: Page, type?: string): Promise<void> {
  const rows = await page.$$(`${ACTIVE} tr [data-title^="Value"]`);
  await page.evaluate((active) => {
    const labels = [...document.querySelectorAll(`${active} .form-one2many-string`)];
    const list = labels.find((label) => label.textContent === 'Contact Mechanisms')?.closest('.form-one2many');
    list?.querySelector('button[aria-label="New"]')?.setAttribute('data-press', '');
  }, ACTIVE);
  await page.click('[data-press]');
  // The new row is the last one.
  const row = `${ACTIVE} tr:nth-child(${rows.length + 1})`;
  await page.waitForSelector(`${row} input[name=value]`, { visible: true });
  if (type) await page.select(`${row} select[name=type]`, JSON.stringify(type));
}

/** Presses "Save". A new record has got its number when it is saved. */
export async function save(page: Page, numberField: 'code' | 'number'): Promise<void> {
  await page.click(`${ACTIVE} button#save`);
  await waitUntil('the record to be saved', async () => {
    const number = await page.$eval(`${ACTIVE} input[name=${numberField}]`, (input) => input.value);
    return number !== '';
  });
}
