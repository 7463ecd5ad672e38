import { SaxesParser } from 'saxes';
import type { Outcome } from '../domain/schedule/outcome.ts';
import { isStranger, kindOfDoctype, kindOfForeignRoot } from './body-kind.ts';
import type { CutRecord, RecordLayout } from './cut-record.ts';
import type { Place } from './feed-end.ts';
import { ENTITIES } from './html-entities.ts';
import { LIMITS } from './limits.ts';
import { foldName, localName } from './names.ts';
import { compilePath, type PathTest } from './path-pattern.ts';
import { SourceWindow } from './source-window.ts';
import { succeeds } from './succeeds.ts';

/** A strict parser that cuts records out of its text as it goes. It stops for good at the first fault. */
export class RecordParser {
  // XML 1.1 would allow control characters, and anything but "1.0" would switch it on.
  readonly #parser = new SaxesParser({ forceXMLVersion: true, defaultXMLVersion: '1.0' });
  readonly #window = new SourceWindow();
  readonly #roots: ReadonlySet<string>;
  readonly #isRecord: PathTest;

  /** Names of the open elements down to the record; those inside of it are only counted. */
  #path: string[] = [];
  #depth = 0;
  #attributes = 0;
  #record: { depth: number; path: string; tooDeep: boolean } | null = null;
  #ready: CutRecord[] = [];
  /** A record whose end tag was announced a moment ago; see `write`. */
  #closing: { record: CutRecord; at: number } | null = null;

  rootSeen = false;
  /** Records begun so far. */
  count = 0;
  /** There are elements that belong neither to a record nor to an empty list. */
  strangers = false;
  /** The fault; its outcome is null when the text is simply not well-formed. */
  fault: { outcome: Outcome | null; place: Place } | null = null;

  constructor(layout: RecordLayout) {
    this.#roots = new Set(layout.root.map(foldName));
    this.#isRecord = compilePath(layout.record);
    Object.assign(this.#parser.ENTITIES, ENTITIES);
    this.#parser.on('doctype', (doctype) => this.#stop(kindOfDoctype(doctype)));
    this.#parser.on('opentagstart', ({ name }) =>
      this.#record ? this.#onOpenInside(this.#record) : this.#onOpen(name),
    );
    this.#parser.on('attribute', () => this.#onAttribute());
    this.#parser.on('closetag', () => this.#onClose());
  }

  /** Where the next character will be. */
  get place(): Place {
    return { line: this.#parser.line, column: this.#parser.column + 1 };
  }

  /** The records that end in this piece of the text. */
  write(text: string): CutRecord[] {
    this.#window.append(text);
    // With no error handler set, the parser throws at the first thing that is wrong.
    const unbroken = succeeds(() => this.#parser.write(text));
    // An end tag of a wrong name is announced as the record's end first, and reported at the same position then.
    if (!unbroken && this.#closing?.at === this.#parser.position) this.#closing = null;
    this.#commit();
    if (unbroken) this.#forget();
    else this.#fail(null);
    return this.#ready.splice(0);
  }

  /** Whether the document is whole, now that there is no more text. */
  close(): boolean {
    return succeeds(() => this.#parser.close());
  }

  #onOpen(name: string): void {
    this.#open();
    const second = this.#depth === 1 && this.rootSeen;
    if (this.#depth > LIMITS.depth || second) this.#stop('incomplete');
    if (this.#depth === 1 && !this.#roots.has(foldName(name))) this.#stop(kindOfForeignRoot(localName(name)));
    this.rootSeen = true;
    this.#path.push(localName(name));
    if (!this.#isRecord(this.#path.map(foldName))) {
      this.strangers ||= isStranger(this.#depth, foldName(name));
      return;
    }
    if (this.count === LIMITS.records) this.#stop('too-large');
    this.count++;
    this.#record = { depth: this.#depth, path: this.#path.join('/'), tooDeep: false };
    this.#window.begin(this.#parser.position);
  }

  #onOpenInside(record: { tooDeep: boolean }): void {
    this.#open();
    if (this.#depth <= LIMITS.depth) return;
    record.tooDeep = true;
    if (this.#depth <= LIMITS.skippedDepth) return;
    this.#ready.push(this.#cut());
    this.#stop('incomplete');
  }

  #open(): void {
    this.#commit();
    this.#depth++;
    this.#attributes = 0;
  }

  #onAttribute(): void {
    if (++this.#attributes > LIMITS.attributes) this.#stop('incomplete');
  }

  #onClose(): void {
    this.#commit();
    if (this.#record?.depth === this.#depth) this.#closing = { record: this.#cut(), at: this.#parser.position };
    if (!this.#record) this.#path.pop();
    this.#depth--;
  }

  #cut(): CutRecord {
    const { path, tooDeep } = this.#record!;
    const { source, tooLarge } = this.#window.take(this.#parser.position);
    this.#record = null;
    return { position: this.count, path, source, problem: tooLarge ? 'too-large' : tooDeep ? 'too-deep' : null };
  }

  #commit(): void {
    if (this.#closing) this.#ready.push(this.#closing.record);
    this.#closing = null;
  }

  /** The parser collects values that nobody here asks for; one that never ends would fill the memory. */
  #forget(): void {
    this.#window.trim();
    // Before the root element there is the XML declaration, which the parser reads from this text.
    if (this.rootSeen) this.#parser['text'] = '';
    const names = [this.#parser['name'], this.#parser['entity'], this.#parser['piTarget']];
    if (names.some((name) => name.length > LIMITS.nameLength)) this.#fail(null);
  }

  #fail(outcome: Outcome | null): void {
    const { line, column } = this.#parser;
    this.fault ??= { outcome, place: { line, column: Math.max(column, 1) } };
  }

  /** From within the parser, the only way out is to throw; `succeeds` is where that ends. */
  #stop(outcome: Outcome): never {
    this.#fail(outcome);
    throw new Error(outcome);
  }
}
