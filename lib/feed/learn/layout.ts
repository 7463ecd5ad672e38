import type { RecordCandidate } from '../../domain/mapping/learned.ts';
import type { RecordLayout } from '../cut-record.ts';
import { foldName } from '../names.ts';
import { type Candidate, findCandidates, isKindName } from './candidates.ts';
import { type Spot, stepsTo, withInside } from './spots.ts';

/** What a text's records are, and what else they might be. */
export interface FoundLayout extends RecordLayout {
  candidates: RecordCandidate[];
}

/** Names that stand for the kinds, in the languages that have them: who lists one kind today may list others tomorrow. */
const KIND_NAMES: readonly (readonly string[])[] = [
  ['request', 'prospect', 'visit'],
  ['requests', 'prospects', 'visits'],
  ['demande', 'prospect', 'visite'],
  ['demandes', 'prospects', 'visites'],
  ['anfrage', 'prospect', 'interessent', 'besuch'],
  ['anfragen', 'prospects', 'interessenten', 'besuche'],
  ['richiesta', 'prospect', 'visita'],
  ['richieste', 'prospects', 'visite'],
  ['solicitud', 'prospecto', 'visita'],
  ['solicitudes', 'prospectos', 'visitas'],
  ['solicitacao', 'prospecto', 'visita'],
  ['solicitacoes', 'prospectos', 'visitas'],
  ['aanvraag', 'prospect', 'bezoek'],
  ['aanvragen', 'prospects', 'bezoeken'],
];

/** No longer than a mapping's pattern may be. */
const LONGEST = 400;

/** A name that is longer than a pattern may be is nobody's. */
const LONGEST_NAME = 300;

const MOST_CANDIDATES = 3;

/**
 * The likeliest layout of a document, or that of the candidate whose record is wanted. Null where nothing in it is
 * about anybody.
 */
export function findLayout(root: Spot, wanted?: string): FoundLayout | null {
  const found = findCandidates(root).filter(({ spot }) => [root.name, spot.name].every(isName));
  const [best] = found;
  if (!best) return null;
  const records = withSiblings(best, found, root);
  const others = found
    .filter(({ spot }) => !records.includes(spot))
    .slice(0, MOST_CANDIDATES - 1)
    .map(({ spot }) => [spot]);
  const likeliest = { spots: records, ...candidateOf(root.name, records) };
  const all = [likeliest, ...others.map((spots) => ({ spots, ...candidateOf(root.name, spots) }))];
  const { spots, record } = all.find((one) => one.record === wanted) ?? likeliest;
  return { root: rootsOf(root, spots), record, candidates: all.map(({ spots: _, ...candidate }) => candidate) };
}

const isName = (name: string): boolean => name.length <= LONGEST_NAME;

const candidateOf = (root: string, spots: readonly Spot[]): RecordCandidate => ({
  root,
  record: patternOf(spots.map(stepsTo)),
  count: spots.reduce((sum, { count }) => sum + count, 0),
});

/** A lead that stands alone may come with others next time, and then in a list. */
function rootsOf(root: Spot, records: readonly Spot[]): string[] {
  return records.includes(root) ? [root.name, `${root.name}s`, 'leads'] : [root.name];
}

/** Elements beside the likeliest ones that are leads as well: of another kind, or in another group. */
function withSiblings(best: Candidate, found: readonly Candidate[], root: Spot): Spot[] {
  const depth = stepsTo(best.spot).length;
  const records = [best.spot];
  const scores = new Map(found.map(({ spot, score }) => [spot, score]));
  for (const spot of withInside(root)) {
    if (stepsTo(spot).length !== depth || records.includes(spot) || spot.children.size + spot.attributes.size === 0)
      continue;
    const isOfKind = depth > 1 && (isKindName(foldName(spot.name)) || isKindName(foldName(spot.parent!.name)));
    const isAlike =
      (scores.get(spot) ?? 0) >= best.score * (foldName(spot.name) === foldName(best.spot.name) ? 0.5 : 0.75);
    if ((isOfKind && isBesideGroup(spot, best.spot)) || (isAlike && spot.most > 1)) records.push(spot);
  }
  return records;
}

/** In a group of its own, or in the same: not somewhere inside of a record. */
const isBesideGroup = (spot: Spot, best: Spot): boolean =>
  spot.parent === best.parent || spot.parent?.parent === best.parent?.parent;

/** One pattern for all of these paths. */
export function patternOf(paths: readonly (readonly string[])[]): string {
  const [first = []] = paths;
  if (first.length === 1) return `**/${first[0]}`;
  if (paths.some((path) => path.length !== first.length))
    return `**/${[...new Set(paths.map((path) => path.at(-1)))].join('|')}`;
  const steps = first.map((_, at) => [...new Set(paths.map((path) => path[at]!))]);
  const general = steps.map((names, at) => (at === 0 ? names : withKinds(names)).join('|')).join('/');
  if (general.length <= LONGEST) return general;
  const plain = steps.map((names) => names.join('|')).join('/');
  return plain.length <= LONGEST ? plain : `**/${first.at(-1)}`;
}

function withKinds(names: readonly string[]): string[] {
  const known = new Set(names.map(foldName));
  const families = KIND_NAMES.filter((family) => family.some((name) => known.has(name)));
  return [...names, ...new Set(families.flat().filter((name) => !known.has(name)))];
}
