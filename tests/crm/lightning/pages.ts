import { expect } from 'vitest';
import type { Page } from 'puppeteer-core';
import type { RunningCrm } from '../system.ts';
import type { Shadow } from './install.ts';

/** `>>>` looks into open shadow roots; the synthetic ones look to the page as if they were some. */
const SAVE = '>>> lightning-button[data-action=save] >>> button';

export async function open(page: Page, crm: RunningCrm, shadow: Shadow): Promise<void> {
  await page.goto(crm.url);
  await page.waitForSelector(SAVE);
  const isSynthetic = await page.$eval('crm-lead-form', (form) => 'synthetic' in form.shadowRoot!);
  expect(isSynthetic).toBe(shadow === 'synthetic');
}

export async function save(page: Page): Promise<void> {
  const button = await page.waitForSelector(SAVE);
  await button!.click();
  const state = await page.waitForSelector('>>> [role=status] ::-p-text(aved)');
  expect(await state!.evaluate((element) => element.textContent)).toBe('Saved');
}
