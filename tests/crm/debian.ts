import { spawnSync } from 'node:child_process';
import packages from './packages.json' with { type: 'json' };

/** What tests/tools/fresh installs for a CRM. */
export const packagesOf = (crm: keyof typeof packages): readonly string[] => packages[crm];

/** Asks dpkg; false as well where there is none. */
export function areInstalled(wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const show = ['--show', '--showformat=${db:Status-Status}\n', ...wanted];
  const { status, stdout } = spawnSync('dpkg-query', show, { encoding: 'utf8' });
  return status === 0 && stdout.split('\n').every((line) => line === '' || line === 'installed');
}
