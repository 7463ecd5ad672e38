import { describe, expect, it, vi } from 'vitest';
import { defaultSettings } from '../../lib/domain/consent/settings.ts';
import type { Lead } from '../../lib/domain/lead/lead.ts';
import { blankLead } from '../../lib/domain/lead/blank-lead.ts';
import type { StoredLead } from '../../lib/domain/lead/stored-lead.ts';
import { filledSettings } from '../support/consent-settings.ts';
import { storedLead } from './builders.ts';
import { fails } from './fake-background.ts';
import { setUp } from './triage.ts';

const ADDRESS = 'mailto:ada@engines.example';
const INFORMED = { at: '2026-03-10T12:00:00.000Z', noticeHash: 'hash' };
const buyer = (over: Partial<Lead> = {}): StoredLead =>
  storedLead('a', { person: { ...blankLead().person, email: 'ada@engines.example' }, marketplace: 'DI', ...over });

function opened(lead: StoredLead, answers: Parameters<typeof setUp>[0] = {}) {
  const world = setUp({
    'triage.related': ({ leadKey }) => ({ leadKey, earlier: [], later: [], more: false }),
    'consent.settings': () => filledSettings(),
    'lead.informed': () => ({ ...lead, informed: INFORMED }),
    ...answers,
  });
  void world.open(lead);
  return world;
}
/** When every question that opening a request asks has its answer. */
const settled = async ({ background, model }: ReturnType<typeof opened>) => {
  await vi.waitFor(() => expect(model.related.value).not.toBeNull());
  await vi.waitFor(() => expect(background.named('consent.settings').length).toBeGreaterThan(0));
  await vi.dynamicImportSettled();
};

describe('the first reply to a request', () => {
  it('carries the notice in the mail, and that it did is recorded once with what it said', async () => {
    const { model, background, clipboard } = opened(buyer({ language: 'de' }));
    await vi.waitFor(() => expect(model.reply.value).not.toBeNull());
    const { url, notice, noticeHash } = model.reply.value!;
    expect(url.startsWith(`${ADDRESS}?body=`)).toBe(true);
    expect(notice).toMatchObject({ language: 'de', template: 'reply/de/1' });
    await model.replied();
    expect(background.named('lead.informed').map(({ input }) => input)).toEqual([{ leadKey: 'a', noticeHash, notice }]);
    expect([model.reply.value, model.lead.value?.informed, clipboard.text]).toEqual([null, INFORMED, '']);
    await model.replied();
    expect(background.named('lead.informed')).toHaveLength(1);
  });

  it('puts a notice that is too long for a link into the clipboard', async () => {
    const { model, clipboard } = opened(buyer({ language: 'ru' }));
    await vi.waitFor(() => expect(model.reply.value?.url).toBe(ADDRESS));
    const { toPaste } = model.reply.value!;
    await model.replied();
    expect([clipboard.text, model.replyNews.value]).toEqual([toPaste, 'copied']);
  });

  it('informed nobody where the notice could not be copied', async () => {
    const world = opened(buyer({ language: 'ja' }));
    world.clipboard.works = false;
    await vi.waitFor(() => expect(world.model.reply.value).not.toBeNull());
    await world.model.replied();
    expect(world.background.named('lead.informed')).toEqual([]);
    expect([world.model.replyNews.value, world.model.lead.value?.informed]).toEqual(['failed', undefined]);
  });

  it('says so where it could not be recorded, and carries the notice again', async () => {
    const { model } = opened(buyer(), { 'lead.informed': fails('storage-failed') });
    await vi.waitFor(() => expect(model.reply.value).not.toBeNull());
    await model.replied();
    expect(model.replyNews.value).toBe('failed');
    expect(model.reply.value).not.toBeNull();
  });

  it('can carry it once more, when it was not sent', async () => {
    const world = opened({ ...buyer(), informed: INFORMED });
    await vi.waitFor(() => expect(world.model.related.value).not.toBeNull());
    expect(world.model.reply.value).toBeNull();
    await world.model.informAgain();
    expect(world.model.reply.value?.url).toContain('?body=');
  });

  it('of one request is not that of another', async () => {
    const { model, open } = opened(buyer({ language: 'ru' }));
    await vi.waitFor(() => expect(model.reply.value).not.toBeNull());
    await model.replied();
    await open({ ...storedLead('b'), informed: INFORMED });
    expect([model.replyNews.value, model.reply.value]).toEqual([null, null]);
  });
});

describe('nothing changes', () => {
  it.each<[string, StoredLead, Parameters<typeof setUp>[0]]>([
    ['where the settings are not filled in', buyer(), { 'consent.settings': () => defaultSettings }],
    ['where they lack something', buyer(), { 'consent.settings': () => filledSettings({ recipients: '' }) }],
    ['where they cannot be read', buyer(), { 'consent.settings': fails('storage-failed') }],
  ])('%s', async (_why, lead, answers) => {
    const world = opened(lead, answers);
    await settled(world);
    expect(world.model.reply.value).toBeNull();
    expect(world.model.failure.value).toBeNull();
  });

  it.each<[string, StoredLead]>([
    ['for who was informed', { ...buyer(), informed: INFORMED }],
    ['for a visit that was consented to', buyer({ kind: 'visit' })],
    ['for who has no address', storedLead('a')],
  ])('%s: nothing is asked', async (_why, lead) => {
    const { model, background } = opened(lead);
    await vi.waitFor(() => expect(model.related.value).not.toBeNull());
    expect(background.named('consent.settings')).toEqual([]);
    expect(model.reply.value).toBeNull();
  });
});
