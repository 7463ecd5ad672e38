import { keepDeadlines } from '../../../lib/background/consent/clock.ts';
import { change } from '../../../lib/background/consent/standings.ts';
import { visitAnswerHandlers } from '../../../lib/background/consent/visit-answers.ts';
import { visitViewHandlers } from '../../../lib/background/consent/visit-views.ts';
import type { Evidence } from '../../../lib/domain/consent/evidence.ts';
import type { ConsentSettings } from '../../../lib/domain/consent/settings.ts';
import { defaultSettings } from '../../../lib/domain/consent/settings.ts';
import type { Output } from '../../../lib/rpc/contract.ts';
import type { HeldRow } from '../../../lib/storage/held-rows.ts';
import { feedWorld, type FeedWorld, record } from '../feed-world.ts';

export const DAY = 86_400_000;

/** A visit whose every personal value is a canary. */
export const visit = (id: string, over: Record<string, string | undefined> = {}): string =>
  record({
    id,
    category: 'VISIT',
    creationDate: '2026-11-20T08:00:00Z',
    country: 'FR',
    firstName: 'CANARYfirst',
    lastName: `CANARYlast${id}`,
    email: `canary${id}@canary.example`,
    phone: `+3312345678${id.padStart(1, '0').slice(-1)}`,
    companyName: 'CANARYcompany',
    ...over,
  });

export const PROOF: Evidence = { how: 'mail', at: '2026-11-24T12:00:00.000Z', text: 'yes, CANARYanswer' };

export type SaidOf = 'yes' | 'no' | 'object' | 'withdraw' | 'restrict' | 'lift';

/** A feed, and what can be done with its visits. */
export interface VisitWorld extends FeedWorld {
  handlers: ReturnType<typeof visitAnswerHandlers> & ReturnType<typeof visitViewHandlers>;
  /** The only held row. */
  only(): Promise<HeldRow>;
  /** A notice that was begun and sent. */
  ask(heldKey: string, code?: string): Promise<void>;
  say(heldKey: string, said: SaidOf, evidence?: Evidence): Promise<Output<'visits.answer'>>;
  /** Moves the clock, and lets it run. */
  pass(ms: number): Promise<void>;
  settle(over: Partial<ConsentSettings['periods']>): Promise<void>;
}

export async function visitWorld(): Promise<VisitWorld> {
  const here = await feedWorld();
  const handlers = { ...visitAnswerHandlers(here.parts), ...visitViewHandlers(here.parts) };
  return {
    ...here,
    handlers,
    async only() {
      const [row, ...others] = await here.held();
      if (!row || others.length > 0) throw new Error(`${others.length + 1} held rows`);
      return row;
    },
    async ask(heldKey, code = 'LS-7K3Q-9MXA') {
      const at = new Date(here.clock.now).toISOString();
      const notice = { at, channel: 'letter', noticeHash: 'hash', language: 'fr', code, masked: null } as const;
      await change(here.parts, heldKey, { event: 'notice-begun', notice });
      await handlers['visits.sent']({ heldKey, sent: true });
    },
    say: (heldKey, said, evidence = PROOF) =>
      handlers['visits.answer']({ heldKey, said, evidence, purposes: ['offers'], channels: ['email'] }),
    async pass(ms) {
      here.clock.now += ms;
      await keepDeadlines(here.parts);
    },
    async settle(over) {
      const periods = { ...defaultSettings.periods, ...over };
      await here.db.put('consentSettings', { ...defaultSettings, periods }, 'settings');
    },
  };
}
