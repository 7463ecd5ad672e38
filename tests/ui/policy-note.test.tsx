// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ErrorNote } from '../../components/error-note.tsx';
import { ConnectionCard } from '../../components/options/connection-card.tsx';
import { PolicyNote } from '../../components/options/policy-note.tsx';
import type { PolicyState } from '../../lib/domain/policy/policy.ts';
import type { ConnectionView } from '../../lib/rpc/contract.ts';
import { connection, connectionView, downloadReport, NOW } from './builders.ts';

vi.mock('#i18n', () => import('./english.ts'));

const nothing = (): void => {};
const state = (change: Partial<PolicyState> = {}): PolicyState => ({
  missingSince: {},
  feeds: true,
  allowedCrms: null,
  retentionMonths: null,
  lockConnections: false,
  problems: [],
  mapped: [],
  ...change,
});

let place: HTMLElement;
beforeEach(() => {
  place = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, place);
  place.remove();
});

const note = async (change: Partial<PolicyState>): Promise<string> => {
  await act(() => render(<PolicyNote state={state(change)} />, place));
  return place.textContent ?? '';
};
const card = async (view: Partial<ConnectionView>): Promise<HTMLElement> => {
  await act(() =>
    render(
      <ConnectionCard
        view={connectionView(view)}
        now={NOW}
        notice={undefined}
        problems={undefined}
        fetching={false}
        onFetch={nothing}
        onAllow={nothing}
        onEdit={nothing}
        onNewAddress={nothing}
        onRemove={nothing}
        onProblems={nothing}
        colour={undefined}
        downloads={undefined}
        onDownloads={nothing}
        onGoLive={nothing}
        onPause={nothing}
        onSeen={nothing}
      />,
      place,
    ),
  );
  return place;
};

it.each<[string, Partial<PolicyState>, string]>([
  ['that feeds are locked', { lockConnections: true }, 'nobody can add, change or remove a feed'],
  [
    'which sites are allowed',
    { allowedCrms: ['https://a.example', 'https://b.example'] },
    'only on https://a.example, https://b.example.',
  ],
  ['that no site is', { allowedCrms: [] }, 'on no site but the practice CRM'],
  ['that any site is', { allowedCrms: ['*'] }, 'on any site'],
  [
    'how long leads are to be kept',
    { retentionMonths: { request: 1, visit: 6 } },
    'requests: 1 month, visits: 6 months',
  ],
  ['until when a missing policy holds', { missingSince: { connections: '2026-03-10T12:00:00.000Z' } }, 'Mar 11, 2026'],
  [
    'what is wrong, and where',
    { problems: [{ path: 'connections[0].id', cause: 'bad-id' }] },
    'connections[0].idAn id has up to 64',
  ],
  [
    'what is wrong with an address',
    { problems: [{ path: 'connections[0].key', cause: 'key-missing' }] },
    'connections[0].keyEnter the key',
  ],
])('a policy says %s', async (_, change, words) => {
  expect(
    (await note(change)).replaceAll('] ', ']').replaceAll(' An id', 'An id').replaceAll(' Enter', 'Enter'),
  ).toContain(words);
});

it.each([
  ['of the company', 'managed', 'Set up by your company'],
  ['of the user, while feeds are locked', 'locked', 'Your company has locked the feeds'],
] as const)('a feed %s has no button that changes it, and says why', async (_, lock, words) => {
  const { textContent } = await card({ lock });
  expect(textContent).toContain(words);
  expect([...place.querySelectorAll('button')].map((button) => button.textContent)).toEqual([
    'Download now: \u2068DirectIndustry\u2069',
  ]);
});

it('a refused key of the company is for the administrator, not for whoever has none', async () => {
  const lastDownload = downloadReport({ outcome: 'key-refused' });
  const { textContent } = await card({ lock: 'managed', health: 'failed', lastDownload });
  expect(textContent).toContain('tell your administrator that it was refused');
  expect(textContent).not.toContain('Enter the key again');
});

it('a feed that was stopped can still be erased', async () => {
  await card({ connection: connection({ mode: 'stopped', origin: '' }), lock: null });
  expect(place.querySelector('button')?.textContent).toContain('Remove');
});

it.each([
  [['https://a.example'], 'Your company allows filling only on https://a.example.'],
  [[], 'Your company does not allow filling on this site.'],
  [undefined, 'Your company does not allow filling on this site.'],
])('a fill that is not allowed says where it is: %j', async (sites, words) => {
  await act(() => render(<ErrorNote code="crm-not-allowed" sites={sites} onDismiss={nothing} />, place));
  expect(place.textContent).toContain(words);
});
