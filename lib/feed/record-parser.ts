import type { Outcome } from '../domain/schedule/outcome.ts';
import { byPath } from './by-path.ts';
import { isNotice, kindOfDoctype, kindOfForeignRoot } from './body-kind.ts';
import type { CutRecord, RecordLayout } from './cut-record.ts';
import { EmptyAnswer } from './empty-answer.ts';
import type { Place } from './feed-end.ts';
import { LIMITS } from './limits.ts';
import { foldName, localName } from './names.ts';
import { compilePath } from './path-pattern.ts';
import { LONGEST_SAID, MOST_SAID, stepWith, wordAround } from './record-path.ts';
import { isTooLarge, type Mark, SourceWindow } from './source-window.ts';
import { type StrangeElement, StrangeElements } from './strange-elements.ts';
import { createStrictParser, stopCollecting } from './strict-parser.ts';
import { succeeds } from './succeeds.ts';
import { TreeBuilder } from './tree-builder.ts';
import type { TreeNode } from './tree.ts';

/** Whether there is a value in a text of XML at all: an attribute that is not blank, a text, a CDATA section. */
const VALUE = />\s*[^<\s]|<!\[CDATA\[|=\s*(?:"\s*[^"\s]|'\s*[^'\s])/;

interface OpenRecord {
  depth: number;
  path: string;
  position: number;
  mark: Mark;
  tooDeep: boolean;
  /** Null once the record has become something that is not read. */
  builder: TreeBuilder | null;
  tree: TreeNode | null;
}

interface Closing {
  at: number;
  isEmptyTag: boolean;
}

/** A strict parser that cuts records out of its text as it goes. It stops for good at the first fault. */
export class RecordParser {
  readonly #parser = createStrictParser();
  readonly #window = new SourceWindow();
  readonly #strange = new StrangeElements(this.#window, (element) => this.#onStrange(element));
  readonly #roots: ReadonlySet<string>;
  readonly #isRecord: (path: string) => boolean;

  /** Names of the open elements down to the record; those inside of it are only counted. */
  #path: string[] = [];
  /** What each of these elements says of the records inside of it. */
  #said: string[][] = [];
  #depth = 0;
  #attributes = 0;
  #record: OpenRecord | null = null;
  #ready: CutRecord[] = [];
  /** Records of the body so far, the strange ones included. */
  #position = 0;
  /** The end of an element that was announced a moment ago; see `write`. */
  #closing: Closing | null = null;

  /** What the text is if it has no records. */
  readonly empty: EmptyAnswer;
  rootSeen = false;
  /** Records begun so far that the layout knows. */
  count = 0;
  /** The fault; its outcome is null when the text is simply not well-formed. */
  fault: { outcome: Outcome | null; place: Place } | null = null;

