import { expect, test } from 'vitest';
import { waitUntil } from '../support/browser/wait.ts';
import { openWithSample, untilText } from '../support/leadstand.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { temporaryProfile } from './temporary-profile.ts';

/** As a version would leave it that is far newer than this one. */
async function comeFromTheFuture(): Promise<void> {
  const request = indexedDB.open('leadstand', 1000);
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
  db.close();
}

async function versionNow(): Promise<number | undefined> {
  const databases = await indexedDB.databases();
  return databases.find(({ name }) => name === 'leadstand')?.version;
}

declare const chrome: { action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> } };

/** What the icon says. */
const iconSays = async (): Promise<string> => {
  const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
  return [await api.action.getBadgeText({}), await api.action.getTitle({})].join(' ');
};

inEachBrowser('data of a newer version', (start) => {
  test('is left alone, named on every page and on the icon, and is not called a full disk', async () => {
    const app = await start({ profileDir: temporaryProfile() });
    await (await openWithSample(app)).close();
    await app.inExtension(comeFromTheFuture);
    await app.stopBackground();

    const setUp = await app.openExtensionPage('options.html');
    await untilText(setUp, 'main', 'a newer version of Leadstand');
    await waitUntil('the icon to say it', async () => /^! .*newer version/.test(await app.inExtension(iconSays)));
    const popup = await app.openPopup(setUp);
    await untilText(popup, 'main', 'Nothing is lost');
    expect(await app.inExtension(versionNow)).toBe(1000);
    // For whoever looks at the console: that is what it is, and nothing else has gone wrong.
    expect(app.log.errors.filter((error) => !/VersionError/.test(error))).toEqual([]);
    app.log.clear();
  });
});
