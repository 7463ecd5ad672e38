import type { LearnRefusal } from '../../domain/mapping/learned.ts';
import { kindOfBrokenStart, kindOfForeignRoot } from '../body-kind.ts';
import type { CutRecord } from '../cut-record.ts';
import type { Place } from '../feed-end.ts';
import { compilePath } from '../path-pattern.ts';
import type { RecordSource } from '../read-stored.ts';
import { readRecord } from '../read.ts';
import type { TreeNode } from '../tree.ts';
import { namesIn } from '../record-path.ts';
import { RecordCutter } from '../records.ts';
import { foldName } from '../names.ts';
import { type FoundLayout, findLayout, patternOf } from './layout.ts';
import { Spread } from './spread.ts';
import { Survey } from './survey.ts';

/** A record to learn from. */
export interface Example {
  tree: TreeNode;
  path: string;
}

/** What was gathered of a text, or why nothing was. */
export type Gathered =
  { ok: true; layout: FoundLayout; records: Example[] } | { ok: false; reason: LearnRefusal; stoppedAt: Place | null };

/** As much text as is looked at as a whole, before it is known where its records are: some thousand leads. */
const HEAD_LENGTH = 3_000_000;

/** As much text as records are taken from. */
const MOST_TEXT = 8_000_000;

/** Records of one path that are looked at, and paths. */
const MOST_RECORDS = 240;
const MOST_PATHS = 8;

/** Longer records are rare, and the others say as much. */
const LONGEST_RECORD = 20_000;

/**
 * Records of a text whose layout nobody knows. The beginning is surveyed as a whole; by then it is known where the
 * records are, and of those a few are kept, from all over the text.
 */
export class Gatherer {
  readonly #survey = new Survey();
  readonly #wanted: string | undefined;
  #head: string[] = [];
  #length = 0;
  /** At which length the next look for records is taken. */
  #nextLook = HEAD_LENGTH;
  #layout: FoundLayout | null = null;
  #cutter: RecordCutter | null = null;
  readonly #records = new Map<string, Spread<Example>>();
  readonly #strange = new Map<string, Spread<RecordSource>>();

  /** `wanted`: the record of a candidate that is to be taken, though it may not be the likeliest. */
  constructor(wanted?: string) {
    this.#wanted = wanted;
  }

  /** Whether more text could teach nothing more. */
  get isFull(): boolean {
    return this.#length >= MOST_TEXT || this.#survey.fault !== null;
  }

  /** Where the next character would be. */
  get place(): Place {
    return this.#survey.place;
  }

  /** The text is no feed but describes one. */
  get isSchema(): boolean {
    return this.#survey.isSchema && this.#survey.root?.name === 'schema';
  }

  write(text: string): void {
    this.#length += text.length;
    if (this.#cutter) this.#keep(this.#cutter.write(text));
    else {
      this.#head.push(text);
      this.#survey.write(text);
      if (this.#length < this.#nextLook) return;
      this.#nextLook *= 2;
      this.#cut();
    }
  }

  /** To be called when there is no more text, or when enough was seen of it. */
  finish(): Gathered {
    const isCut = this.#cutter !== null;
    const isWhole = !isCut && this.#survey.close();
    if (!isCut) this.#cut();
    if (this.#cutter) this.#keep(this.#cutter.finish());
    const layout = this.#layout;
    const records = [...this.#records.values()].flatMap(({ items }) => items);
    if (layout && records.length > 0) return { ok: true, ...this.#withStrange(layout, records) };
    return { ok: false, ...this.#refusal(isWhole || isCut) };
  }

  #cut(): void {
    const { root } = this.#survey;
    this.#layout = root && this.#refusalByRoot(root.name) !== 'html-page' ? findLayout(root, this.#wanted) : null;
    if (!this.#layout) return;
    this.#cutter = new RecordCutter(this.#layout);
    for (const piece of this.#head) this.#keep(this.#cutter.write(piece));
    this.#head = [];
  }

  #keep(cut: readonly CutRecord[]): void {
    for (const record of cut) {
      const { path, source } = record;
      if (source.length > LONGEST_RECORD && this.#records.size > 0) continue;
      if (record.problem === null) keepIn(this.#records, path, { tree: record.tree, path });
      else if (record.problem === 'unknown-record') keepIn(this.#strange, path, { source, path });
    }
  }

  /** Elements that look like records and have another name: those that come later in a long text, in other groups. */
  #withStrange(layout: FoundLayout, records: Example[]): { layout: FoundLayout; records: Example[] } {
    const known = [...this.#records.keys()].map(namesIn);
    const alike = [...this.#strange].filter(([path, { count }]) => {
      const steps = namesIn(path);
      return count > 1 && known.some((other) => other.length === steps.length && isAlike(other, steps));
    });
    if (alike.length === 0) return { layout, records };
    const record = patternOf([...known, ...alike.map(([path]) => namesIn(path))]);
    const fits = compilePath(record);
    const more = alike
      .filter(([path]) => fits(namesIn(path).map(foldName)))
      .flatMap(([, { items }]) => items.map(readExample).filter((example) => example !== null));
    const candidates = layout.candidates.map((candidate) =>
      candidate.record === layout.record ? { ...candidate, record, count: candidate.count + more.length } : candidate,
    );
    return { layout: { ...layout, record, candidates }, records: [...records, ...more] };
  }

  #refusalByRoot(name: string): LearnRefusal | null {
    const kind = kindOfForeignRoot(name);
    return kind === 'html-page' || kind === 'not-xml' ? kind : null;
  }

  #refusal(isWhole: boolean): { reason: LearnRefusal; stoppedAt: Place | null } {
    const { fault, root, isBlank, place } = this.#survey;
    if (isBlank) return { reason: 'empty', stoppedAt: null };
    if (fault?.outcome) return { reason: fault.outcome, stoppedAt: fault.place };
    if (!root) {
      const start = kindOfBrokenStart(this.#head.join(''));
      return {
        reason: start === 'json' || start === 'html-page' ? start : 'not-xml',
        stoppedAt: fault?.place ?? place,
      };
    }
    const byRoot = this.#refusalByRoot(root.name);
    if (byRoot) return { reason: byRoot, stoppedAt: null };
    return isWhole
      ? { reason: 'no-records', stoppedAt: null }
      : { reason: 'incomplete', stoppedAt: fault?.place ?? place };
  }
}

function keepIn<T>(all: Map<string, Spread<T>>, path: string, record: T): void {
  let spread = all.get(path);
  if (!spread) {
    if (all.size >= MOST_PATHS) return;
    all.set(path, (spread = new Spread(MOST_RECORDS)));
  }
  spread.add(record);
}

/** Null for a record that nobody can read. */
export function readExample({ source, path }: RecordSource): Example | null {
  const read = readRecord(source);
  return read.ok ? { tree: read.tree, path } : null;
}

/** The same group or the same name. */
const isAlike = (path: readonly string[], other: readonly string[]): boolean =>
  path.at(-1) === other.at(-1) || path.slice(0, -1).join('/') === other.slice(0, -1).join('/');
