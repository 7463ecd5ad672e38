import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import type { LeadRow } from '../../lib/storage/schema.ts';
import { lead } from '../support/builders.ts';

const { session, titles } = vi.hoisted(() => ({ session: new Map<string, unknown>(), titles: [] as string[] }));
vi.mock('#i18n', () => ({ i18n: { t: (key: string, words?: string[]) => [key, ...(words ?? [])].join(' ') } }));
vi.mock('../../lib/platform/browser.ts', () => ({
  browser: {
    storage: {
      session: {
        get: async (key: string | null) =>
          key === null ? Object.fromEntries(session) : session.has(key) ? { [key]: session.get(key) } : {},
        set: async (values: object) => Object.entries(values).forEach(([key, value]) => session.set(key, value)),
        remove: async (keys: string | string[]) => [keys].flat().forEach((key) => session.delete(key)),
      },
    },
    contextMenus: { update: async (_: string, { title }: { title: string }) => void titles.push(title) },
  },
}));

const { forgetGone, forgetTab } = await import('../../lib/background/forget.ts');
const { remember } = await import('../../lib/background/prefill.ts');
const { rememberLead, waitInTab } = await import('../../lib/background/last-lead.ts');
const { openDatabase } = await import('../../lib/storage/database.ts');

const report = (leadKey: string) => ({ leadKey, origin: 'https://crm.example.com', controls: [], undoable: true });
const row = (leadKey: string) => ({
  feed: lead({ leadKey }),
  triage: { status: 'new', history: [] },
  source: '',
  path: '',
});

beforeEach(() => {
  session.clear();
  titles.length = 0;
});

it('forgets all that names a buyer once the lead is erased or held back', async () => {
  const db = await openDatabase();
  await db.put('leads', row('there') as LeadRow);
  await rememberLead('gone', []);
  await waitInTab(1, { leadKey: 'gone' });
  await waitInTab(2, { leadKey: 'there' });
  session.set('fill:1', report('gone'));
  session.set('fill:2', report('there'));
  session.set('triage:first-page', { lines: [{ leadKey: 'there' }, { leadKey: 'gone' }] });
  await forgetGone(db);
  expect([...session.keys()].toSorted()).toEqual(['fill:2', 'fill:pending:2']);
  expect(titles).toEqual(['menu.form']);
});

it('leaves the menu alone while the request in it is there', async () => {
  const db = await openDatabase();
  await db.put('leads', row('there') as LeadRow);
  await rememberLead('there', []);
  await forgetGone(db);
  expect(titles).toEqual([]);
});

it('remembers no more of a text than is shown, so that a long one in a page does not fill the store', async () => {
  const text = 'x'.repeat(5_000_000);
  const control = { ref: 1, label: 'Notes', type: null, outcome: 'kept' as const, before: text, after: text };
  await remember(1, { ...report('there'), controls: [control] });
  expect(JSON.stringify(session.get('fill:1')).length).toBeLessThan(10_000);
});

it('forgets a tab that was closed with all that it waited for', async () => {
  await waitInTab(1, { leadKey: 'there' });
  session.set('fill:1', report('there'));
  session.set('fill:2', report('there'));
  await forgetTab(1);
  expect([...session.keys()]).toEqual(['fill:2']);
});
