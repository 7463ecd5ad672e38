import { tap, type Tour, unfold } from './stage.ts';

/** Visits and consent: each of its sections, and one visit. */
export const visits: Tour = async ({ app }, look) => {
  const page = await app.openExtensionPage('visits.html');
  await page.waitForSelector('.visit-row');
  await look(page, 'visits');
  await tap(page, '.visit-row', '.visit');
  await unfold(page);
  await look(page, 'visits, one');
  for (const section of ['planning', 'persons', 'records', 'settings']) {
    await page.evaluate((name) => (location.hash = `#${name}`), section);
    await page.waitForSelector(`.desk__main--${section} h2, .desk__main--${section} form`);
    await unfold(page);
    await look(page, `visits, ${section}`);
  }
  await page.close();
};
