import type { Asked, Draft, ReplyMemory } from '../domain/reply/reply-memory.ts';
import { browser } from './browser.ts';

/** In `storage.session`, where each has the key of its lead in it and goes with that lead (`background/forget.ts`). */
const DRAFT = 'reply:draft:';
const ASKED = 'reply:asked';
/** In `storage.local`: ids of templates by what they were taken for. */
const CHOICES = 'replyChoices';
/** Nine languages by four kinds, and as many again. */
const MOST_CHOICES = 100;

const { session, local } = browser.storage;

async function choices(): Promise<Map<string, string>> {
  const kept: unknown = (await local.get(CHOICES))[CHOICES];
  return new Map(Array.isArray(kept) ? kept.filter(isPair) : []);
}

const isPair = (pair: unknown): pair is [string, string] =>
  Array.isArray(pair) && pair.length === 2 && pair.every((one) => typeof one === 'string');

export const replyMemory: ReplyMemory = {
  draft: async (leadKey) => ((await session.get(DRAFT + leadKey))[DRAFT + leadKey] as Draft | undefined) ?? null,
  keep: (draft) => session.set({ [DRAFT + draft.leadKey]: draft }),
  drop: (leadKey) => session.remove(DRAFT + leadKey),
  asked: async () => ((await session.get(ASKED))[ASKED] as Asked | undefined) ?? null,
  ask: (asked) => (asked ? session.set({ [ASKED]: asked }) : session.remove(ASKED)),
  choice: async (key) => (await choices()).get(key) ?? null,
  async choose(key, templateId) {
    const all = await choices();
    all.delete(key);
    await local.set({ [CHOICES]: [...all, [key, templateId]].slice(-MOST_CHOICES) });
  },
};
