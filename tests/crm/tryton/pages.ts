import type { Page } from 'puppeteer-core';
import { waitUntil } from '../../support/browser/wait.ts';
import type { RunningCrm } from '../system.ts';

/** Tabs of earlier forms stay in the page, hidden. */
const ACTIVE = '#tabcontent > .active';

/** A form, by the model it is about. */
export interface Form {
  model: string;
  /** Can be written in as soon as the form has a record. */
  control: string;
  /** The field with the number that a record gets when it is saved. */
  number: string;
}

/**
 * Opens the list of a model, logs in if asked to, presses "New", and waits for the new record: the form shows none at first,
 * or the one that is marked in the list.
 */
export async function openNew(page: Page, crm: RunningCrm, { model, control, number }: Form): Promise<void> {
  await page.goto(`${crm.url}#crm/model/${model}`);
  await logIn(page);
  await page.waitForSelector(`${ACTIVE} table.tree`, { visible: true });
  await page.click(`${ACTIVE} button#new_`);
  await page.waitForSelector(`${ACTIVE} .form ${control}`, { visible: true });
  await page.waitForFunction(
    (written, numbered) => {
      const [box, id] = [written, numbered].map((selector) => document.querySelector<HTMLInputElement>(selector));
      return box?.readOnly === false && id?.value === '';
    },
    {},
    `${ACTIVE} .form ${control}`,
    `${ACTIVE} .form input[name=${number}]`,
  );
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

/** Presses "Save", and waits until the record has got its number. */
export async function save(page: Page, { number }: Form): Promise<void> {
  await page.click(`${ACTIVE} button#save`);
  await page.waitForFunction(
    (selector) => (document.querySelector<HTMLInputElement>(selector)?.value ?? '') !== '',
    {},
    `${ACTIVE} .form input[name=${number}]`,
  );
}
