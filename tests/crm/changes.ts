import type { Created, Records, Values } from './system.ts';

export interface Changes {
  created: Created;
  /** Records that were there before and are different now, or gone (null). */
  changed: Record<string, Values | null>;
}

/** What happened in a CRM between two looks at its records. */
export function changesBetween(before: Records, after: Records): Changes {
  const created: Created = {};
  const changed: Changes['changed'] = {};
  for (const kind of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const old = before[kind] ?? {};
    const now = after[kind] ?? {};
    const made = Object.keys(now).filter((key) => !(key in old));
    if (made.length > 0) created[kind] = made.map((key) => now[key]!);
    for (const key of Object.keys(old))
      if (JSON.stringify(old[key]) !== JSON.stringify(now[key])) changed[`${kind} ${key}`] = now[key] ?? null;
  }
  return { created, changed };
}

/** How many of the wanted values are there, for the figures that the tests print. */
export function countSaved(wanted: Created, created: Created): { saved: number; wanted: number } {
  const pairs = Object.entries(wanted).flatMap(([kind, records]) =>
    records.flatMap((values, at) =>
      Object.entries(values).map(([name, value]) => created[kind]?.[at]?.[name] === value),
    ),
  );
  return { saved: pairs.filter(Boolean).length, wanted: pairs.length };
}
