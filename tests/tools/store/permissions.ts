import { readFileSync } from 'node:fs';

/** A permission of the manifest with its reason. */
export interface Reason {
  permission: string;
  why: string;
  /** Firefox does the same without it. */
  chromeOnly: boolean;
}

/**
 * The reasons are written in one place, the table in PRIVACY.md, where users read them: the stores are told the same. A row
 * whose first cell names several permissions gives one reason to each.
 */
export function permissionReasons(privacy: string = readFileSync('PRIVACY.md', 'utf8')): Reason[] {
  const table = /^## Permissions$([\s\S]*?)^(?=## )/m.exec(privacy)?.[1] ?? '';
  return table
    .split('\n')
    .map((line) => /^\|(?<names>[^|]*`[^|]*)\|(?<why>[^|]+)\|$/.exec(line.trim())?.groups)
    .flatMap((row) => (row ? reasonsOf(row['names']!, row['why']!.trim()) : []));
}

const reasonsOf = (names: string, why: string): Reason[] =>
  [...names.matchAll(/`([^`]+)`/g)].map(([, permission]) => ({
    permission: permission!,
    why,
    chromeOnly: names.includes('(Chrome)'),
  }));

interface Manifest {
  permissions?: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
}

/** Everything that a manifest asks for, at once or later. */
export const permissionsOf = (manifest: Manifest): string[] => [
  ...(manifest.permissions ?? []),
  ...(manifest.optional_permissions ?? []),
  ...(manifest.host_permissions ?? []),
  ...(manifest.optional_host_permissions ?? []),
];
