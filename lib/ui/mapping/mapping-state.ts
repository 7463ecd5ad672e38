import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type {
  Guess,
  LearnRefusal,
  MappingChanges,
  MappingLook,
  RecordCandidate,
} from '../../domain/mapping/learned.ts';
import type { FeedMapping } from '../../domain/mapping/mapping.ts';
import type { ErrorCode, ImportedMapping, MappingDesk } from '../../rpc/contract.ts';
import type { Call } from '../call.ts';
import type { DraftStore } from './draft-store.ts';
import type { Field } from './fields.ts';
import { type Layout, layoutOf } from './layout.ts';

/** What the model needs of the world. */
export interface MappingDeps {
  call: Call;
  drafts: DraftStore;
  /** Hands a file to the user. */
  save: (name: string, text: string) => void;
  onChange: (listener: () => void) => () => void;
}

/** The mapping that is worked on, and what is known of where it came from. */
export interface Draft {
  mapping: FeedMapping;
  /** As it was before the user changed anything: what differs from it is the user's. */
  start: FeedMapping;
  /** Somebody has looked at what it started from. */
  confirmed: boolean;
  guesses: readonly Guess[];
  candidates: readonly RecordCandidate[];
  from: 'records' | 'schema';
}

/** A draft to go back to. Changes at the same control, one after the other, are one step. */
export interface Step {
  draft: Draft | null;
  at: string;
}

/** A sample is read from here until the page is left; it may name people, so it is kept nowhere. */
export interface Sample {
  name: string;
  text: string;
}

export type Refusal =
  | { what: 'sample'; reason: LearnRefusal | 'encoding' | 'unreadable'; at: { line: number; column: number } | null }
  | { what: 'file'; reason: FileRefusal; where: string };

/** Why a file that was handed on cannot be used. */
type FileRefusal = Extract<ImportedMapping, { kind: 'refused' }>['reason'] | 'unreadable';

/** The question whether to apply a draft. */
export type Applying =
  { state: 'counting' } | { state: 'ready' | 'saving'; changes: MappingChanges } | { state: 'failed'; code: ErrorCode };

/** What the last press on a button led to. */
export type MappingNotice =
  | { kind: 'moved'; place: string; from: Field | null; to: Field }
  | { kind: 'freed'; place: string }
  | { kind: 'undone' | 'discarded' | 'imported' | 'exported' }
  | { kind: 'learned'; records: number; from: Draft['from'] }
  | { kind: 'loaded'; version: number }
  | { kind: 'applied'; version: number; changes: MappingChanges }
  | { kind: 'error'; code: ErrorCode };

const NOTHING: Layout = { sources: new Map(), fields: new Map(), flags: new Set(), inProduct: new Map() };

/** Everything that the page shows. Only the actions beside this file write to it. */
export function mappingState() {
  const draft = signal<Draft | null>(null);
  const look = signal<MappingLook | null>(null);
  const desk = signal<MappingDesk | null>(null);
  const places = computed(() => placesOf(look.value, draft.value).map(({ path }) => path));
  const layoutFrom = (mapping: (draft: Draft) => FeedMapping): ReadonlySignal<Layout> =>
    computed(() => (draft.value ? layoutOf(mapping(draft.value), places.value) : NOTHING));
  return {
    /** The feed whose mapping is open; null while the page is closed. */
    open: signal<string | null>(null),
    desk,
    failure: signal<ErrorCode | null>(null),
    draft,
    history: signal<readonly Step[]>([]),
    /** The version that the draft was made to, when it is one that was left behind earlier. */
    restored: signal<number | null>(null),
    sample: signal<Sample | null>(null),
    /** Whose values are shown. */
    shows: signal<'stored' | 'sample'>('stored'),
    look,
    looking: signal(false),
    learning: signal(false),
    refusal: signal<Refusal | null>(null),
    applying: signal<Applying | null>(null),
    notice: signal<MappingNotice | null>(null),
    /** There is a mapping for the next feed that is added. */
    prepared: signal(false),
    /** Which of the leads that are shown side by side is in front where there is room for one. */
    lead: signal(0),
    places,
    layout: layoutFrom(({ mapping }) => mapping),
    startLayout: layoutFrom(({ start }) => start),
    /** Differs from what is in force. */
    changed: computed(() => draft.value !== null && !sameMapping(draft.value.mapping, desk.value?.mapping ?? null)),
  };
}

/** The places that the records have; of a schema, those that it names and something is known of. */
export function placesOf(look: MappingLook | null, draft: Draft | null): MappingLook['places'] {
  if (draft?.from !== 'schema' || (look && look.places.length > 0)) return look?.places ?? [];
  const paths = [...new Set(draft.guesses.map(({ path }) => path))];
  return paths.map((path) => ({ path, seen: 0, target: null, values: [] }));
}

export type MappingState = ReturnType<typeof mappingState>;

export const sameMapping = (one: FeedMapping | null, other: FeedMapping | null): boolean =>
  one === other || canonical(one) === canonical(other);

/** The order of keys says nothing: an edit takes a key away and puts it back at the end. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
