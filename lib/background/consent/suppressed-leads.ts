import { isInForce, joined } from '../../domain/consent/suppression-rules.ts';
import type { SuppressionKeys } from '../../domain/consent/suppression-keys.ts';
import type { Suppression, SuppressedMark } from '../../domain/consent/suppression.ts';
import type { Lead } from '../../domain/lead/lead.ts';
import type { Database } from '../../storage/database.ts';
import { atomically } from '../../storage/atomically.ts';
import { allSuppressed, renewSuppressed } from '../../storage/suppressed.ts';
import { suppressibleOf } from './person-keys.ts';
import type { Suppressor } from './suppressor.ts';

/** The list in memory: a database that was asked for each lead would take longer than the import. */
export class SuppressedLeads {
  readonly #db: Database;
  readonly #suppressor: Suppressor;
  readonly #now: string;
  readonly #entries: ReadonlyMap<string, Suppression>;
  readonly #seen = new Set<string>();

  private constructor(db: Database, suppressor: Suppressor, now: string, entries: readonly Suppression[]) {
    this.#db = db;
    this.#suppressor = suppressor;
    this.#now = now;
    this.#entries = new Map(entries.map((entry) => [entry.key, entry]));
  }

  /** Null while nobody is on the list. */
  static async read(db: Database, suppressor: Suppressor, now: string): Promise<SuppressedLeads | null> {
    if (await suppressor.isEmpty()) return null;
    const entries = (await allSuppressed(db)).filter((entry) => isInForce(entry, now));
    return new SuppressedLeads(db, suppressor, now, entries);
  }

  /** What weighs most against a lead: that of the lead itself before that of its person. */
  async markOf(lead: Lead): Promise<SuppressedMark | null> {
    return this.markOfKeys(await this.#suppressor.keysOf(suppressibleOf(lead)));
  }

  markOfKeys(keys: SuppressionKeys): SuppressedMark | null {
    const found = this.#heaviest(keys.lead) ?? this.#heaviest(keys.person);
    return found && { scope: found.scope, reason: found.reason, at: found.at };
  }

  async renew(months: number): Promise<void> {
    if (this.#seen.size === 0) return;
    const seen = { lead: [], person: [...this.#seen] };
    await atomically(this.#db, 'strict', ['suppressed'], (tx) => renewSuppressed(tx, seen, this.#now, months));
  }

  #heaviest(keys: readonly string[]): Suppression | null {
    const entries = keys.map((key) => this.#entries.get(key)).filter((entry) => entry !== undefined);
    for (const { key } of entries) this.#seen.add(key);
    return entries.length > 0 ? entries.reduce(joined) : null;
  }
}
