import { type Fact, factOf, heldFact } from '../../domain/insights/facts.ts';
import { breathe } from '../../feed/breathe.ts';
import type { Database } from '../../storage/database.ts';
import { leadRows } from '../../storage/lead-pages.ts';
import { byState } from '../../storage/visits.ts';

/** Rows in memory at a time. */
const PAGE = 250;

/**
 * What numbers are reckoned from, kept until something stored changes: another span or another feed is then a matter of a
 * moment. Nothing in it names anybody.
 */
export class FactMemory {
  readonly #onChange: (listener: () => void) => () => void;
  #kept: Promise<readonly Fact[]> | null = null;

  constructor(onChange: (listener: () => void) => () => void) {
    this.#onChange = onChange;
  }

  read(db: Database): Promise<readonly Fact[]> {
    return (this.#kept ??= this.#gather(db));
  }

  #gather(db: Database): Promise<readonly Fact[]> {
    const stop = this.#onChange(() => forget());
    const forget = (): void => {
      stop();
      if (this.#kept === gathered) this.#kept = null;
    };
    const gathered = gatherFacts(db);
    gathered.catch(forget);
    return gathered;
  }
}

async function gatherFacts(db: Database): Promise<readonly Fact[]> {
  const facts: Fact[] = [];
  for await (const rows of leadRows(db, PAGE)) {
    for (const row of rows) facts.push(factOf(row, row.heldKey !== undefined));
    await breathe();
  }
  for await (const rows of byState(db)) {
    for (const { outline, connectionId } of rows) {
      const fact = heldFact(outline, connectionId);
      if (fact) facts.push(fact);
    }
    await breathe();
  }
  return facts;
}
