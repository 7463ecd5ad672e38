import { built } from '../support/built.ts';
import { browsers } from './browsers.ts';

/** The tests look at a build; one that is older than its sources would prove nothing. */
export default async function buildOnce(): Promise<void> {
  for (const browser of browsers) await built(browser);
}
