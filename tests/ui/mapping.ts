import type { Guess, LearnReply, MappingChanges, MappingLook, Shown } from '../../lib/domain/mapping/learned.ts';
import type { FeedMapping } from '../../lib/domain/mapping/mapping.ts';
import type { MappingDesk } from '../../lib/rpc/contract.ts';
import { DraftStore, type TextShelf } from '../../lib/ui/mapping/draft-store.ts';
import { MappingModel } from '../../lib/ui/mapping/mapping-model.ts';
import { fakeBackground } from './fake-background.ts';

/** Places of a feed with French attributes. */
export const PLACES = [
  '@numero',
  '@categorie',
  '@date',
  'contact@nom',
  'contact@prenom',
  'contact@courriel',
  'societe@raison',
  'campagne',
  'produits/produit@nom',
  'produits/produit@lien',
];

export const mappingOf = (fields: FeedMapping['fields'], over: Partial<FeedMapping> = {}): FeedMapping => ({
  name: 'NauticExpo',
  root: ['export'],
  record: 'export/demande',
  fields,
  rows: [],
  flags: {},
  kinds: {},
  types: {},
  labels: {},
  zone: 'Europe/Paris',
  dayOrder: 'day-first',
  ...over,
});

export const LEARNED = mappingOf({
  id: ['@numero'],
  kind: ['@categorie'],
  createdAt: ['@date'],
  'person.lastName': ['contact@nom'],
  'person.firstName': ['contact@prenom'],
  'person.email': ['contact@courriel'],
  product: ['produits/produit'],
  'product.name': ['@nom'],
});

export const guess = (target: Guess['target'], path: string, confidence: number): Guess => ({
  target,
  path,
  confidence,
  reasons: ['usual-name'],
});

export const learned = (mapping: FeedMapping = LEARNED, over: Partial<Extract<LearnReply, { kind: 'learned' }>> = {}) =>
  ({
    kind: 'learned',
    mapping,
    guesses: [
      guess('id', '@numero', 0.95),
      guess('person.email', 'contact@courriel', 0.7),
      guess('kind', '@categorie', 0.55),
    ],
    candidates: [{ root: 'export', record: 'export/demande', count: 12 }],
    from: 'records',
    ...over,
  }) as const satisfies LearnReply;

export const lookOf = (over: Partial<MappingLook> = {}): MappingLook => ({
  records: 12,
  kinds: { request: 10, prospect: 0, visit: 1, unknown: 1 },
  places: PLACES.map((path) => place(path, [{ shown: `open ${path}` }, { hidden: 'text', length: 9 }])),
  leads: [
    { kind: 'request', types: ['quote'], held: false, fields: { 'person.lastName': { shown: 'Dupont' } } },
    { kind: 'visit', types: [], held: true, fields: { 'person.lastName': { hidden: 'text', length: 9 } } },
  ],
  words: { kind: [], type: [] },
  warnings: [],
  ...over,
});

export const place = (path: string, values: (Shown | null)[]): MappingLook['places'][number] => ({
  path,
  seen: 12,
  target: null,
  values,
});

export const changesOf = (over: Partial<MappingChanges> = {}): MappingChanges => ({
  read: 12,
  changed: 3,
  opened: 1,
  held: 0,
  solved: 0,
  failed: 0,
  examples: [],
  ...over,
});

export const deskOf = (mapping: FeedMapping | null = LEARNED, over: Partial<MappingDesk> = {}): MappingDesk => ({
  mapping,
  versions: mapping ? [{ version: 1, savedAt: '2026-11-23T08:00:00.000Z', name: mapping.name, confirmed: false }] : [],
  stored: mapping !== null,
  locked: false,
  ...over,
});

/** What a browser keeps for a page. */
function shelfOf(texts: Map<string, string> = new Map()): TextShelf {
  return {
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
    key: (at) => [...texts.keys()][at] ?? null,
    get length() {
      return texts.size;
    },
  };
}

/** The model of the page, the background it talks to, and what it keeps and hands out. */
export function mappingPage(texts: Map<string, string> = new Map()) {
  const background = fakeBackground({
    'mapping.open': () => deskOf(),
    'mapping.learn': () => learned(),
    'mapping.look': () => lookOf(),
    'mapping.preview': () => changesOf(),
    'mapping.save': () => changesOf(),
    'mapping.export': () => ({ name: 'Nautic / Expo', text: 'a file' }),
    'mapping.import': () => ({ kind: 'imported', mapping: mappingOf({ id: ['campagne'] }) }),
  });
  const files: [string, string][] = [];
  const changes = new Set<() => void>();
  const model = new MappingModel({
    call: background.call,
    drafts: new DraftStore(shelfOf(texts)),
    save: (name, text) => void files.push([name, text]),
    onChange(listener) {
      changes.add(listener);
      return () => changes.delete(listener);
    },
  });
  return { model, ...background, files, texts, announce: () => changes.forEach((listener) => listener()) };
}
