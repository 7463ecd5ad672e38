import type { Page } from 'puppeteer-core';
import type { ControlReport, FillReport } from '../../../lib/domain/lead/fill-report.ts';
import type { ExtensionBrowser } from '../../support/browser/launch.ts';
import { openPrefill, type PrefillSession } from '../../support/prefill-session.ts';
import { type Kind, NEIGHBOURS } from './kinds.ts';
import { unknownLead, widgetLead } from './lead.ts';
import type { WidgetPage } from './page/mount.ts';
import { fillPlainly } from './plain-filler.ts';

/** What the page's own code holds of the widget and of its neighbours. */
interface State {
  widget: string;
  neighbours: Record<string, string>;
}

/** What became of one kind of widget, judged by the state of the page and never by what its controls show. */
export interface Verdict {
  state: string;
  /** Exactly the wanted value is there, once, and the neighbours are right, too. */
  right: boolean;
  /** The report says of the widget that it was filled, or why not. */
  outcome: string;
  /** The report claims more than is there. */
  falselyFilled: boolean;
  /** A second fill has changed nothing. */
  stable: boolean;
  /** Undo has brought back the state before. */
  undone: boolean;
  submitted: boolean;
}

const mounted = (page: Page): Promise<unknown> => page.waitForSelector('html[data-ready]');

const address = (page: string, kind: Kind): string => `${page}?kind=${kind.id}`;

/** Fills a kind of widget by the extension, fills it again, and takes it back. */
export async function judge(app: ExtensionBrowser, page: string, kind: Kind): Promise<Verdict> {
  const session = await openPrefill(app, address(page, kind), widgetLead(), mounted);
  try {
    const before = await leftState(session.page, 0);
    const report = await orNothing(session.fill());
    const filled = await leftState(session.page);
    await orNothing(session.fill());
    const again = await leftState(session.page);
    await orNothing(session.undo());
    const undone = await leftState(session.page);
    return {
      state: filled.widget,
      right: filled.widget === kind.wanted && areRight(filled.neighbours),
      outcome: controlOf(report, kind)?.outcome ?? 'not found',
      falselyFilled: claimsTooMuch(report, kind, filled),
      stable: same(filled, again),
      undone: same(before, undone),
      submitted: await session.wasSubmitted(),
    };
  } finally {
    await session.close();
  }
}

export interface LeftAlone {
  /** The page holds nothing of it, shows what it showed, and no list has stayed open. */
  asFound: boolean;
  claimed: boolean;
}

/** Fills a widget that has no option for what the lead says. */
export async function judgeUnknown(app: ExtensionBrowser, page: string, kind: Kind): Promise<LeftAlone> {
  const session = await openPrefill(app, address(page, kind), unknownLead(), mounted);
  try {
    const before = await shownIn(session.page);
    const report = await orNothing(session.fill());
    const { widget } = await leftState(session.page);
    const after = await shownIn(session.page);
    return {
      asFound: widget === '' && after.text === before.text && !after.open,
      claimed: controlOf(report, kind)?.outcome === 'filled',
    };
  } finally {
    await session.close();
  }
}

/** What a user sees of the row with the widget, and of lists that lie over the page. */
const shownIn = (page: Page): Promise<{ text: string; open: boolean }> =>
  page.evaluate(() => {
    const control = document.querySelector<HTMLInputElement>('#widget')!;
    const options = [...document.querySelectorAll('[role=option]')];
    return {
      text: `${control.value ?? ''} ${control.closest<HTMLElement>('form > div')!.innerText}`,
      open: options.some((option) => option.getClientRects().length > 0),
    };
  });

/** The same for a filler that sets values, as what is there without the extension. */
export async function judgePlain(
  app: ExtensionBrowser,
  page: string,
  kind: Kind,
): Promise<Pick<Verdict, 'state' | 'right'>> {
  const session = await openPrefill(app, address(page, kind), widgetLead(), mounted);
  try {
    await plainly(session, kind);
    const { widget } = await leftState(session.page);
    return { state: widget, right: widget === kind.wanted };
  } finally {
    await session.close();
  }
}

const plainly = (session: PrefillSession, kind: Kind): Promise<void> =>
  session.inContentWorld(fillPlainly, [
    ...NEIGHBOURS.map(({ name, wanted }) => ({ css: `[name=${name}]`, value: wanted })),
    kind.plain,
  ]);

/** Quiet for so long is longer than the slowest reaction of a page: what comes late counts. */
const QUIET_MS = 160;

/** The state when the user has gone on from the field, and all that the page does about it is done. */
async function leftState(page: Page, quietMs = QUIET_MS): Promise<State> {
  return page.evaluate(async (wanted) => {
    let root: Document | ShadowRoot | null = document;
    let active: HTMLElement | null = null;
    while (root?.activeElement) {
      active = root.activeElement as HTMLElement;
      root = active.shadowRoot;
    }
    active?.blur();
    const held = globalThis as unknown as WidgetPage;
    const now = (): State => ({ widget: held.widgetState(), neighbours: held.neighbourState() });
    let [state, since] = [now(), performance.now()];
    while (performance.now() - since < wanted) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      const next = now();
      if (JSON.stringify(next) !== JSON.stringify(state)) since = performance.now();
      state = next;
    }
    return state;
  }, quietMs);
}

const orNothing = (report: Promise<FillReport>): Promise<FillReport | null> => report.catch(() => null);

const same = (one: State, other: State): boolean => JSON.stringify(one) === JSON.stringify(other);

const areRight = (held: Record<string, string>): boolean =>
  NEIGHBOURS.every(({ name, wanted }) => (held[name] ?? wanted) === wanted);

const controlOf = (report: FillReport | null, kind: Kind): ControlReport | undefined =>
  report?.controls.find(({ label }) => label.startsWith(kind.label));

function claimsTooMuch(report: FillReport | null, kind: Kind, { widget, neighbours }: State): boolean {
  const claims = report?.controls.filter(({ outcome }) => outcome === 'filled') ?? [];
  return claims.some(({ label }) => {
    const neighbour = NEIGHBOURS.find((one) => one.label === label && one.name in neighbours);
    return neighbour ? neighbours[neighbour.name] !== neighbour.wanted : widget !== kind.wanted;
  });
}
