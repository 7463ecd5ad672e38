import type { TriageState } from '../../lib/domain/triage/triage.ts';

/** What lies in the stores, as far as the checks look at it. */
export interface Stores {
  open: OpenRow[];
  held: HeldRow[];
  /** Keys of the list of those who said no. */
  suppressed: string[];
  downloads: { id: number; outcome: string }[];
  /** How many the counter says are held. */
  tally: number;
  /** Canaries of held persons, and where they stand in plain text. */
  plain: { where: string; canary: string }[];
  /** The extension found that the database before this one is lost, and its user has not read so yet. */
  lost: boolean;
}

export interface OpenRow {
  id: string;
  leadKey: string;
  triage: TriageState;
  /** It is in the index of what waits. */
  waits: boolean;
  /** It was a visit, and its person consented. */
  consented: boolean;
}

export interface HeldRow {
  heldKey: string;
  /** Null where nothing is left of it, and in what a body without end is filled with. */
  product: string | null;
  erased: boolean;
  state: string | null;
  hasLead: boolean;
}

/** All that is looked at after a step. */
export interface Seen extends Stores {
  badge: string;
  /** Canaries in the files of the profile. */
  onDisk: { where: string; canary: string }[];
}

/** Runs in a page of the extension, and so has nothing at hand from outside its own body. */
export async function readStores(marker: string): Promise<Stores> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
  const db = await done(indexedDB.open('leadstand'));
  // One transaction: what is compared belongs to one moment.
  const names = [...db.objectStoreNames];
  const tx = db.transaction(names);
  const all = await Promise.all(names.map((name) => done(tx.objectStore(name).getAll())));
  const suppressed = (await done(tx.objectStore('suppressed').getAllKeys())) as string[];
  db.close();
  const rows = Object.fromEntries(names.map((name, at) => [name, all[at] as unknown[]]));

  const asText = (_: string, value: unknown): unknown => {
    const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : value instanceof Uint8Array ? value : null;
    return bytes ? new TextDecoder('latin1').decode(bytes) : value;
  };
  const pattern = new RegExp(`${marker}[a-z]{4}`, 'gi');
  const plain: Stores['plain'] = [];
  const search = (where: string, value: unknown): void => {
    for (const [canary] of (JSON.stringify(value, asText) ?? '').matchAll(pattern))
      plain.push({ where, canary: canary.toLowerCase() });
  };
  for (const name of names) for (const row of rows[name]!) search(name, row);
  type Areas = { storage: Record<string, { get(keys: null): Promise<unknown> } | undefined> };
  const { storage } =
    (globalThis as unknown as { browser?: Areas }).browser ?? (globalThis as unknown as { chrome: Areas }).chrome;
  for (const area of ['local', 'session', 'sync']) search(area, await storage[area]?.get(null).catch(() => null));

  interface Lead {
    feed: { feedId: string; leadKey: string };
    triage: Stores['open'][number]['triage'];
    unanswered?: unknown;
    heldKey?: string;
  }
  interface Held {
    heldKey: string;
    outline: { products: string[] };
    standing?: { state: string };
    leadKey?: string;
    erased?: unknown;
  }
  const tallies = (rows['tallies']?.[0] ?? {}) as Record<string, number>;
  return {
    open: (rows['leads'] as Lead[]).map(({ feed, triage, unanswered, heldKey }) => ({
      id: feed.feedId,
      leadKey: feed.leadKey,
      triage,
      waits: unanswered !== undefined,
      consented: heldKey !== undefined,
    })),
    held: (rows['held'] as Held[]).map(({ heldKey, outline, standing, leadKey, erased }) => ({
      heldKey,
      product: outline.products[0] ?? null,
      erased: erased !== undefined,
      state: standing?.state ?? null,
      hasLead: leadKey !== undefined,
    })),
    suppressed,
    downloads: (rows['downloads'] as Stores['downloads']).map(({ id, outcome }) => ({ id, outcome })),
    tally: Object.values(tallies).reduce((sum, count) => sum + count, 0),
    plain,
    lost: (rows['damage'] as { what: string }[]).some(({ what }) => what === 'database'),
  };
}
