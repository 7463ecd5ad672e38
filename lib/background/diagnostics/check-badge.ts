import type { Found } from '../../domain/diagnostics/checks.ts';
import { badgeOf } from '../badge.ts';
import type { Looking } from './looking.ts';

/** Whether the icon shows what the index of unanswered requests says. */
export async function checkBadge(looking: Looking): Promise<Found> {
  if (await isRight(looking)) return { finding: 'badge-right' };
  // The number follows a change a moment later.
  await looking.pause();
  return { finding: (await isRight(looking)) ? 'badge-right' : 'badge-other' };
}

const isRight = async (looking: Looking): Promise<boolean> =>
  (await badgeOf(looking)).text === (await looking.system.badgeText());
