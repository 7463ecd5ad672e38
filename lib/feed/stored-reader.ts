import type { FeedMapping } from '../domain/mapping/mapping.ts';
import { RecordMapper } from './map-record.ts';
import { foldName } from './names.ts';
import { compilePath, type PathTest } from './path-pattern.ts';
import { type FeedRecord, toFeedRecord } from './read-feed.ts';
import { readStored, type RecordSource } from './read-stored.ts';
import { RecordCutter } from './records.ts';

/** Reads records that are stored, with a mapping that may be another than the one they were stored by. */
export class StoredReader {
  readonly #mapping: FeedMapping;
  readonly #mapper: RecordMapper;
  readonly #roots: ReadonlySet<string>;
  readonly #isRecord: PathTest;

  constructor(mapping: FeedMapping) {
    this.#mapping = mapping;
    this.#mapper = new RecordMapper(mapping);
    this.#roots = new Set(mapping.root.map(foldName));
    this.#isRecord = compilePath(mapping.record);
  }

  /**
   * What the mapping finds in an element and on the way to it: one record as a rule; several where what was taken for
   * a record is a group of them; none where a record is now something around it, of which nothing else was kept.
   */
  read({ source, path }: RecordSource): FeedRecord[] {
    const names = path.split('/');
    if (this.#isItself(names)) return [{ position: 1, source, path, ...readStored({ source, path }, this.#mapper) }];
    const around = names.slice(0, -1);
    const open = around.map((name) => `<${name}>`).join('');
    const close = around.toReversed().map((name) => `</${name}>`);
    const cutter = new RecordCutter(this.#mapping);
    const cut = [...cutter.write(open + source + close.join('')), ...cutter.finish()];
    if (cutter.end?.end !== 'complete' && cutter.end?.end !== 'not-a-feed') return [];
    // A record around the element would be cut whole, and be no more than what is kept of it.
    const inside = cut.filter((record) => record.path === path || record.path.startsWith(`${path}/`));
    return inside.length < cut.length ? [] : inside.map((record) => toFeedRecord(record, this.#mapper));
  }

  /** The element is what the mapping calls a record, and so is nothing around it. Its text was read strictly before. */
  #isItself(names: readonly string[]): boolean {
    const folded = names.map(foldName);
    const first = folded.findIndex((_, at) => this.#isRecord(folded.slice(0, at + 1)));
    return this.#roots.has(folded[0]!) && first === folded.length - 1;
  }
}
