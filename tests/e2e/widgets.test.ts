import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { widgetPage } from '../bench/widgets/build.ts';
import { judge, judgeUnknown } from '../bench/widgets/judge.ts';
import { KINDS } from '../bench/widgets/kinds.ts';
import { type ExtensionBrowser, launch } from '../support/browser/launch.ts';
import { OUTPUT } from '../support/built.ts';
import { type PageServer, pageServer } from '../support/page-server.ts';
import { browsers } from './browsers.ts';

let pages: PageServer;
let page: string;

beforeAll(async () => {
  pages = pageServer();
  page = await pages.addressOf(await widgetPage());
});
afterAll(() => pages?.close());

/** The components that people's forms are made of, from their packages; the page's own state is the judge. */
describe.each(browsers)('widgets in %s', (browser) => {
  let app: ExtensionBrowser;
  beforeAll(async () => {
    app = await launch({ browser, extensionDir: OUTPUT[browser] });
  });
  afterAll(() => app?.close());

  test.each(KINDS)('$id: filled once, told truly, taken back', async (kind) => {
    expect(await judge(app, page, kind)).toEqual({
      state: kind.wanted,
      right: true,
      outcome: 'filled',
      falselyFilled: false,
      stable: true,
      undone: true,
      submitted: false,
    });
  });

  test.each(KINDS.filter(({ chooses }) => chooses))('$id: left as found when it has no such option', async (kind) => {
    expect(await judgeUnknown(app, page, kind)).toEqual({ asFound: true, claimed: false });
  });

  test('writes no error to a console', () => expect(app.log.errors).toEqual([]));
});
