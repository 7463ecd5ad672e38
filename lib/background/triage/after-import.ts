import { keepDeadlines } from '../consent/clock.ts';
import { giveConsentBack } from '../second-copy/give-consent-back.ts';
import type { Parts } from '../parts.ts';
import { tellNews } from './tell-news.ts';
import { wakeSnoozed } from './wake-snoozed.ts';

/** What leads that have just come may have changed for those that were here. */
export async function afterImport(parts: Parts): Promise<void> {
  await giveConsentBack(parts);
  await keepDeadlines(parts);
  await wakeSnoozed(parts);
  await tellNews(parts);
}
