import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';

const { awake, seen } = vi.hoisted(() => ({ awake: { now: false }, seen: [] as boolean[] }));
const look = async (): Promise<object> => {
  seen.push(awake.now);
  return {};
};
vi.mock('../../lib/platform/browser.ts', () => ({ browser: {} }));
vi.mock('#i18n', () => ({ i18n: { t: String } }));
vi.mock('../../lib/background/prefill.ts', () => ({
  fillTab: look,
  undoFill: look,
  lastFill: look,
  reportKey: String,
}));
vi.mock('../../lib/background/preview.ts', () => ({ previewTab: look, correct: look, mapValue: look, pointAt: look }));

const { createHandlers } = await import('../../lib/background/handlers.ts');
const { world } = await import('./parts.ts');

it.each(['prefill.plan', 'prefill.fill', 'prefill.undo'] as const)(
  '%s keeps the background awake, as a page may take longer than a worker lives that nobody talks to',
  async (name) => {
    const { parts } = await world();
    const handlers = createHandlers({
      ...parts,
      keepAwake: async (work) => {
        awake.now = true;
        return work().finally(() => (awake.now = false));
      },
    });
    seen.length = 0;
    await handlers[name]({ leadKey: 'a', tabId: 1, origin: 'https://crm.example.com' });
    expect(seen).toEqual([true]);
  },
);
