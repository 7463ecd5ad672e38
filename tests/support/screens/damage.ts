import type { Damage } from '../../../lib/domain/damage/damage.ts';
import { openPopup } from './popup.ts';
import { tap, type Tour } from './stage.ts';

/** All that can be said of a database that was lost. */
const FOUND: Damage = {
  at: '2026-03-02T08:00:00.000Z',
  what: 'database',
  back: { acts: 1204, records: 87, saidNo: 19 },
  unread: 2,
  left: 'leadstand-2',
};

/** What the popup says after a database was lost, over a list that is here again. */
export const damage: Tour = async (stage, look) => {
  const before = await openPopup(stage);
  await before.evaluate(noteDamage, FOUND);
  await before.close();
  const page = await openPopup(stage, '.note--damage');
  await page.waitForSelector('.row');
  await look(page, 'popup, damage');
  await tap(page, '.note--damage button');
  await page.waitForFunction(() => !document.querySelector('.note--damage'));
  await page.close();
};

function noteDamage(found: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('leadstand');
    opening.addEventListener('error', () => reject(opening.error));
    opening.addEventListener('success', () => {
      const db = opening.result;
      const tx = db.transaction('damage', 'readwrite');
      tx.objectStore('damage').put(found, 'found');
      tx.addEventListener('complete', () => resolve());
      db.close();
    });
  });
}
