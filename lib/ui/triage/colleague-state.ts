import { signal } from '@preact/signals';
import type { Output } from '../../rpc/contract.ts';

type Since = NonNullable<Output<'team.since'>>;

/** What colleagues did since a request was opened, to be seen before the user does the same. */
export interface Meanwhile extends Since {
  /** What the user was about to do. */
  goOn: 'reply' | 'fill';
}

export const colleagueState = () => ({
  /** What the user knew of the request that is opened next; null: what is shown of it. */
  seenBefore: signal<readonly string[] | null>(null),
  /** Who has the open request open as well. */
  openWith: signal<string | null>(null),
  meanwhile: signal<Meanwhile | null>(null),
  /** The names of colleagues who did something about the open request. */
  colleagues: signal<ReadonlyMap<string, string>>(new Map()),
});
