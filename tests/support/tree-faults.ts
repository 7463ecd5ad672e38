import type { Page } from 'puppeteer-core';
import { allNodes, type AccessibleNode } from './browser/accessible-node.ts';
import type { ExtensionBrowser } from './browser/launch.ts';

/** What somebody acts on or goes to, which has to say what it is. */
const NAMED = new Set([
  'button',
  'link',
  'textbox',
  'searchbox',
  'combobox',
  'listbox',
  'checkbox',
  'radio',
  'switch',
  'slider',
  'spinbutton',
  'tab',
  'tabpanel',
  'menuitem',
  'region',
  'dialog',
  'group',
  'image',
  'form',
  'tablist',
  'navigation',
  'progressbar',
]);
/** Boxes without a name are no groups to anybody. */
const MAYBE = new Set(['group', 'region', 'form']);

/** What is wrong with a page as a browser tells it to screen readers. */
export async function treeFaults(app: ExtensionBrowser, page: Page): Promise<string[]> {
  const nodes = allNodes(await app.accessibleTree(page));
  const inDialog = await page.evaluate(() => document.querySelector('dialog:modal') !== null);
  return [...unnamed(nodes), ...headings(nodes, inDialog), ...(inDialog ? [] : landmarks(nodes))];
}

const unnamed = (nodes: readonly AccessibleNode[]): string[] =>
  nodes
    .filter(
      ({ role, name, children }) =>
        NAMED.has(role) && !name.trim() && !(MAYBE.has(role) || (role === 'image' && children.length > 0)),
    )
    .map(
      ({ role, states, children }) =>
        `a ${role} without a name, ${states.join(' ')} with ${allNodes(children[0] ?? NOTHING)
          .map(({ name }) => name)
          .join(' ')
          .slice(0, 80)}`,
    );

const NOTHING: AccessibleNode = { role: 'generic', name: '', description: '', states: [], children: [] };

function headings(nodes: readonly AccessibleNode[], inDialog: boolean): string[] {
  const found = nodes.filter(({ role }) => role === 'heading');
  const first = found.filter(({ level }) => level === 1).length;
  const jumps = found.filter(({ level = 1 }, at) => at > 0 && level > (found[at - 1]!.level ?? 1) + 1);
  return [
    ...(first === 1 || inDialog
      ? []
      : [
          `${first} headings of the first level: ${found
            .filter(({ level }) => level === 1)
            .map(({ name }) => name)
            .join(', ')}`,
        ]),
    ...jumps.map(({ name, level }) => `the heading “${name}” of level ${level} skips one`),
  ];
}

function landmarks(nodes: readonly AccessibleNode[]): string[] {
  const mains = nodes.filter(({ role }) => role === 'main').length;
  return mains === 1 ? [] : [`${mains} main parts`];
}

/** Those whose text is the state of what they stand in, which is said when it changes. */
const STATES = '.connection output, .stepper output, .team__state output';

/** Parts that are read out when they change, and have something in them before anything has. */
export const spokenAtLoad = (page: Page): Promise<string[]> =>
  page.$$eval(
    'output, [aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log]',
    (parts, states) =>
      parts
        .filter((part) => part.textContent.trim() && !part.matches(states))
        .map((part) => `${part.localName}.${part.className} says “${part.textContent.trim().slice(0, 60)}” at load`),
    STATES,
  );
