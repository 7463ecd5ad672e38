import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

interface OnDisk {
  where: string;
  canary: string;
}

/** Finds texts that begin with a marker in the files of a folder, in one byte a letter and in two. */
export class DiskSearch {
  readonly #folder: string;
  readonly #marker: string;
  /** What was found in a file, as long as the file stays as it was. */
  readonly #known = new Map<string, { stamp: string; found: string[] }>();

  constructor(folder: string, marker: string) {
    this.#folder = folder;
    this.#marker = marker;
  }

  look(): OnDisk[] {
    return filesIn(this.#folder).flatMap((file) =>
      this.#inFile(file).map((canary) => ({ where: relative(this.#folder, file), canary })),
    );
  }

  #inFile(file: string): string[] {
    try {
      const { mtimeMs, size } = statSync(file);
      const stamp = `${mtimeMs} ${size}`;
      const known = this.#known.get(file);
      if (known?.stamp === stamp) return known.found;
      const found = canariesIn(readFileSync(file), this.#marker);
      this.#known.set(file, { stamp, found });
      return found;
    } catch {
      // A running browser takes files away while they are listed.
      return [];
    }
  }
}

/** Letters that follow the marker belong to a canary; four at most, and fewer where something was compressed or cut. */
export function canariesIn(bytes: Buffer, marker: string): string[] {
  const text = bytes.toString('latin1');
  const wide = marker.replaceAll(/./g, '$&\\x00');
  const narrow = text.matchAll(new RegExp(`${marker}[a-z]{0,4}`, 'gi'));
  const broad = text.matchAll(new RegExp(`${wide}(?:[a-z]\\x00){0,4}`, 'gi'));
  const found = [...narrow, ...broad].map(([one]) => one.replaceAll('\0', '').toLowerCase());
  return [...new Set(found)];
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}
