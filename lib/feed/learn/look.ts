import { gateOf } from '../../domain/consent/gate.ts';
import type { LeadKind, MappedLead } from '../../domain/lead/lead.ts';
import { valuesOf } from '../../domain/mapping/lead-values.ts';
import type { MappingLook, Shown } from '../../domain/mapping/learned.ts';
import type { FeedMapping } from '../../domain/mapping/mapping.ts';
import type { Target } from '../../domain/mapping/targets.ts';
import { cleanLine } from '../clean-text.ts';
import type { CutRecord } from '../cut-record.ts';
import type { Leaf } from '../leaves.ts';
import { RecordMapper } from '../map-record.ts';
import type { RecordSource } from '../read-stored.ts';
import { readRecord } from '../read.ts';
import { RecordCutter } from '../records.ts';
import { warningsOf } from './look-warnings.ts';
import { wordsOf } from './look-words.ts';
import { shown } from './mask.ts';
import { piecesOf } from './pieces.ts';
import { Spread } from './spread.ts';

/** Leads that are shown side by side. */
const SHOWN_LEADS = 5;

/** Places that are told of; a feed of leads has some dozens. */
const MOST_PLACES = 500;

/** A row's name comes from the record: one that so few held leads have may be no name of a field. */
const FEW = 2;

/** One record as the mapping reads it. */
export interface LookedAt {
  path: string;
  kind: LeadKind;
  /** Null: the record became no lead. */
  lead: MappedLead | null;
  values: readonly Leaf[];
}

/** What a mapping makes of some records. Of a lead that is held, no value is in the answer. */
export function lookAt(records: readonly RecordSource[], mapping: FeedMapping): MappingLook {
  const mapper = new RecordMapper(mapping);
  const looked = records.map((record) => lookAtOne(record, mapper)).filter((one) => one !== null);
  const kinds: Record<LeadKind, number> = { request: 0, prospect: 0, visit: 0, unknown: 0 };
  for (const { kind } of looked) kinds[kind]++;
  const leads = choose(looked);
  return {
    records: looked.length,
    kinds,
    places: placesOf(looked, leads, mapper),
    leads: leads.map(({ kind, lead }) => ({
      kind,
      types: [...lead.types],
      held: gateOf(lead) !== 'open',
      fields: fieldsOf(lead),
    })),
    words: wordsOf(looked, mapping, mapper),
    warnings: warningsOf(looked),
  };
}

/** Records of a text as a mapping finds them: at most so many, spread over all of it. */
export function recordsOf(text: string, mapping: FeedMapping, most: number): RecordSource[] {
  const cutter = new RecordCutter(mapping);
  const spread = new Spread<RecordSource>(most);
  const keep = (records: readonly CutRecord[]): void => {
    for (const { source, path, problem } of records) if (problem === null) spread.add({ source, path });
  };
  for (const piece of piecesOf(text)) keep(cutter.write(piece));
  keep(cutter.finish());
  return [...spread.items];
}

function lookAtOne({ source, path }: RecordSource, mapper: RecordMapper): LookedAt | null {
  const read = readRecord(source);
  if (!read.ok) return null;
  const mapped = mapper.map(read.tree, path);
  return {
    path,
    kind: mapped.ok ? mapped.lead.kind : mapped.kind,
    lead: mapped.ok ? mapped.lead : null,
    values: mapper.valuesOf(read.tree).filter(({ value }) => cleanLine(value)),
  };
}

type Chosen = LookedAt & { lead: MappedLead };

/** Of each kind the lead with the most to see, and then the others as they come. */
function choose(looked: readonly LookedAt[]): Chosen[] {
  const leads = looked.filter((one): one is Chosen => one.lead !== null);
  const fullest = (['request', 'prospect', 'visit', 'unknown'] as const).flatMap((kind) => {
    const ofKind = leads.filter((one) => one.kind === kind);
    return ofKind.toSorted((a, b) => b.values.length - a.values.length).slice(0, 1);
  });
  return [...new Set([...fullest, ...leads])].slice(0, SHOWN_LEADS);
}

interface Place {
  records: number;
  unused: number;
  isOpen: boolean;
}

function placesOf(looked: readonly LookedAt[], leads: readonly Chosen[], mapper: RecordMapper): MappingLook['places'] {
  const order: string[] = [];
  const seen = new Map<string, Place>();
  for (const { values, lead, kind } of looked) {
    let last = -1;
    for (const path of new Set(values.map((leaf) => leaf.path))) {
      const place = seen.get(path) ?? { records: 0, unused: 0, isOpen: false };
      if (place.records === 0 && seen.size >= MOST_PLACES) continue;
      // Where it stands among the others, although the first record may not have had it.
      if (place.records === 0) order.splice(last + 1, 0, path);
      last = order.indexOf(path);
      place.records++;
      place.isOpen ||= gateOf(lead ?? { kind }) === 'open';
      if (lead && Object.hasOwn(lead.extra, path)) place.unused++;
      seen.set(path, place);
    }
  }
  return order
    .map((path) => ({ path, ...seen.get(path)! }))
    .filter(({ path, records, isOpen }) => isOpen || records > FEW || !mapper.isOfRow(path))
    .map(({ path, records, unused }) => ({
      path,
      seen: records,
      // What nobody ever uses has no target, although it could be used in another place's absence.
      target: unused < records ? mapper.targetOf(path) : null,
      values: leads.map((one) => valueAt(one, path)),
    }));
}

function valueAt({ values, lead }: Chosen, path: string): Shown | null {
  const texts = values.filter((leaf) => leaf.path === path).map(({ value }) => value.trim());
  return texts.length > 0 ? shown(texts.join('\n'), gateOf(lead) === 'open') : null;
}

function fieldsOf(lead: MappedLead): Partial<Record<Target, Shown>> {
  const isOpen = gateOf(lead) === 'open';
  return Object.fromEntries([...valuesOf(lead)].map(([target, value]) => [target, shown(value, isOpen)]));
}
