// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FeedsSection } from '../../components/options/feeds-section.tsx';
import { GoLiveDialog } from '../../components/options/go-live-dialog.tsx';
import type { RecordProblem } from '../../lib/domain/connection/download-report.ts';
import type { ConnectionView } from '../../lib/rpc/contract.ts';
import type { Connections } from '../../lib/ui/connections/connections-model.ts';
import { connection, connectionView, downloadReport } from './builders.ts';
import { setUp } from './connections.ts';

vi.mock('#i18n', () => import('./english.ts'));

let place: HTMLElement;
beforeEach(() => (place = document.body.appendChild(document.createElement('div'))));
afterEach(() => {
  render(null, place);
  place.remove();
});

/** The feeds as they are drawn, on a background whose list can be changed. */
async function draw(first: Partial<ConnectionView>, answers: Parameters<typeof setUp>[0] = {}) {
  let view = connectionView(first);
  const set = await setUp({ 'connections.list': () => [view], ...answers });
  await act(() => render(<FeedsSection model={set.model} layout={null} />, place));
  const change = async (next: Partial<ConnectionView>): Promise<void> => {
    view = { ...view, ...next };
    await act(() => set.model.refresh());
  };
  return { ...set, change };
}

const text = (selector: string): string => place.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const button = (name: string): HTMLButtonElement =>
  [...place.querySelectorAll('button')].find((one) => one.textContent.startsWith(name))!;
const press = (name: string): Promise<void> =>
  act(async () => {
    button(name).focus();
    button(name).click();
    await settled();
  });
const unfold = (selector: string): Promise<void> =>
  act(async () => {
    const part = place.querySelector<HTMLDetailsElement>(selector)!;
    part.open = true;
    part.dispatchEvent(new Event('toggle'));
    await settled();
  });
