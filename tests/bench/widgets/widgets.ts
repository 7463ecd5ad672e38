import { browsers } from '../../e2e/browsers.ts';
import { type BrowserName, type ExtensionBrowser, launch } from '../../support/browser/launch.ts';
import { built } from '../../support/built.ts';
import { pageServer } from '../../support/page-server.ts';
import { widgetPage } from './build.ts';
import { judge, judgePlain, judgeUnknown, type LeftAlone, type Verdict } from './judge.ts';
import { type Kind, KINDS } from './kinds.ts';

/** Fills every kind of widget (or the named ones) in both browsers, by the extension and plainly. Gives whether all is as it must be. */
export async function widgetsBench(names: readonly string[]): Promise<boolean> {
  const kinds = names.length > 0 ? KINDS.filter(({ id }) => names.includes(id)) : KINDS;
  const pages = pageServer();
  try {
    const page = await pages.addressOf(await widgetPage());
    const passed: boolean[] = [];
    for (const name of browsers) passed.push(await inBrowser(name, page, kinds));
    return passed.every(Boolean);
  } finally {
    pages.close();
  }
}

async function inBrowser(name: BrowserName, page: string, kinds: readonly Kind[]): Promise<boolean> {
  const app = await launch({ browser: name, extensionDir: await built(name) });
  try {
    return await everyKind(app, page, kinds);
  } finally {
    await app.close();
  }
}

async function everyKind(app: ExtensionBrowser, page: string, kinds: readonly Kind[]): Promise<boolean> {
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
  const reached = [count('right'), count('stable'), count('undone')].every((part) => part === all);
  return reached && asFound === unknown.length && falselyFilled === 0 && count('submitted') === 0;
}

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
