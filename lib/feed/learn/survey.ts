import { kindOfDoctype } from '../body-kind.ts';
import type { Place } from '../feed-end.ts';
import { LIMITS } from '../limits.ts';
import { localName } from '../names.ts';
import { createStrictParser } from '../strict-parser.ts';
import { succeeds } from '../succeeds.ts';
import { addKeyed, KEYS, newSpot, type Spot, spotOf, Values } from './spots.ts';

/** An open element. */
interface Open {
  spot: Spot | null;
  /** Its own children by name, so far. */
  counts: Map<string, number>;
  text: string;
  /** Its attributes that may say what its text is. */
  keys: [string, string][];
}

/** As much of one text as tells what it looks like. */
const LOOKED_AT = 200;

/** Attributes that are about the document. */
const OF_DOCUMENT = /^(?:xmlns|xsi)(?::|$)/;

/** A look at a whole text by a strict parser: which elements there are, how often, and what stands in them. */
export class Survey {
  readonly #parser = createStrictParser();
  readonly #open: Open[] = [];
  #attributes = 0;
  #isBlank = true;

  /** The root element's place; null before it was seen. */
  root: Spot | null = null;
  /** A namespace that the root element declares is the one of schemas. */
  isSchema = false;
  /** Why the look ended before the text did; null where it is simply not well-formed. */
  fault: { outcome: 'doctype' | 'html-page' | 'incomplete' | null; place: Place } | null = null;

  constructor() {
    this.#parser.on('doctype', (doctype) =>
      this.#stop(kindOfDoctype(doctype) === 'html-page' ? 'html-page' : 'doctype'),
    );
    this.#parser.on('opentagstart', ({ name }) => this.#onOpen(localName(name)));
    this.#parser.on('attribute', ({ name, value }) => this.#onAttribute(name, value));
    this.#parser.on('text', (text) => this.#onText(text));
    this.#parser.on('cdata', (text) => this.#onText(text));
    this.#parser.on('closetag', () => this.#onClose());
  }

  get isBlank(): boolean {
    return this.#isBlank;
  }

  /** Where the next character will be. */
  get place(): Place {
    return { line: this.#parser.line, column: this.#parser.column + 1 };
  }

  write(text: string): void {
    if (this.fault) return;
    this.#isBlank &&= text.trim() === '';
    if (!succeeds(() => this.#parser.write(text))) this.#fail(null);
    else if (this.#parser['name'].length > LIMITS.nameLength || this.#parser['entity'].length > LIMITS.nameLength)
      this.#fail(null);
  }

  /** Whether the document is whole, now that there is no more text. */
  close(): boolean {
    return !this.fault && succeeds(() => this.#parser.close());
  }

  #onOpen(name: string): void {
    this.#attributes = 0;
    if (this.#open.length >= LIMITS.skippedDepth) this.#stop('incomplete');
    const parent = this.#open.at(-1);
    if (!parent && this.root) this.#stop('incomplete');
    const spot = parent ? parent.spot && spotOf(parent.spot, name, this.#open.length) : newSpot(name, null);
    this.root ??= spot;
    if (spot) spot.count++;
    if (spot && parent) {
      const inParent = (parent.counts.get(name) ?? 0) + 1;
      parent.counts.set(name, inParent);
      spot.most = Math.max(spot.most, inParent);
    }
    this.#open.push({ spot, counts: new Map(), text: '', keys: [] });
  }

  #onAttribute(name: string, value: string): void {
    if (++this.#attributes > LIMITS.attributes) this.#stop('incomplete');
    const open = this.#open.at(-1);
    const spot = open?.spot;
    if (!spot) return;
    if (OF_DOCUMENT.test(name)) {
      if (spot === this.root) this.isSchema ||= value === 'http://www.w3.org/2001/XMLSchema';
      return;
    }
    const local = localName(name);
    if (KEYS.test(local)) open.keys.push([local, value.trim()]);
    let values = spot.attributes.get(local);
    if (!values) {
      if (spot.attributes.size >= 100) return;
      spot.attributes.set(local, (values = new Values()));
    }
    values.add(value.slice(0, LOOKED_AT));
  }

  #onText(text: string): void {
    const open = this.#open.at(-1);
    if (open && open.text.length < LOOKED_AT) open.text += text.slice(0, LOOKED_AT);
  }

  #onClose(): void {
    const open = this.#open.pop();
    if (!open?.spot || !open.text.trim()) return;
    open.spot.text.add(open.text);
    addKeyed(open.spot, open.keys, open.text);
  }

  #fail(outcome: 'doctype' | 'html-page' | 'incomplete' | null): void {
    const { line, column } = this.#parser;
    this.fault ??= { outcome, place: { line, column: Math.max(column, 1) } };
  }

  /** From within the parser, the only way out is to throw; `succeeds` is where that ends. */
  #stop(outcome: 'doctype' | 'html-page' | 'incomplete'): never {
    this.#fail(outcome);
    throw new Error(outcome);
  }
}
