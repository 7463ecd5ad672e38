import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  hasInstallScript?: boolean;
}

const LOCKS = ['package-lock.json', 'tests/bench/widgets/package-lock.json'];
const packagesIn = (file: string): [string, Locked][] =>
  Object.entries<Locked>(JSON.parse(readFileSync(file, 'utf8')).packages).filter(([path]) => path !== '');

describe.each(LOCKS)('threat 20: the packages in %s', (file) => {
  const packages = packagesIn(file);

  it('threat 20: are each the one that was looked at, byte for byte', () => {
    expect(packages.length).toBeGreaterThan(50);
    expect(packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
  });

  it('threat 20: come from the registry, not from wherever a package says', () => {
    const elsewhere = packages.filter(([, { resolved = '', link }]) => link || /^(?:git|file|http:)/.test(resolved));
    expect(elsewhere).toEqual([]);
  });
});

it('threat 20: no package runs anything when it is installed', () => {
  expect(packagesIn('package-lock.json').filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([]);
});

it('threat 20: every dependency is pinned', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const versions = Object.entries<string>({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
