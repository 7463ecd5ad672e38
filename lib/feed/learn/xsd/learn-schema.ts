import { kindOf, typeCodes, typesOfWord } from '../../../domain/lead/kinds.ts';
import type { LearnReply } from '../../../domain/mapping/learned.ts';
import type { FeedMapping } from '../../../domain/mapping/mapping.ts';
import { foldName } from '../../names.ts';
import { compilePath } from '../../path-pattern.ts';
import { findCandidates } from '../candidates.ts';
import { findLayout, type FoundLayout } from '../layout.ts';
import type { Observed, SchemaFacts } from '../observe.ts';
import { findRows } from '../row-keys.ts';
import { newSpot, type Spot, stepsTo, withInside } from '../spots.ts';
import { conclude } from '../teach.ts';
import { isEntry } from '../to-mapping.ts';
import type { MappingRows } from '../../../domain/mapping/mapping.ts';
import { expand, type Expanded } from './expand.ts';
import { readDocument } from './read-document.ts';
import { Schema } from './schema.ts';

/** Places as a mapping can name them, and as many as a feed may have. */
const LONGEST_PATH = 400;
const MOST_PLACES = 1000;

/** Elements that may be a root; a schema of a whole standard has hundreds. */
const MOST_ROOTS = 40;

/** Learns a layout from a schema: its names, its lists, and what it says about both. */
export function learnSchema(text: string, record?: string): LearnReply {
  const read = readDocument(text);
  if (!read.ok) return { kind: 'refused', reason: read.reason, stoppedAt: read.stoppedAt };
  const schema = new Schema(read.tree);
  const [best] = schema.roots
    .slice(0, MOST_ROOTS)
    .map((root) => expand(schema, root))
    .map((expanded) => ({ expanded, score: findCandidates(expanded.root)[0]?.score ?? 0 }))
    .toSorted((a, b) => b.score - a.score);
  const layout = best && findLayout(best.expanded.root, record);
  if (!layout) return { kind: 'refused', reason: 'no-records', stoppedAt: null };
  return { kind: 'learned', ...learnExpanded(best.expanded, layout) };
}

function learnExpanded(expanded: Expanded, layout: FoundLayout) {
  const fits = compilePath(layout.record);
  const records = [...withInside(expanded.root)].filter((spot) => fits(stepsTo(spot).map(foldName)));
  const rows: MappingRows[] = [];
  const observed = new Map<string, Observed>();
  for (const [index, record] of records.entries()) {
    const note = (path: string, steps: readonly string[], most: number, facts: SchemaFacts | null): void => {
      if (path.length > LONGEST_PATH || observed.size > MOST_PLACES) return;
      const before = observed.get(path);
      const indices = new Set([...(before?.records ?? []), index]);
      observed.set(path, {
        path,
        paths: new Set([path]),
        steps,
        records: indices,
        most,
        values: [],
        byRecord: new Map(),
        schema: facts,
      });
    };
    walk(record, '', expanded, rows, note);
  }
  const pathSays = records.every((record) => stepsTo(record).some((name) => kindOf([name]) !== 'unknown'));
  const candidates = layout.candidates.map((candidate) => ({ ...candidate, count: 0 }));
  const learned = conclude({
    layout: { ...layout, candidates },
    rows,
    record: merged(records),
    observed: [...observed.values()],
    seen: [],
    pathSays,
  });
  const { kinds, types } = meaningsIn(learned.mapping, observed);
  return { ...learned, mapping: { ...learned.mapping, kinds, types }, from: 'schema' as const };
}

type Note = (path: string, steps: readonly string[], most: number, facts: SchemaFacts | null) => void;

function walk(spot: Spot, path: string, expanded: Expanded, rows: MappingRows[], note: Note): void {
  const steps = path ? path.split(/[/@]/).filter(Boolean) : [];
  const found = path ? findRows(spot, steps) : null;
  if (found) {
    if (!rows.some(({ element }) => element === path)) rows.push({ element: path, key: found.key, value: found.value });
    for (const key of found.keys) note(`${path}/${key}`, [...steps, key], 1, null);
    return;
  }
  for (const name of spot.attributes.keys())
    note(`${path}@${name}`, [...steps, name], 1, expanded.attributes.get(spot)?.get(name) ?? null);
  if (path && spot.text.count > 0) note(path, steps, spot.most, expanded.texts.get(spot) ?? null);
  for (const child of spot.children.values())
    walk(child, path ? `${path}/${child.name}` : child.name, expanded, rows, note);
}

/** Records of several kinds as one. */
function merged(records: readonly Spot[]): Spot {
  const all = newSpot('', null);
  for (const record of records) {
    for (const [name, values] of record.attributes) all.attributes.set(name, values);
    for (const [name, child] of record.children) if (!all.children.has(name)) all.children.set(name, child);
  }
  return all;
}

/** What the schema says of its own words for kind and type, as far as it says so in words that are known. */
function meaningsIn(
  mapping: FeedMapping,
  observed: ReadonlyMap<string, Observed>,
): Pick<FeedMapping, 'kinds' | 'types'> {
  const wordsOf = (patterns: readonly string[] = []) =>
    patterns.flatMap((path) => observed.get(path)?.schema?.words ?? []);
  const kinds = wordsOf(mapping.fields.kind)
    .filter(({ value, text }) => isEntry(value) && kindOf([value]) === 'unknown' && kindOf([text]) !== 'unknown')
    .map(({ value, text }) => [value, kindOf([text])] as const);
  const types = wordsOf(mapping.fields.type).flatMap(({ value, text }) => {
    if (!isEntry(value) || kindOf([value]) === 'visit' || typesOfWord(value)) return [];
    const codes = typeCodes(text).map((code) => typesOfWord(code));
    const meant = codes.flatMap((found) => [...(found ?? [])]);
    return codes.length > 0 && codes.every(Boolean) ? [[value, meant] as const] : [];
  });
  return { kinds: Object.fromEntries(kinds), types: Object.fromEntries(types) };
}
