import type { MappingRows } from '../../domain/mapping/mapping.ts';
import type { Target } from '../../domain/mapping/targets.ts';
import { stepsOf } from '../leaves.ts';
import { foldName } from '../names.ts';
import { compilePath } from '../path-pattern.ts';
import type { Assigned } from './assign.ts';
import type { Known } from './known.ts';

/**
 * Besides the places that were found, a mapping looks under the usual names for what was not there yet: a field that
 * appears next month is read, and a word for a kind is not overlooked.
 */

/** Fields that stand beside each other: where one of them is, another may come to be. */
const ABOUT_LEAD: readonly Target[] = ['kind', 'type', 'id', 'createdAt', 'marketplace'];

/** Patterns of one target, and groups that they are looked for in. */
const MOST = 150;
const MOST_GROUPS = 4;
const LONGEST = 400;

/** Usual names as they would be in this layout: in its rows, and inside of the elements that all values are in. */
export function inThisLayout(
  patterns: readonly string[],
  target: Target,
  places: readonly Known[],
  rows: readonly MappingRows[],
  taken: Assigned['taken'],
): string[] {
  if (target.startsWith('product')) return [...patterns];
  const names = patterns.filter((pattern) => !/[/*]/.test(pattern));
  const groups = new Set(rows.map(({ element }) => element));
  if (target === 'kind' || target === 'type')
    for (const other of ABOUT_LEAD) for (const { path } of taken.get(other) ?? []) groups.add(groupOf(path));
  const around = wrapperOf(places);
  const inGroups = [...groups]
    .filter(Boolean)
    .slice(0, MOST_GROUPS)
    .flatMap((group) => names.map((name) => `${group}/${name}`));
  const inWrapper = around
    ? patterns.filter((pattern) => !pattern.startsWith('*')).map((pattern) => `${around}/${pattern}`)
    : [];
  return [...new Set([...patterns, ...inGroups, ...inWrapper])]
    .filter(({ length }) => length <= LONGEST)
    .slice(0, MOST);
}

const groupOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('@'), 0));

/** The element that all values of a record are in, if there is one. */
function wrapperOf(places: readonly Known[]): string | null {
  const inside = places.filter(({ path }) => path.includes('/') || path.indexOf('@') > 0);
  const [first = ''] = inside.map(({ steps }) => steps[0] ?? '');
  const isAround = inside.length > 3 && inside.length >= places.length - 3;
  return isAround && inside.every(({ steps }) => steps[0] === first) ? first : null;
}

/** Automatic patterns for what was not there to be judged. What was seen and not taken is something else. */
export function unseen(
  patterns: readonly string[],
  target: Target,
  places: readonly Known[],
  flags: ReadonlyMap<string, unknown>,
): string[] {
  const inProducts = target.startsWith('product.');
  const seen = places
    .filter(({ inProduct }) => (inProduct !== null) === inProducts)
    .flatMap((place) => withOuter(inProducts ? place.inProduct! : place.path, target));
  const paths = [...seen, ...(inProducts ? [] : flags.keys())].map((path) => stepsOf(path).map(foldName));
  return patterns.filter((pattern) => {
    const fits = compilePath(pattern);
    return !paths.some((path) => fits(path));
  });
}

/** A product's element is a place around others. */
function withOuter(path: string, target: Target): string[] {
  if (target !== 'product') return [path];
  const steps = stepsOf(path);
  return steps.map((_, at) => steps.slice(0, at + 1).join('/'));
}
