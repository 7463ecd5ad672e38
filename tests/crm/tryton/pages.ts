import type { Page } from 'puppeteer-core';
import { waitUntil } from '../../support/browser/wait.ts';
import type { RunningCrm } from '../system.ts';

/** Tabs of earlier forms stay in the page, hidden. */
const ACTIVE = '#tabcontent > .active';

/** Opens the list of a model, logs in if asked to, and presses "New". */
export async function openNew(page: Page, crm: RunningCrm, model: string): Promise<void> {
  await page.goto(`${crm.url}#crm/model/${model}`);
  await logIn(page);
  await page.waitForSelector(`${ACTIVE} table.tree`, { visible: true });
  await page.click(`${ACTIVE} button#new_`);
  await page.waitForSelector(`${ACTIVE} .form input`, { visible: true });
}

/** The session of an earlier login goes on in a new tab. */
async function logIn(page: Page): Promise<void> {
  await page.waitForSelector(`#login, ${ACTIVE}`, { visible: true });
  if (await page.$(ACTIVE)) return;
  await page.type('#login', 'admin');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#ask-dialog-entry', { visible: true });
  await page.type('#ask-dialog-entry', 'admin');
  await page.keyboard.press('Enter');
}

/** Presses a button of the heading of a list within the form, such as "New" of "Contact Mechanisms". */
export async function pressInList(page: Page, list: string, button: string): Promise<void> {
  const found = await page.evaluateHandle(
    (active, heading, name) => {
      const labels = [...document.querySelectorAll(`${active} .form-one2many-string`)];
      const box = labels.find((label) => label.textContent === heading)?.closest('.form-one2many');
      return box?.querySelector(`button[aria-label="${name}"]`);
    },
    ACTIVE,
    list,
    button,
  );
  await (found.asElement() as Awaited<ReturnType<Page['$']>>)!.click();
}

/** Presses "Save". A new record has got its number when it is saved. */
export async function save(page: Page, numberField: 'code' | 'number'): Promise<void> {
  await page.click(`${ACTIVE} button#save`);
  await waitUntil('the record to be saved', async () => {
    const number = await page.$eval(
      `${ACTIVE} input[name=${numberField}]`,
      (input) => (input as HTMLInputElement).value,
    );
    return number !== '';
  });
}
