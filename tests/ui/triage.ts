import { defaultSettings } from '../../lib/domain/consent/settings.ts';
import { TriageModel } from '../../lib/ui/triage/triage-model.ts';
import { NOW, storedLead, triageList } from './builders.ts';
import { fakeBackground, fakeTimers } from './fake-background.ts';

export const leads = [storedLead('a'), storedLead('b'), storedLead('c')];

/** The model of the popup and the side panel, on a background that a test writes down. */
export function setUp(
  answers: Parameters<typeof fakeBackground>[0] = {},
  inFront: { tabId: number; origin: string } | null = null,
) {
  const front = { page: inFront };
  const background = fakeBackground({
    'triage.list': () => triageList(leads),
    'triage.act': () => leads[0]!,
    'triage.undo': () => leads[0]!,
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
  const model = new TriageModel({
    call: background.call,
    now: () => NOW,
    after: timers.after,
    target: async () => front.page,
    async copy(text) {
      if (!clipboard.works) throw new Error('not allowed');
      clipboard.text = text;
    },
    onChange(listener) {
      changes.add(listener);
      return () => void changes.delete(listener);
    },
  });
  return { model, background, timers, changes, front, clipboard };
}
