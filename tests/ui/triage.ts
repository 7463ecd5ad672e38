import { defaultSettings } from '../../lib/domain/consent/settings.ts';
import type { StoredLead } from '../../lib/domain/lead/stored-lead.ts';
import { passingMemory } from '../../lib/domain/reply/reply-memory.ts';
import type { TriagePage } from '../../lib/rpc/contract.ts';
import { loadOpenActions } from '../../lib/ui/triage/later-actions.ts';
import { TriageModel } from '../../lib/ui/triage/triage-model.ts';
import { leadLine, NOW, storedLead, triagePage } from './builders.ts';
import { fakeBackground, fakeTimers, fails } from './fake-background.ts';

// As soon as a list is drawn, all of the model is there.
await loadOpenActions();

export const leads = [storedLead('a'), storedLead('b'), storedLead('c')];
export const lines = [leadLine('a'), leadLine('b'), leadLine('c')];
export const ACTED_AT = '2026-11-23T12:00:00.000Z';

/** The model of the popup and the side panel, on a background that a test writes down. */
export function setUp(
  answers: Parameters<typeof fakeBackground>[0] = {},
  inFront: { tabId: number; origin: string } | null = null,
  painted: () => Promise<void> = async () => {},
) {
  const front = { page: inFront };
  const stored = new Map(leads.map((lead) => [lead.feed.leadKey, lead]));
  const background = fakeBackground({
    'triage.page': () => triagePage(lines),
    'triage.read': ({ leadKey }) => stored.get(leadKey) ?? fails('not-found')(),
    'triage.related': ({ leadKey }) => ({ leadKey, earlier: [], later: [], more: false }),
    'triage.act': ({ leadKeys }) => ({ at: ACTED_AT, changed: leadKeys, skipped: 0 }),
    'triage.undo': ({ leadKeys = [] }) => ({ undone: leadKeys, kept: 0 }),
    'triage.history': () => [],
    'prefill.last': () => null,
    'profiles.list': () => ({ profiles: [], builtIn: [] }),
    'prefill.choose': () => null,
    'prefill.waiting': () => null,
    'consent.settings': () => defaultSettings,
    ...answers,
  });
  const timers = fakeTimers();
  const changes = new Set<() => void>();
  const clipboard = { text: '', works: true };
  /** Sites that the browser was to ask for, and what the user says. */
  const access = { asked: [] as string[], given: true };
  const kept: { page: TriagePage | null } = { page: null };
  const model = new TriageModel({
    call: background.call,
    now: () => NOW,
    after: timers.after,
    // Each time another object, as a browser gives it.
    target: async () => front.page && { ...front.page },
    async askFor(origins) {
      access.asked.push(...origins);
      return access.given;
    },
    async copy(text) {
      if (!clipboard.works) throw new Error('not allowed');
      clipboard.text = text;
    },
    firstPage: async () => kept.page,
    painted,
    newId: () => 'v1',
    memory: passingMemory(),
    onChange(listener) {
      changes.add(listener);
      return () => void changes.delete(listener);
    },
  });
  /** Opens a request that the background knows from now on. */
  function open(lead: StoredLead): Promise<void> {
    stored.set(lead.feed.leadKey, lead);
    return model.open(lead.feed.leadKey);
  }
  return { model, open, background, timers, changes, front, clipboard, access, kept };
}
