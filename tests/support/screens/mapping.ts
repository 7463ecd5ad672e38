import { ask, openSetUp } from '../leadstand.ts';
import { tap, type Tour, unfold } from './stage.ts';

/** How the feed is read, with a change, and before that is applied. */
export const mapping: Tour = async ({ app }, look) => {
  const page = await openSetUp(app);
  const [feed] = await ask(page, 'connections.list', {});
  await page.evaluate((id) => (location.hash = `#mapping/${id}`), feed!.connection.id);
  await page.waitForSelector('.fields__value');
  await unfold(page);
  await look(page, 'mapping');
  await page.$$eval('.fields__from select', (all) => {
    const select = all.find((one) => one.value !== '' && one.querySelector('option[value=""]'));
    if (!select) return;
    select.value = '';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await page.waitForSelector('#mapping-apply');
  await look(page, 'mapping, changed');
  await tap(page, '#mapping-apply', '#mapping-name');
  await look(page, 'mapping, what changes');
  await page.close();
};
