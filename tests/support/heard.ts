import type { Page } from 'puppeteer-core';
import { type AccessibleNode, allNodes } from './browser/accessible-node.ts';
import type { ExtensionBrowser } from './browser/launch.ts';
import { waitUntil } from './browser/wait.ts';
import { saidOnFocus, transcriptOf } from './transcript.ts';

export interface Heard {
  tree: AccessibleNode;
  lines: string[];
}

/** What is read as soon as it is as wanted: a screen reader hears of a change a moment after it is seen. */
export const hear = (app: ExtensionBrowser, page: Page, wanted: RegExp): Promise<Heard> =>
  waitUntil(`${wanted} to be read`, async () => {
    const tree = await app.accessibleTree(page);
    const lines = transcriptOf(tree);
    return wanted.test(lines.join('\n')) && { tree, lines };
  });

export const itemsOf = ({ tree }: Heard): AccessibleNode[] =>
  allNodes(tree).filter((node) => node.role === 'listitem' && allNodes(node).some(({ role }) => role === 'checkbox'));

export const openerOf = (item: AccessibleNode): AccessibleNode => allNodes(item).find(({ role }) => role === 'button')!;

export const saidOf = (item: AccessibleNode): string => saidOnFocus(openerOf(item), item);

export const statusOf = ({ tree }: Heard): AccessibleNode =>
  allNodes(tree).find((node) => node.role === 'status' && node.children.length > 0)!;

export const headings = ({ tree }: Heard): (readonly [number | undefined, string])[] =>
  allNodes(tree).flatMap(({ role, level, name }) => (role === 'heading' ? [[level, name] as const] : []));

export const below = ({ tree }: Heard, role: string, name: string): string[] =>
  transcriptOf(allNodes(tree).find((node) => node.role === role && (node.name === name || !name))!);
