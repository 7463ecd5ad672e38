import { keepDeadlines } from '../consent/clock.ts';
import type { Parts } from '../parts.ts';
import { tellNews } from './tell-news.ts';
import { wakeSnoozed } from './wake-snoozed.ts';

/** What leads that have just come may have changed for those that were here. */
export async function afterImport(parts: Parts): Promise<void> {
  await keepDeadlines(parts);
  await wakeSnoozed(parts);
  await tellNews(parts);
}
