import { type AccessibleNode, allNodes } from './browser/accessible-node.ts';
import { isControl, transcriptOf } from './transcript.ts';

/** What would make no sense to somebody who hears a page instead of seeing it, in one line each. */
export const nonsenseIn = (tree: AccessibleNode): string[] => [
  ...allNodes(tree).flatMap(wrongWith),
  ...headingsOutOfOrder(tree),
  ...wrongInLines(transcriptOf(tree).map((line) => line.trim())),
];

function wrongWith(node: AccessibleNode): string[] {
  const { role, name, description } = node;
  if (isControl(node) && !name.trim()) return [`A ${role} has no name.`];
  if (role === 'image') return [`A picture is read: “${name}”.`];
  if (isControl(node) && description.includes(name)) return [`The ${role} “${name}” is described as “${description}”.`];
  return [];
}

/** The first is the title, and none is more than a level below the one before. */
function headingsOutOfOrder(tree: AccessibleNode): string[] {
  const all = allNodes(tree).filter(({ role }) => role === 'heading');
  return all.flatMap(({ level = 0, name }, at) =>
    level <= (all[at - 1]?.level ?? 0) + 1 ? [] : [`The heading “${name}” is of level ${level}, out of turn.`],
  );
}

/** Units as they are shortened in both languages; "5 PM" and "30 m²" are none of time. */
const SHORT_TIME = /\d\s?(min|hrs?|h|d|Std|Min|Tg)\b\.?(?!²)/;

const ROLES =
  /^(button|link|heading level \d|check box|search box|edit|tab panel|tabs|tab), |, (not )?checked$|, selected$/g;

function wrongInLines(lines: readonly string[]): string[] {
  return lines.flatMap((line, at) => {
    if (!/[\p{L}\p{N}]/u.test(line)) return [`Nothing that could be said: “${line}”.`];
    if (SHORT_TIME.test(line)) return [`A time in short: “${line}”.`];
    const [before, name] = [lines[at - 1] ?? '', line].map((one) => one.replace(ROLES, ''));
    return before && name && (before.endsWith(name) || name.endsWith(before))
      ? [`Said twice: “${lines[at - 1]}”, “${line}”.`]
      : [];
  });
}