  constructor(layout: RecordLayout) {
    this.#roots = new Set(layout.root.map(foldName));
    this.#isRecord = byPath(compilePath(layout.record));
    this.empty = new EmptyAnswer(layout.record);
    this.#parser.on('doctype', (doctype) => this.#stop(kindOfDoctype(doctype)));
    this.#parser.on('processinginstruction', ({ target }) => this.#onName(target));
    this.#parser.on('opentagstart', ({ name }) => {
      this.#onName(name);
      if (this.#closing) this.#commit(this.#closing);
      this.#depth++;
      this.#attributes = 0;
      if (this.#record) this.#onOpenInside(this.#record);
      else this.#onOpen(name);
      this.#record?.builder?.start(name);
    });
    this.#parser.on('attribute', ({ name, value }) => this.#onAttribute(name, value));
    this.#parser.on('cdata', (text) => this.#record?.builder?.text(text));
    this.#parser.on('closetag', ({ isSelfClosing }) => {
      if (this.#record && this.#depth > this.#record.depth) this.#onCloseInside(this.#record);
      else this.#onClose(isSelfClosing);
    });
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
    // An end tag of a wrong name is announced as the element's end first, and reported at the same position then.
    if (!unbroken && this.#closing?.at === this.#parser.position) this.#closing = null;
    if (this.#closing) this.#commit(this.#closing);
    if (unbroken) this.#forget();
    else this.#fail(null);
    return this.fault ? this.rest() : this.#ready.splice(0);
  }

  /** What is whole, now that the text goes on no further. */
  rest(): CutRecord[] {
    this.#strange.end();
    return this.#ready.splice(0);
  }

  /** Whether the document is whole, now that there is no more text. */
  close(): boolean {
    return succeeds(() => this.#parser.close());
  }

  #onOpen(name: string): void {
    const second = this.#depth === 1 && this.rootSeen;
    if (this.#depth > LIMITS.depth || second) this.#stop('incomplete');
    if (this.#depth === 1 && !this.#roots.has(foldName(name))) this.#stop(kindOfForeignRoot(localName(name)));
    this.rootSeen = true;
    this.#path.push(localName(name));
    this.#said.push([]);
    const path = this.#path.join('/');
    if (!this.#isRecord(path)) {
      const folded = foldName(name);
      this.empty.see(this.#depth, folded, path);
      this.#strange.open(localName(name), this.#parser.position, isNotice(this.#depth, folded, this.count === 0));
      return;
    }
    this.#strange.onRecord();
    if (this.#position === LIMITS.records) this.#stop('too-large');
    this.count++;
    this.#record = {
      depth: this.#depth,
      path: this.#path.map((step, at) => stepWith(step, this.#said[at]!)).join('/'),
      position: ++this.#position,
      mark: this.#window.begin(this.#parser.position),
      tooDeep: false,
      builder: new TreeBuilder(),
      tree: null,
    };
    this.#parser.on('text', this.#onText);
  }

  #onOpenInside(record: OpenRecord): void {
    if (this.#depth <= LIMITS.depth) return;
    record.tooDeep = true;
    this.#stopReading(record);
    if (this.#depth <= LIMITS.skippedDepth) return;
    this.#ready.push(this.#cut(record, this.#parser.position));
    this.#stop('incomplete');
  }

  #onAttribute(name: string, value: string): void {
    this.#onName(name);
    if (++this.#attributes > LIMITS.attributes) this.#stop('incomplete');
    if (this.#record) this.#record.builder?.attribute(name, value);
    else this.#onAttributeAround(name, value);
  }

  #onAttributeAround(name: string, value: string): void {
    this.#strange.onAttribute(name);
    const word = wordAround(name, value);
    const said = this.#said.at(-1)!;
    if (word !== null && said.length < MOST_SAID) said.push(word);
  }

  readonly #onText = (text: string): void => this.#record?.builder?.text(text);

  /** Of what is inside of a record, nothing depends on its end tag being the right one: the record's own will not come. */
  #onCloseInside(record: OpenRecord): void {
    if (this.#closing) this.#commit(this.#closing);
    record.builder?.end();
    this.#depth--;
  }

  #onClose(isEmptyTag: boolean): void {
    if (this.#closing) this.#commit(this.#closing);
    this.#closing = { at: this.#parser.position, isEmptyTag };
    if (this.#record?.builder) this.#record.tree = this.#record.builder.end();
  }

  /** From here on, the parser need not collect what is in the record. */
  #stopReading(record: OpenRecord): void {
    record.builder = null;
    record.tree = null;
    stopCollecting(this.#parser);
  }

  #commit({ at, isEmptyTag }: Closing): void {
    this.#closing = null;
    if (!this.#record) this.#strange.close(at, isEmptyTag);
    else if (this.#record.depth === this.#depth) this.#ready.push(this.#cut(this.#record, at));
    if (!this.#record) {
      this.#path.pop();
      this.#said.pop();
    }
    this.#depth--;
  }

  #cut({ position, path, mark, tooDeep, builder, tree }: OpenRecord, end: number): CutRecord {
    const { source, tooLarge } = this.#window.cut(mark, end);
    this.#window.release(mark);
    this.#record = null;
    stopCollecting(this.#parser);
    const about = { position, path, source };
    if (tooLarge) return { ...about, problem: 'too-large', tree: null };
    if (tooDeep || !tree) return { ...about, problem: 'too-deep', tree: null };
    return builder?.forbidden ? { ...about, problem: 'forbidden-name', tree: null } : { ...about, problem: null, tree };
  }

  #onStrange({ path, mark, end }: StrangeElement): void {
    const { source } = this.#window.cut(mark, end);
    if (!VALUE.test(source)) return;
    this.empty.fail();
    if (this.#position === LIMITS.records) this.#fail('too-large');
    else this.#ready.push({ position: ++this.#position, path, source, problem: 'unknown-record', tree: null });
  }

  /** The parser collects values that nobody here asks for; one that never ends would fill the memory. */
  #forget(): void {
    this.#strange.onProgress(this.#parser.position);
    this.#window.trim();
    if (this.#record && isTooLarge(this.#record.mark, this.#parser.position)) this.#stopReading(this.#record);
    // Before the root element there is the XML declaration, which the parser reads from this text. After it, it may be the
    // beginning of an attribute's value that says what the records inside are.
    if (this.rootSeen && !this.#record?.builder) this.#parser['text'] = this.#parser['text'].slice(0, LONGEST_SAID + 1);
    const names = [this.#parser['name'], this.#parser['entity'], this.#parser['piTarget']];
    if (names.some((name) => name.length > LIMITS.nameLength)) this.#fail(null);
  }

  /** A name that came in one piece is as long as one that is refused before it has ended. */
  #onName(name: string): void {
    if (name.length > LIMITS.nameLength) this.#stop(null);
  }

  #fail(outcome: Outcome | null): void {
    const { line, column } = this.#parser;
    this.fault ??= { outcome, place: { line, column: Math.max(column, 1) } };
  }

  /** From within the parser, the only way out is to throw; `succeeds` is where that ends. */
  #stop(outcome: Outcome | null): never {
    this.#fail(outcome);
    throw new Error(outcome ?? undefined);
  }
}
