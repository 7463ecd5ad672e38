import type { MappingRows } from '../../domain/mapping/mapping.ts';
import { rowName } from '../rows.ts';
import { meaningsOf } from './names/meaning.ts';
import { unitsOf } from './names/units.ts';
import { KEYS, type Spot, type Values } from './spots.ts';

/** Elements that are told apart by what they call themselves. */
export interface FoundRows extends Pick<MappingRows, 'key' | 'value'> {
  keys: readonly string[];
  /** What stands in them, by key, as far as that was noted. */
  texts?: ReadonlyMap<string, Values>;
}

const VALUES = /^(?:v|valeur|wert|valore|valor)$|(?:^|[_-])(?:value|val|text|content|data|string)$/i;

/** What is more than a row has besides its name and its value. */
const MOST_PARTS = 5;

/** Whether the elements of one place are rows, and how they are read. `steps` lead to them from the record. */
export function findRows(spot: Spot, steps: readonly string[]): FoundRows | null {
  if (spot.most < 2 || spot.attributes.size > MOST_PARTS) return null;
  const options = [...byAttribute(spot), ...byChild(spot)]
    .map((option) => ({ ...option, score: scoreOf(option.keys, steps) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score);
  const [best] = options;
  return best ? { key: best.key, value: best.value, keys: best.keys.map(rowName) } : byNumber(spot);
}

/** Fields that have numbers for names: each number comes again and again, and once in a record at most. */
function byNumber(spot: Spot): FoundRows | null {
  if (spot.children.size > 0 || unitsOf(spot.name).some(({ is }) => is === 'group')) return null;
  for (const [name, texts] of spot.keyed) {
    const keys = [...texts.keys()];
    const again = spot.count >= keys.length * 2 && spot.most <= keys.length;
    if (keys.length >= 4 && spot.most >= 4 && again)
      return { key: `@${name}`, value: '', keys: keys.map(rowName), texts };
  }
  return null;
}

function byAttribute(spot: Spot): FoundRows[] {
  return [...spot.attributes].flatMap(([name, values]) => {
    if (!KEYS.test(name)) return [];
    const keys = [...values.distinct];
    const attribute = [...spot.attributes.keys()].find((other) => other !== name && VALUES.test(other));
    if (attribute) return [{ key: `@${name}`, value: `@${attribute}`, keys }];
    const [child, ...others] = [...spot.children.values()];
    if (child && others.length === 0 && isValue(child)) return [{ key: `@${name}`, value: child.name, keys }];
    return spot.text.count + spot.children.size > 0 ? [{ key: `@${name}`, value: '', keys }] : [];
  });
}

/** The one value of a row. What has a name of its own is another row. */
const isValue = (child: Spot): boolean =>
  VALUES.test(child.name) && child.most === 1 && ![...child.attributes.keys()].some((name) => KEYS.test(name));

function byChild(spot: Spot): FoundRows[] {
  const children = [...spot.children.values()];
  if (children.length < 2 || children.length > MOST_PARTS || spot.text.count > 0) return [];
  const key = children.find((child) => KEYS.test(child.name) && child.children.size === 0 && child.most === 1);
  const value = children.find((child) => child !== key && isValue(child));
  return key && value ? [{ key: key.name, value: value.name, keys: [...key.text.distinct] }] : [];
}

/** How well the keys are known as names of fields; 0 where they are something else. */
function scoreOf(keys: readonly string[], steps: readonly string[]): number {
  let known = 0;
  let meant = 0;
  const targets = new Set<string>();
  for (const key of keys) {
    const name = rowName(key);
    if (!name || name.length > 60) continue;
    const units = unitsOf(name);
    if (units.length === 0 || units.some(({ is }) => is === 'unknown')) continue;
    known++;
    const [meaning] = meaningsOf([...steps, name]);
    if (!meaning || meaning.strength < 0.5) continue;
    meant++;
    targets.add(meaning.target);
  }
  const enough = targets.size >= 2 || (meant >= 1 && known >= 2);
  return enough && known >= keys.length * 0.4 ? meant + known / 100 : 0;
}
