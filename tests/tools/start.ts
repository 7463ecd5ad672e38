import { launch } from '../support/browser/launch.ts';
import { built } from '../support/built.ts';
import { FeedServer } from '../support/feed-server.ts';
import { makeLeads } from '../support/leads.ts';
import { addFeed, type Feed, openSetUp, typeFeed } from '../support/leadstand.ts';
import { browserNamed, readArguments, stop } from './arguments.ts';
import { tour } from './tour/tour.ts';

const USAGE = `Usage: npm start [-- --feed URL [--key KEY] [--header NAME | --parameter NAME]] [--browser chromium|firefox] [--headless]`;

const options = readArguments(USAGE, {
  feed: { type: 'string' },
  key: { type: 'string' },
  header: { type: 'string' },
  parameter: { type: 'string' },
  browser: { type: 'string' },
  headless: { type: 'boolean', default: false },
});
if (options.feed && !URL.canParse(options.feed)) stop(`--feed ${options.feed}: this is not a URL.\n${USAGE}`);
const browser = browserNamed(options.browser);
const { DISPLAY, WAYLAND_DISPLAY } = process.env;
const headless = options.headless || (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY);

const extensionDir = await built(browser);
// As the protocol says, key check and two-hour rule included, so that what is seen here is what users see.
const server = options.feed ? null : await FeedServer.start({ leads: makeLeads({ count: 24, now: Date.now() }) });
const feed: Feed = server ? { url: server.url, key: server.key, name: 'DirectIndustry' } : givenFeed(options.feed!);

try {
  if (headless) {
    console.log('There is no display, so the tour runs without one and takes pictures.');
    await tour({ browser, extensionDir, feed, ours: server !== null });
  } else {
    await show();
  }
} finally {
  await server?.close();
}

/** Opens the browser and leaves it to the user until they close it. */
async function show(): Promise<void> {
  const app = await launch({ browser, extensionDir, headless: false, allowHosts: [new URL(feed.url).hostname] });
  const closed = new Promise<void>((resolve) => app.puppeteer.once('disconnected', () => resolve()));
  process.once('SIGINT', () => void app.close());
  const setUp = await openSetUp(app, undefined);
  if (server) {
    await addFeed(app, setUp, feed);
    await app.openExtensionPage('practice-crm.html');
    console.log(
      'A sample feed is connected. On the practice CRM, click the Leadstand icon, open a request and press "Fill this form".',
    );
  } else {
    await typeFeed(setUp, feed);
    await setUp.bringToFront();
    console.log('Your feed is typed in. Check it and press "Save and download".');
  }
  console.log('Close the browser, or press Ctrl+C here, to end.');
  await closed;
}

function givenFeed(url: string): Feed {
  const { key, header, parameter } = options;
  if (key === undefined) return { url, mode: 'test' };
  const name = header ?? parameter;
  return { url, key, mode: 'test', placement: header ? 'header' : 'query', ...(name && { placementName: name }) };
}
