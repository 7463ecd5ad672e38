import { browsers } from '../../e2e/browsers.ts';
import { type BrowserName, type ExtensionBrowser, launch } from '../../support/browser/launch.ts';
import { built } from '../../support/built.ts';
import { pageServer } from '../../support/page-server.ts';
import { measure, type Measure } from '../bench.ts';
import { widgetPage } from './build.ts';
import { judge, judgePlain, judgeUnknown, type LeftAlone, type Verdict } from './judge.ts';
import { type Kind, KINDS } from './kinds.ts';

/** Fills every kind of widget (or the named ones) in both browsers, by the extension and plainly. */
export async function widgetsBench(names: readonly string[]): Promise<Measure[]> {
  const kinds = names.length > 0 ? KINDS.filter(({ id }) => names.includes(id)) : KINDS;
  const pages = pageServer();
  try {
    const page = await pages.addressOf(await widgetPage());
    const measures: Measure[] = [];
    for (const name of browsers) measures.push(...(await inBrowser(name, page, kinds)));
    return measures;
  } finally {
    pages.close();
  }
}

async function inBrowser(name: BrowserName, page: string, kinds: readonly Kind[]): Promise<Measure[]> {
  const app = await launch({ browser: name, extensionDir: await built(name) });
  try {
    return await everyKind(app, page, kinds);
  } finally {
    await app.close();
  }
}

async function everyKind(app: ExtensionBrowser, page: string, kinds: readonly Kind[]): Promise<Measure[]> {
  const verdicts: Verdict[] = [];
  const unknown: LeftAlone[] = [];
  let plain = 0;
  for (const kind of kinds) {
    const ours = await judge(app, page, kind);
    const theirs = await judgePlain(app, page, kind);
    const without = kind.chooses ? await judgeUnknown(app, page, kind) : null;
    verdicts.push(ours);
    if (without) unknown.push(without);
    if (theirs.right) plain += 1;
    console.log(line(app.name, kind, ours, theirs, without));
  }
  const count = (what: keyof Verdict): number => verdicts.filter((verdict) => verdict[what]).length;
  const falselyFilled = count('falselyFilled') + unknown.filter(({ claimed }) => claimed).length;
  const asFound = unknown.filter((one) => one.asFound).length;
  const all = kinds.length;
  console.log(
    `${app.name}: ours ${count('right')}/${all}, plain ${plain}/${all}, false filled ${falselyFilled}, ` +
      `filled again without a change ${count('stable')}/${all}, undone ${count('undone')}/${all}, ` +
      `no such option: left as found ${asFound}/${unknown.length}, submitted ${count('submitted')}`,
  );
  const harmless = verdicts.length + unknown.length - falselyFilled - count('submitted');
  return [
    reached(app.name, 'filled and in the page’s own state', all, count('right')),
    reached(app.name, 'filled again without a change', all, count('stable')),
    reached(app.name, 'undone', all, count('undone')),
    reached(app.name, 'left as found where they have no such option', unknown.length, asFound),
    reached(app.name, 'neither submitted nor said to be filled falsely', verdicts.length + unknown.length, harmless),
  ];
}

/** How many there are, against those of which it is so: all of them, or it is not good. */
const reached = (browser: BrowserName, what: string, all: number, reached: number): Measure =>
  measure(`widgets, ${browser}: ${what}`, 'kinds', 1, [{ measured: all, floor: reached }]);

function line(
  browser: BrowserName,
  kind: Kind,
  ours: Verdict,
  plain: Pick<Verdict, 'state' | 'right'>,
  unknown: LeftAlone | null,
): string {
  const told = ours.falselyFilled ? 'FALSELY "filled"' : ours.outcome;
  const flaws = [
    ours.right || `holds ${JSON.stringify(ours.state)}`,
    ours.stable || 'a second fill changed it',
    ours.submitted && 'SUBMITTED',
    unknown && !unknown.asFound && 'NOT left as found when it has no such option',
    unknown?.claimed && 'FALSELY "filled" when it has no such option',
  ].filter((flaw) => typeof flaw === 'string');
  return [
    browser.padEnd(9),
    kind.id.padEnd(26),
    `ours ${mark(ours.right)}`,
    `plain ${mark(plain.right)}`,
    `undo ${mark(ours.undone)}`,
    [told, ...flaws].join(', '),
  ].join('  ');
}

const mark = (right: boolean): string => (right ? 'right' : 'WRONG');
