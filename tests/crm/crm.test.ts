import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browsers } from '../e2e/browsers.ts';
import { type ExtensionBrowser, launch } from '../support/browser/launch.ts';
import { OUTPUT } from '../support/built.ts';
import { completeLead } from '../support/lead-file.ts';
import { prefillOver } from '../support/prefill-session.ts';
import { watchSubmits } from '../support/submit-watch.ts';
import { atRest } from './at-rest.ts';
import { type Changes, changesBetween, countSaved } from './changes.ts';
import { areInstalled } from './debian.ts';
import type { CrmCase, InstalledCrm, RunningCrm } from './system.ts';
import { systems } from './systems.ts';

/** What a form holds is one thing, what the CRM has stored after its own save button was pressed is what counts. */

for (const system of systems) {
  // Where they cannot be installed, `npm test` says so; everything else can be tested all the same.
  // oxlint-disable-next-line vitest/valid-title -- it is a string
  describe.skipIf(!areInstalled(system.debianPackages))(system.name, () => {
    let installed: InstalledCrm | undefined;
    beforeAll(async () => {
      installed = await system.install();
    });
    afterAll(() => installed?.remove());

    describe.each(browsers)('in %s', (browser) => {
      let crm: RunningCrm | undefined;
      let app: ExtensionBrowser | undefined;
      beforeAll(async () => {
        crm = await installed!.start();
        app = await launch({ browser, extensionDir: OUTPUT[browser] });
      });
      afterAll(async () => {
        await app?.close();
        await crm?.stop();
      });

      test.each(system.cases)('$name', async (one) => {
        const { result, ...changes } = await fillAndSave(app!, crm!, one);
        console.log(`${system.name} in ${browser}, ${one.name}: ${result}`);
        expect(changes, result).toEqual({ created: one.expected, changed: {} });
        expect(app!.log.errors).toEqual([]);
      });
    });
  });
}

/** What was saved, and how far that is from what should be, in words. */
async function fillAndSave(
  app: ExtensionBrowser,
  crm: RunningCrm,
  one: CrmCase,
): Promise<Changes & { result: string }> {
  const page = await app.openPage('about:blank');
  try {
    const watch = await watchSubmits(page);
    await one.open(page, crm);
    const before = await crm.records(page);
    let ms = 0;
    for (const prepare of [undefined, ...(one.again ?? [])]) {
      await prepare?.(page, crm);
      await atRest(page);
      await watch.start();
      const session = await prefillOver(app, page, completeLead(one.lead));
      const started = Date.now();
      await session.fill();
      ms += Date.now() - started;
      await app.closePopup();
      expect(await watch.submitted()).toBe(false);
    }
    // Nothing is stored by filling alone, not even the record that a lookup field offers to make.
    expect(changesBetween(before, await crm.records(page))).toEqual({ created: {}, changed: {} });

    await one.save(page, crm);
    const changes = changesBetween(before, await crm.records(page));
    const { saved, wanted } = countSaved(one.expected, changes.created);
    return { ...changes, result: `${saved} of ${wanted} values saved, filled in ${ms} ms` };
  } finally {
    await app.closePopup();
    await page.close();
  }
}
