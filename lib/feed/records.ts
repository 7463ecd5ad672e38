import type { Outcome } from '../domain/schedule/outcome.ts';
import { KIND_LENGTH, kindOfBrokenStart } from './body-kind.ts';
import type { CutRecord, RecordLayout } from './cut-record.ts';
import type { FeedEnd } from './feed-end.ts';
import { RecordParser } from './record-parser.ts';

/**
 * Text → records. One strict look at the whole document: it must be well-formed up to its end and have no
 * DOCTYPE, or the reading stops there. What was complete before is handed out all the same.
 */
export class RecordCutter {
  readonly #parser: RecordParser;
  /** The beginning of the text. The parser waits for enough of it to tell what a text is that is no XML. */
  #head = '';
  #started = false;
  #blank = true;
  #end: FeedEnd | null = null;

  constructor(layout: RecordLayout) {
    this.#parser = new RecordParser(layout);
  }

  /** Null as long as the text may go on. */
  get end(): FeedEnd | null {
    return this.#end;
  }

  /** The records that end in this piece of the text. */
  write(text: string): CutRecord[] {
    if (this.#end) return [];
    this.#blank &&= text.trim() === '';
    if (this.#started) return this.#parse(text);
    this.#head += text;
    return this.#head.length < KIND_LENGTH ? [] : this.#start();
  }

  /** To be called when there is no more text. Afterwards `end` says how it ended. */
  finish(): CutRecord[] {
    const records = [...this.#start(), ...this.#parser.rest()];
    if (this.#end) return records;
    const { place } = this.#parser;
    if (this.#blank) this.#end = { end: 'empty', stoppedAt: null };
    else if (!this.#parser.close()) this.#end = { end: 'incomplete', stoppedAt: place };
    // A feed that has turned into something else must not pass for one without leads.
    else if (this.#parser.count === 0 && this.#parser.empty.isForeign)
      this.#end = { end: 'not-a-feed', stoppedAt: null };
    else this.#end = { end: 'complete', stoppedAt: null };
    return records;
  }

  /** To be called when the text cannot go on, for a reason outside of it: a wrong byte, a connection lost. */
  abort(outcome: Outcome): CutRecord[] {
    const records = [...this.#start(), ...this.#parser.rest()];
    this.#end ??= { end: outcome, stoppedAt: this.#parser.place };
    return records;
  }

  #start(): CutRecord[] {
    if (this.#started) return [];
    this.#started = true;
    return this.#parse(this.#head);
  }

  #parse(text: string): CutRecord[] {
    const records = this.#parser.write(text);
    const { fault, rootSeen } = this.#parser;
    if (fault) {
      const outcome = fault.outcome ?? (rootSeen ? 'incomplete' : kindOfBrokenStart(this.#head));
      this.#end = { end: outcome, stoppedAt: fault.place };
    }
    return records;
  }
}
