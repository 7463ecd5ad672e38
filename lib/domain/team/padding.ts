/** Sizes tell what is in a box. So boxes have few of them: powers of two at first, then steps. */

const SMALLEST = 256;
const STEP = 65_536;

/** The size that so many bytes are padded to. */
export function bucketOf(bytes: number): number {
  if (bytes > STEP) return Math.ceil(bytes / STEP) * STEP;
  let size = SMALLEST;
  while (size < bytes) size *= 2;
  return size;
}
