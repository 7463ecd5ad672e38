import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Room for what a browser stores in a run, and soon filled. */
const SIZE = '128m';
const PIECE = 1 << 16;

/** A folder on a disk of its own, in memory, which can be filled up. */
export class SmallDisk {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Null where this process may mount nothing, as outside of a container it mostly may not. */
  static mount(folder: string): SmallDisk | null {
    mkdirSync(folder, { recursive: true });
    const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'leadstand-faults', folder]);
    return status === 0 ? new SmallDisk(folder) : null;
  }

  fill(): void {
    const file = openSync(this.#filler(), 'w');
    try {
      const { bavail, bsize } = statfsSync(this.#folder);
      const piece = Buffer.alloc(PIECE);
      for (let left = bavail * bsize; left > 0; left -= PIECE) writeSync(file, piece, 0, Math.min(left, PIECE));
    } catch (error) {
      // Somebody else took what was left.
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    } finally {
      closeSync(file);
    }
  }

  empty(): void {
    rmSync(this.#filler(), { force: true });
  }

  unmount(): void {
    // Whatever still has a file open there keeps it until it ends.
    spawnSync('umount', ['-l', this.#folder]);
  }

  #filler(): string {
    return join(this.#folder, 'filler');
  }
}
