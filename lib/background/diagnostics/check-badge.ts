import type { Found } from '../../domain/diagnostics/checks.ts';
import { badgeOf } from '../badge.ts';
import type { Looking } from './looking.ts';

/** The number follows a change a moment later. */
const MOMENT_MS = 600;

/** Whether the icon shows what the index of unanswered requests says. */
export async function checkBadge(looking: Looking): Promise<Found> {
  if (await isRight(looking)) return { finding: 'badge-right' };
  await new Promise((resolve) => setTimeout(resolve, MOMENT_MS));
  return { finding: (await isRight(looking)) ? 'badge-right' : 'badge-other' };
}

const isRight = async (looking: Looking): Promise<boolean> =>
  (await badgeOf(looking)).text === (await looking.system.badgeText());
