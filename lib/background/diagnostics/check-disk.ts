import type { Found } from '../../domain/diagnostics/checks.ts';
import type { Looking } from './looking.ts';

const MB = 1_000_000;

/** A download of the greatest size has to find room, its bytes and its leads. */
const LOW = 300 * MB;
const FULL = 30 * MB;

/** Whether the browser has room for the next downloads. It does not say what the disk has. */
export async function checkDisk({ system }: Looking): Promise<Found> {
  const room = await system.room();
  if (!room) return { finding: 'disk-untold' };
  const free = room.quota - room.usage;
  if (free < FULL) return { finding: 'disk-full' };
  return { finding: free < LOW ? 'disk-low' : 'disk-room' };
}
