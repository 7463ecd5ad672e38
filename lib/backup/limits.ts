/** What is more than a backup can need. A file may come from anybody, and reading it must fill neither memory nor disk. */
export const BACKUP_LIMITS = {
  /** 100,000 leads take some 40 MB. */
  fileBytes: 1024 * 1024 * 1024,
  headerBytes: 4096,
  /** A frame as it is sealed, and as it is unpacked: more than the longest record of a feed, three times over, takes in one row. */
  frameBytes: 32 * 1024 * 1024,
  frameText: 64 * 1024 * 1024,
  /** Text that makes a frame: large enough to be packed well, small enough that memory stays flat. */
  frameTarget: 512 * 1024,
} as const;
