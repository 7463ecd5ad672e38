import { beforeEach, expect, it, vi } from 'vitest';
import type { SinceReply } from '../../lib/rpc/methods/team.ts';

const { team, filled, session } = vi.hoisted(() => ({
  team: { has: true, since: null as SinceReply | null, asked: [] as object[] },
  filled: [] as unknown[][],
  session: new Map<string, unknown>(),
}));
vi.mock('../../lib/platform/browser.ts', () => ({
  browser: {
    storage: {
      session: {
        get: async (key: string) => ({ [key]: session.get(key) }),
        set: async (items: object) => Object.entries(items).forEach(([key, value]) => session.set(key, value)),
      },
    },
  },
}));
vi.mock('../../lib/background/prefill.ts', () => ({
  fillTab: async (...what: unknown[]) => {
    filled.push(what.slice(1));
    return { controls: [{ outcome: 'filled' }, { outcome: 'kept' }] };
  },
}));
vi.mock('../../lib/background/team/load.ts', () => ({
  teamCode: async () =>
    team.has
      ? {
          actedSince: async (_: unknown, asked: object) => {
            team.asked.push(asked);
            return team.since;
          },
        }
      : null,
}));

const { fillUnasked } = await import('../../lib/background/fill-unasked.ts');
const { lastChosen, pendingKey, rememberLead } = await import('../../lib/background/last-lead.ts');
const parts = { db: async () => 'db' } as never;
const place = { tabId: 7, origin: 'https://crm.example.com' };
const note = { at: '2026-11-20T10:00:00.000Z', act: 'note', text: 'called' } as const;

async function fill(since: SinceReply | null): Promise<object> {
  team.since = since;
  await rememberLead('lead', [note]);
  return fillUnasked(parts, (await lastChosen())!, place);
}

beforeEach(() => {
  Object.assign(team, { has: true, asked: [] });
  filled.length = 0;
  session.clear();
});

it('asks the team for what its user has not seen', async () => {
  await fill({ acts: [], openWith: null, asked: true });
  expect(team.asked).toEqual([{ leadKey: 'lead', seen: ['2026-11-20T10:00:00.000Z note'] }]);
});

it.each([
  ['did something about it', { acts: [{ at: note.at, act: 'answer', by: 'Ann' } as const], openWith: null }],
  ['has it open', { acts: [], openWith: 'Ann' }],
])('fills nothing where a colleague %s, and has the popup say so', async (_, news) => {
  expect(await fill({ ...news, asked: true })).toEqual({ kind: 'look', why: 'colleague' });
  expect(filled).toEqual([]);
  expect(session.get(pendingKey(7))).toEqual({ leadKey: 'lead', seen: ['2026-11-20T10:00:00.000Z note'] });
});

it.each([
  ['nothing is new', { acts: [], openWith: null, asked: true }],
  ['the server does not answer and nothing is known', { acts: [], openWith: null, asked: false }],
  ['the team does not know the lead', null],
])('fills where %s', async (_, since) => {
  expect(await fill(since)).toEqual({ kind: 'filled', count: 1 });
  expect(filled).toEqual([['lead', 7, 'https://crm.example.com']]);
});

it('fills for somebody alone, and asks nobody', async () => {
  team.has = false;
  expect(await fill(null)).toEqual({ kind: 'filled', count: 1 });
  expect(team.asked).toEqual([]);
});
