import { useEffect, useState } from 'preact/hooks';
import type { LeadLine } from '../../../lib/domain/find/line.ts';

/** What time it is where a buyer is, in the words of a language; null where that cannot be told. */
export type Clocks = (line: LeadLine, now: number, language: string) => string | null;

let known: Clocks | null = null;

/** The zones of the world are loaded when the rows are drawn, which have room for them. */
export function useClocks(): Clocks | null {
  const [clocks, setClocks] = useState<Clocks | null>(() => known);
  useEffect(() => {
    if (known) return;
    // A row is whole without it.
    loadClocks()
      .then(() => setClocks(() => known))
      .catch(() => {});
  }, []);
  return clocks;
}

async function loadClocks(): Promise<void> {
  const { localTime, zoneOf } = await import('../../../lib/domain/places/local-time.ts');
  known = (line, now, language) => {
    const zone = zoneOf(line);
    return zone && (localTime(zone, now, language) || null);
  };
}
