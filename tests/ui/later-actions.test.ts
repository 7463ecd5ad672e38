import { beforeEach, describe, expect, it, vi } from 'vitest';
import { passingMemory } from '../../lib/domain/reply/reply-memory.ts';
import { triageState } from '../../lib/ui/triage/triage-state.ts';
import { NOW, storedLead } from './builders.ts';
import { fakeBackground, fakeTimers } from './fake-background.ts';

// Each test begins with none of it loaded, as a popup does.
beforeEach(() => void vi.resetModules());

async function setUp() {
  const { laterActions } = await import('../../lib/ui/triage/later-actions.ts');
  const background = fakeBackground({
    'triage.read': ({ leadKey }) => storedLead(leadKey),
    'triage.related': ({ leadKey }) => ({ leadKey, earlier: [], later: [], more: false }),
    'prefill.choose': () => null,
  });
  const deps = {
    call: background.call,
    now: () => NOW,
    after: fakeTimers().after,
    target: async () => null,
    askFor: async () => true,
    copy: async () => {},
    firstPage: async () => null,
    painted: async () => {},
    newId: () => 'v1',
    memory: passingMemory(),
    onChange: () => () => {},
  };
  const state = triageState(deps);
  const later = laterActions(state, deps, { act: async () => {}, refresh: async () => {} });
  return { state, later, background };
}

describe('what is asked for before its code is loaded', () => {
  it('opens the request once the code is there, and lets nothing else begin meanwhile', async () => {
    const { state, later, background } = await setUp();
    const opened = later.open('a');
    expect([state.busy.value, background.messages]).toEqual(['open', []]);
    await later.open('b');
    await opened;
    expect([state.screen.value, state.lead.value?.feed.leadKey, state.busy.value]).toEqual(['lead', 'a', null]);
    await vi.waitFor(() => expect(state.related.value?.leadKey).toBe('a'));
  });

  it('goes back in the end, and at once from then on', async () => {
    const { state, later } = await setUp();
    state.screen.value = 'history';
    later.back();
    await vi.waitFor(() => expect(state.screen.value).toBe('list'));
    state.screen.value = 'history';
    later.back();
    expect(state.screen.value).toBe('list');
  });

  it('says so when the code cannot be had, and tries again when it is asked the next time', async () => {
    vi.doMock('../../lib/ui/triage/open-actions.ts', () => {
      throw new TypeError('Failed to fetch dynamically imported module');
    });
    const { state, later } = await setUp();
    await later.begin();
    expect(state.failure.value).toEqual({ during: 'open', code: 'internal' });
    expect(await later.copyText('Anna')).toBe(false);
    vi.doUnmock('../../lib/ui/triage/open-actions.ts');
    await later.open('a');
    expect([state.screen.value, state.failure.value]).toEqual(['lead', null]);
  });

  it('looks at nothing again that it has not looked at', async () => {
    const { later, background } = await setUp();
    later.lookAgain();
    later.stop();
    expect(background.messages).toEqual([]);
  });
});