/** Until what a press has set going is done: the answers of the test's background take no time. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

describe('a feed that is paused', () => {
  const paused = { connection: connection({ paused: true }), health: 'overdue' } as const;

  it('says so quietly, offers no download, and is resumed by the button that had the focus', async () => {
    const { background, change } = await draw(paused, { 'connections.pause': () => null });
    expect(text('.health')).toBe('Paused');
    expect(place.querySelector('.state--bad')).toBeNull();
    expect(button('Download now')).toBeUndefined();
    await press('Resume');
    expect(background.named('connections.pause')[0]?.input).toEqual({ connectionId: 'c1', paused: false });
    await change({ connection: connection(), health: 'good' });
    expect(document.activeElement?.textContent).toMatch(/^Pause/);
  });
});

describe('the notices of a feed', () => {
  it('say which word is unknown, and lead to where it gets a meaning', async () => {
    await draw({ notices: [{ kind: 'unknown-words', target: 'kind', words: ['<b>XY</b>'] }] });
    expect(text('.feed-notice').replace(/[\u2068\u2069]/g, '')).toContain('The feed says the kind “<b>XY</b>”. Leads');
    expect(place.querySelector('.feed-notice b')).toBeNull();
    expect(place.querySelector('.feed-notice a')?.getAttribute('href')).toBe('#mapping/c1');
  });

  it('stand in the order of what they cost', async () => {
    await draw({
      notices: [
        { kind: 'unconfirmed-mapping' },
        { kind: 'layout-changed', fresh: ['a/b'], gone: ['a/c'] },
        { kind: 'unknown-words', target: 'type', words: ['X'] },
      ],
    });
    expect([...place.querySelectorAll('.feed-notice strong')].map((one) => one.textContent.slice(0, 12))).toEqual([
      'The feed’s l',
      'The feed say',
      'Leadstand wo',
    ]);
  });

  it('go when they are seen, and leave the focus at the feed', async () => {
    const { change } = await draw({ notices: [{ kind: 'layout-changed', fresh: ['a/b'], gone: [] }] });
    await press('Seen');
    await change({ notices: [] });
    expect(place.querySelector('.feed-notice')).toBeNull();
    expect((document.activeElement as HTMLElement).dataset['card']).toBe('c1');
  });
});

describe('a download under way', () => {
  it('shows every number, and reads out few of them', async () => {
    const { change } = await draw({ busy: true, progress: { bytes: 0, records: 0 } });
    const heard = new Set<string>();
    for (let records = 0; records <= 12_000; records += 400) {
      await change({ progress: { bytes: 1, records } });
      heard.add(text('.state output'));
    }
    expect(text('.reading')).toBe('Reading: 12,000 leads so far');
    expect([...heard]).toEqual([
      'Downloading…',
      'Reading: more than 1,000 leads so far',
      'Reading: more than 2,000 leads so far',
      'Reading: more than 5,000 leads so far',
      'Reading: more than 10,000 leads so far',
    ]);
  });

  it('cannot be started a second time, nor while the stored leads are read again', async () => {
    await draw({ busy: false, progress: { bytes: 0, records: 5 } });
    expect(button('Reading…').getAttribute('aria-disabled')).toBe('true');
  });
});

describe('records that could not be read', () => {
  const problem = (change: Partial<RecordProblem>): RecordProblem => ({
    id: 'p',
    connectionId: 'c1',
    downloadId: 1,
    reason: 'nobody',
    position: 7,
    source: '<lead/>',
    ...change,
  });

  it('have their reason, place and text, and those that are sealed say why there is none', async () => {
    await draw(
      { notices: [{ kind: 'problems', count: 2 }] },
      { 'problems.list': () => [problem({}), problem({ id: 'q', source: null })] },
    );
    await unfold('.problems');
    expect(text('.problems li')).toMatch(/^Record 7\. It names nobody.*<lead\/>$/);
    expect(text('.problems li:nth-child(2)')).toContain('Its text is sealed');
    expect(text('.problems')).toContain('tried again when you change how the feed is read');
  });
});

describe('the log', () => {
  it('is asked for when it is opened, and has a row for each download', async () => {
    const { background } = await draw(
      {},
      {
        'connections.downloads': () => [
          downloadReport(),
          downloadReport({ id: 2, outcome: 'server-error', httpStatus: 503, bytes: 0, added: 0 }),
        ],
      },
    );
    expect(background.named('connections.downloads')).toEqual([]);
    await unfold('.log');
    expect(text('.log tbody tr')).toMatch(/New leads arrived\.\s*3\s*1\s*1\s*1\s*12 kB\s*2 sec/);
    expect(text('.log tbody tr:nth-child(2)')).toContain('VirtualExpo’s server has a fault. (HTTP 503)');
  });

  it('keeps the button that shows the rest, so that the focus stays', async () => {
    const many = Array.from({ length: 30 }, (_, id) => downloadReport({ id }));
    await draw({}, { 'connections.downloads': () => many });
    await unfold('.log');
    await press('Show all 30');
    expect(place.querySelectorAll('.log tbody tr')).toHaveLength(30);
    expect(document.activeElement?.textContent).toBe('Show fewer');
  });
});

describe('a feed in test mode', () => {
  const test = { connection: connection({ mode: 'test' }) };

  it('shows its days, and asks before it goes live', async () => {
    const { model } = await draw(test, {
      'connections.downloads': () => [
        downloadReport({
          seen: {
            filled: { 'person.email': 6 },
            fresh: [],
            gone: [],
            newWords: [{ target: 'kind', word: '<i>CALLBACK</i>', known: false }],
          },
        }),
      ],
    });
    await unfold('.test details');
    expect(text('.test')).toMatch(/E-mail\s*55%/);
    expect(text('.test')).toMatch(/Kind: <i>CALLBACK<\/i> Tue, Mar 10 unknown, held back/);
    await press('Go live');
    expect(model.goingLive.value?.id).toBe('c1');
  });

  it('has no report once it is live', async () => {
    await draw({});
    expect(place.querySelector('.test')).toBeNull();
  });
});

it('going live keeps the leads unless the user says otherwise', async () => {
  const chosen: string[] = [];
  const dialog = (
    <GoLiveDialog connection={connection()} onGoLive={(leads) => chosen.push(leads)} onCancel={() => {}} />
  );
  await act(() => render(dialog, place));
  await press('Go live');
  await act(() => place.querySelector<HTMLInputElement>('input[value=erase]')!.click());
  expect(text('dialog')).toContain('This cannot be undone');
  await press('Erase and go live');
  expect(chosen).toEqual(['keep', 'erase']);
});

describe('a feed that the company has set up', () => {
  it('says so, and can be neither changed nor removed', async () => {
    await draw({ connection: connection({ managed: true }), lock: 'managed' });
    expect(text('.lock')).toContain('Set up by your company');
    expect([button('Edit'), button('Pause'), button('Remove')]).toEqual([undefined, undefined, undefined]);
  });
});

it('a feed told that its address is known leads to the other one', async () => {
  const { model } = await draw({}, {});
  await act(() => model.openForm(null));
  const known: Partial<NonNullable<Connections['form']['value']>> = { problem: 'address-known', known: connection() };
  await act(() => {
    model.form.value = { ...model.form.value!, ...known };
  });
  expect(text('#feed-url-error')).toContain('DirectIndustry');
  expect(place.querySelector('input[name=another]')).not.toBeNull();
  await press('Go to ');
  expect((document.activeElement as HTMLElement).dataset['card']).toBe('c1');
});

describe('a feed that a team shares', () => {
  it.each([
    ['away', 'Nobody downloads it, since the server cannot be reached.'],
    ['others-turn', 'A colleague is downloading it.'],
  ] as const)('says whose turn it is, and nothing of two hours: %s', async (team, said) => {
    await draw(
      {},
      { 'connections.fetch': () => ({ kind: 'not-yet', nextAllowedAt: '2026-03-10T13:00:00.000Z', team }) },
    );
    await press('Download now');
    expect(text('.connection .notice')).toBe(said);
  });

  it('says when it may be downloaded again where a colleague did that', async () => {
    const reply = { kind: 'not-yet', nextAllowedAt: '2026-03-10T13:00:00.000Z', team: 'too-early' } as const;
    await draw({}, { 'connections.fetch': () => reply });
    await press('Download now');
    expect(text('.connection .notice')).toMatch(/every two hours/);
  });

  it('says at one that was left with the team why it is paused, and what resuming it may cost', async () => {
    await draw({ connection: { ...connection(), paused: true, pausedBy: 'team' } });
    expect(text('.connection')).toContain('Paused, since this browser is no longer in the team.');
    expect(text('.connection')).toContain('VirtualExpo counts every download');
  });
});
