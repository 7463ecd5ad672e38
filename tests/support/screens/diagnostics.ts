import type { Tour } from './stage.ts';

/** What Leadstand finds when it looks at itself. */
export const diagnostics: Tour = async ({ app }, look) => {
  const page = await app.openExtensionPage('diagnostics.html');
  await page.waitForSelector('[data-check]');
  await look(page, 'diagnostics');
  await page.close();
};
