import type { ControlReport } from '../domain/lead/fill-report.ts';
import type { FieldType } from '../domain/lead/form-values.ts';
import { isConnected } from './dom.ts';
import type { Control } from './field.ts';
import { settle } from './write/events.ts';
import { writerOf } from './write/registry.ts';

/** A control that was filled: what it held before, and what it held when the page was done with it. */
export interface Written {
  ref: number;
  control: Control;
  label: string;
  /** Null where the fill went on in another document. */
  type: FieldType | null;
  /** What the page has put in the control's place. */
  find?: () => Control | null;
  before: string;
  after: string;
}

/** Remembers the last fill, one step, for as long as the page lives. */
export class Undo {
  #written: Written[] = [];

  get possible(): boolean {
    return this.#written.length > 0;
  }

  /** A second run adds to the first: undo takes back both, so that a page is as it was before the lead. */
  remember(written: readonly Written[]): void {
    for (const entry of written) {
      const earlier = this.#written.find((known) => known.control === entry.control);
      if (earlier) earlier.after = entry.after;
      else this.#written.push({ ...entry });
    }
  }

  /** For what was given back already, or stands elsewhere now. */
  forget(control: Control): void {
    this.#written = this.#written.filter((known) => known.control !== control);
  }

  /** Puts back what was there, but only where our text still stands: what the user typed since is theirs. */
  async restore(settleMs: number): Promise<ControlReport[]> {
    const written = this.#written.splice(0);
    const reports: ControlReport[] = [];
    for (const { ref, control, label, type, find, before, after } of written) {
      const writer = writerOf(control);
      const held = writer.read(control);
      if (!isConnected(control) || held !== after) {
        reports.push({ ref, label, type, outcome: 'kept', before: held, after: held });
        continue;
      }
      await writer.restore(control, before);
      await settle(settleMs);
      // A widget that is taken back may be built anew as well as one that is filled.
      const now = writer.read(isConnected(control) ? control : (find?.() ?? control));
      reports.push({ ref, label, type, outcome: now === before ? 'filled' : 'refused', before: after, after: now });
    }
    return reports;
  }
}
