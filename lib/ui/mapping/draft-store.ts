import * as z from 'zod/mini';
import { type FeedMapping, mappingSchema } from '../../domain/mapping/mapping.ts';
import { NEW_FEED } from './mapping-address.ts';

/** Where a page may put small texts that outlive it: the browser's own local storage. */
export type TextShelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** What was changed and not applied yet. No value of a lead is in it, as in no mapping. */
export interface KeptDraft {
  mapping: FeedMapping;
  /** The version that it started from; 0 before the first. */
  version: number;
}

const PREFIX = 'mapping-draft:';

const keptSchema = z.object({ mapping: mappingSchema, version: z.int() });

/** Unsaved changes survive a page that was closed or loaded anew. */
export class DraftStore {
  readonly #shelf: TextShelf;

  constructor(shelf: TextShelf) {
    this.#shelf = shelf;
  }

  read(connectionId: string): KeptDraft | null {
    try {
      const kept = keptSchema.safeParse(JSON.parse(this.#shelf.getItem(PREFIX + connectionId) ?? 'null'));
      return kept.success ? kept.data : null;
    } catch {
      return null;
    }
  }

  write(connectionId: string, draft: KeptDraft | null): void {
    try {
      if (draft) this.#shelf.setItem(PREFIX + connectionId, JSON.stringify(draft));
      else this.#shelf.removeItem(PREFIX + connectionId);
    } catch {
      // A full shelf costs the draft its second home, not its first.
    }
  }

  /** Forgets what belongs to feeds that are no more. */
  keepOnly(connectionIds: readonly string[]): void {
    const kept = new Set([NEW_FEED, ...connectionIds].map((id) => PREFIX + id));
    const keys = Array.from({ length: this.#shelf.length }, (_, at) => this.#shelf.key(at));
    for (const key of keys) if (key?.startsWith(PREFIX) && !kept.has(key)) this.#shelf.removeItem(key);
  }
}
