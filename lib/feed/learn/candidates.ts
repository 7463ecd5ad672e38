import { kindOf } from '../../domain/lead/kinds.ts';
import type { Target } from '../../domain/mapping/targets.ts';
import { foldName } from '../names.ts';
import { meaningsOf } from './names/meaning.ts';
import { unitsOf } from './names/units.ts';
import { findRows } from './row-keys.ts';
import { isEmail, isPhone } from './shapes.ts';
import { type Spot, type Values, withInside } from './spots.ts';

/** An element that may stand for a lead. */
export interface Candidate {
  spot: Spot;
  score: number;
}

/** How much a field tells that what holds it is about a lead. */
const WEIGHTS: Readonly<Partial<Record<Target, number>>> = {
  id: 2,
  kind: 1.5,
  type: 1.5,
  createdAt: 2,
  'person.email': 3,
  'person.phone': 2,
  'person.firstName': 1.5,
  'person.lastName': 2,
  'person.fullName': 2,
  'person.position': 1.5,
  'company.name': 2,
  'company.type': 1.5,
  'company.sector': 1.5,
  message: 1.5,
};

/** What shows that somebody is meant; an answer that has none of it is no lead. */
const SOMEBODY: readonly Target[] = [
  'person.email',
  'person.phone',
  'person.firstName',
  'person.lastName',
  'person.fullName',
  'person.position',
  'company.name',
  'company.type',
  'company.sector',
];

/** Elements that stand for a lead, whatever is in them. */
const LEADS =
  /^(?:lead|request|demande|anfrage|richiesta|solicitud|solicitacao|aanvraag|visit|visite|besuch|prospect|enquiry|inquiry)$/;

/** Elements that stand for one of many. */
const RECORDS =
  /^(?:lead|request|demande|anfrage|richiesta|solicitud|solicitacao|aanvraag|zapytanie|visit|visite|visita|besuch|bezoek|wizyta|prospect|prospecto|interessent|enquiry|inquiry|rfq|rfi|record|row|item|entry|opportunity|ticket|datensatz|ligne|enregistrement|registro|zeile|doc|object|contact|node)$/;

const CONTAINERS =
  /^(?:list|liste|lista|data|daten|donnees|datos|response|reponse|result|results|export|feed|flux|root|body|envelope|payload|batch|group|collection|records|rows|items|entries|content|xml|leads|contacts|requests|demandes|anfragen|prospects|visits|visites|besuche|enquiries|inquiries)$/;

/** Targets inside of a place, and how many of each there are at most in one of it. */
type Inside = ReadonlyMap<Target, number>;

/** Elements that may stand for a lead, the likeliest first. */
export function findCandidates(root: Spot): Candidate[] {
  const inside = new Map<Spot, Inside>();
  collect(root, inside);
  // What is inside of rows was not collected.
  const spots = [...inside.keys()].filter((spot) => isRecordLike(spot, inside.get(spot)!));
  const heaviest = Math.max(0, ...spots.map((spot) => weightOf(inside.get(spot)!)));
  return spots
    .map((spot) => ({ spot, score: scoreOf(spot, inside, heaviest) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score);
}

function collect(spot: Spot, all: Map<Spot, Inside>): Inside {
  const found = new Map<Target, number>();
  const add = (target: Target, times: number): void => {
    found.set(target, Math.min(times, found.get(target) ?? times));
  };
  const inside = stepsWithin(spot);
  const steps = inside.length > 0 ? inside : [spot.name];
  const rows = findRows(spot, steps);
  if (rows) {
    for (const key of rows.keys)
      for (const target of likely([...steps, key], rows.texts?.get(key) ?? null)) add(target, 1 / spot.most);
    return found;
  }
  for (const [name, values] of spot.attributes) for (const target of likely([...inside, name], values)) add(target, 1);
  if (spot.text.count > 0) for (const target of likely(steps, spot.text)) add(target, 1);
  for (const child of spot.children.values())
    for (const [target, times] of collect(child, all)) add(target, times * child.most);
  all.set(spot, found);
  return found;
}

/** Names from what may be a record down to a place: what a record is called says nothing of the values in it. */
function stepsWithin(spot: Spot): string[] {
  const steps: string[] = [];
  for (let at: Spot | null = spot; at?.parent && steps.length < 3; at = at.parent) {
    if (RECORDS.test(foldName(at.name)) || (at.most > 1 && !isPartOfLead(at))) break;
    steps.unshift(at.name);
  }
  return steps;
}

/** What a place is likely to be, by its name or, where that says nothing, by its values. */
function likely(steps: readonly string[], values: Values | null): Target[] {
  const [meaning] = meaningsOf(steps);
  if (meaning && meaning.strength >= 0.5) return [meaning.target];
  const share = (test: (text: string) => boolean): number =>
    values ? values.samples.filter(test).length / Math.max(1, values.samples.length) : 0;
  if (share(isEmail) > 0.6) return ['person.email'];
  return share((text) => isPhone(text) && /^\+|^00/.test(text)) > 0.6 ? ['person.phone'] : [];
}

const weightOf = (inside: Inside): number =>
  [...inside.keys()].reduce((sum, target) => sum + (WEIGHTS[target] ?? 0.5), 0);

/** A lead has each of most fields once; what has them several times is a list of leads. */
function isSingle(inside: Inside): boolean {
  const times = [...inside].filter(([target]) => WEIGHTS[target]).map(([, count]) => count);
  return times.length > 0 && times.filter((count) => count > 1).length < times.length / 2;
}

function isRecordLike(spot: Spot, inside: Inside): boolean {
  if (spot.children.size + spot.attributes.size === 0 || spot.count === 0) return false;
  if (LEADS.test(foldName(spot.name)) && spot.parent && isSaid(spot) && inside.size <= 1) return !holdsLeads(spot);
  const hasSomebody = isSingle(inside) && SOMEBODY.some((target) => inside.has(target));
  // Several elements with an address each are records, whatever else is in them.
  return hasSomebody && (inside.size >= 2 || spot.most > 1);
}

const isSaid = (spot: Spot): boolean =>
  spot.attributes.size > 0 || [...spot.children.values()].some((child) => child.text.count > 0);

const holdsLeads = (spot: Spot): boolean =>
  [...withInside(spot)].some((inner) => inner !== spot && LEADS.test(foldName(inner.name)));

function scoreOf(spot: Spot, all: ReadonlyMap<Spot, Inside>, heaviest: number): number {
  const weight = weightOf(all.get(spot)!) / Math.max(heaviest, 1);
  const name = foldName(spot.name);
  const isRecord = RECORDS.test(name);
  const around = spot.parent && all.get(spot.parent);
  let score = 4 * weight;
  if (weight < 0.35 && !isKindName(name)) score -= 3;
  if (spot.most > 1) score += 3;
  if (around && !isSingle(around)) score += 2;
  if (isRecord) score += 2;
  if (CONTAINERS.test(name) && !isRecord) score -= 2;
  if (isPartOfLead(spot)) score -= spot.most > 1 && isRecord ? 0.5 : 2;
  if (!spot.parent) score -= 1;
  return score;
}

/** A group of a lead's fields: whose they are, not what was sent. */
const isPartOfLead = (spot: Spot): boolean =>
  unitsOf(spot.name).some((unit) => unit.is === 'group' && !/^(?:lead|created)$/.test(unit.group));

/** `visit`, `visits`, `demandes`: a name that says of which kind a lead is. */
export const isKindName = (name: string): boolean =>
  [name, name.slice(0, -1)].some((word) => kindOf([word]) !== 'unknown');
