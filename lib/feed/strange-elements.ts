import { isTooLarge, type Mark, type SourceWindow } from './source-window.ts';

/** An element that is complete and looks like a record, of a kind that the layout does not know. */
export interface StrangeElement {
  /** Local names from the root to the element. */
  path: string;
  mark: Mark;
  /** Position behind its end. */
  end: number;
}

/** An element outside of the records that is open. */
interface Open {
  path: string;
  mark: Mark;
  isNotice: boolean;
  /** Records were found inside, so it is none. */
  holdsRecords: boolean;
  /** What is found inside counts by itself: it holds records, or is longer than one record can be. */
  isGroup: boolean;
  /** Attributes and texts inside, apart from those of what was found. */
  values: number;
  found: StrangeElement[];
}

/** A lone value is about the feed, not about a person: `<generatedAt>`, `<total count="3"/>`. */
const FEWEST_VALUES = 2;

/** Attributes that are about the document. */
const OF_DOCUMENT = /^(?:xmlns|xsi)(?::|$)/;

/**
 * Watches what stands where records stand and is none, since a record under a name that the layout does not know
 * must not get lost. Whether an element is such a record, or a group of them, shows at its end or once a record is
 * found inside; until then, what was found in it waits, as positions in a text that cannot get longer than a record.
 */
export class StrangeElements {
  readonly #open: Open[] = [];
  readonly #window: SourceWindow;
  readonly #report: (element: StrangeElement) => void;

  constructor(window: SourceWindow, report: (element: StrangeElement) => void) {
    this.#window = window;
    this.#report = report;
  }

  open(name: string, position: number, isNotice: boolean): void {
    const parent = this.#open.at(-1);
    const mark = this.#window.begin(position);
    // The root is a group, whatever is in it: the values in it are about the feed.
    if (!parent) this.#window.release(mark);
    this.#open.push({
      path: parent ? `${parent.path}/${name}` : name,
      mark,
      isNotice: isNotice || parent?.isNotice === true,
      holdsRecords: false,
      isGroup: !parent,
      values: 0,
      found: [],
    });
  }

  onAttribute(name: string): void {
    if (!OF_DOCUMENT.test(name)) this.#open.at(-1)!.values++;
  }

  /** A record begins inside of all that is open. */
  onRecord(): void {
    for (const element of this.#open) {
      this.#spill(element);
      element.holdsRecords = true;
      this.#window.release(element.mark);
    }
  }

  close(end: number, isEmptyTag: boolean): void {
    this.onProgress(end);
    const element = this.#open.pop()!;
    const parent = this.#open.at(-1);
    if (!parent) return;
    if (isRecord(element)) this.#find(parent, [{ path: element.path, mark: element.mark, end }]);
    else {
      this.#find(parent, element.found);
      const isText = element.found.length === 0 && !element.holdsRecords && !isEmptyTag;
      parent.values += Math.max(element.values, isText ? 1 : 0);
    }
    this.#window.release(element.mark);
  }

  /** To be called before the window forgets the text before `position`. */
  onProgress(position: number): void {
    for (const element of this.#open) if (isTooLarge(element.mark, position)) this.#spill(element);
  }

  /** There is no more text. What was found is whole, whatever was around it. */
  end(): void {
    for (const element of this.#open) this.#spill(element);
  }

  #find(parent: Open, elements: readonly StrangeElement[]): void {
    if (parent.isNotice) return;
    for (const element of elements) {
      if (parent.isGroup) this.#report(element);
      else parent.found.push(element);
    }
  }

  #spill(element: Open): void {
    element.isGroup = true;
    for (const found of element.found) this.#report(found);
    element.found = [];
  }
}

function isRecord({ isNotice, holdsRecords, values, found }: Open): boolean {
  if (isNotice || holdsRecords) return false;
  if (found.length === 0 || values !== 1) return values >= FEWEST_VALUES;
  // Several of one name with a single value beside them are a list with its count; one is a part of this element.
  return found.length === 1 || found.some(({ path }) => path !== found[0]!.path);
}
