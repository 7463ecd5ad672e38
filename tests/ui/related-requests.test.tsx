// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LeadDetail } from '../../components/popup/lead-detail.tsx';
import { lineOf } from '../../lib/domain/find/line.ts';
import type { RelatedLead, Repeat } from '../../lib/domain/lead/repeats.ts';
import type { StoredLead } from '../../lib/domain/lead/stored-lead.ts';
import { applyAct, untouched } from '../../lib/domain/triage/triage.ts';
import { NOW, storedLead } from './builders.ts';
import { listOf } from './drawn-list.tsx';

vi.mock('#i18n', () => import('./english.ts'));

const nothing = (): void => {};
const earlier = { count: 2, since: '2026-01-12T12:00:00.000Z' };

let place: HTMLElement;
beforeEach(() => void (place = document.body.appendChild(document.createElement('div'))));
afterEach(() => {
  render(null, place);
  place.remove();
});

const text = (selector: string): string[] =>
  [...place.querySelectorAll(selector)].map((one) => one.textContent?.replace(/\s+/g, ' ').trim() ?? '');

const list = (repeat: Repeat | null): Promise<void> => {
  return act(() => render(listOf([lineOf(storedLead('a'), repeat ?? undefined)]), place));
};

/** What a screen reader says of the row after its name. */
const described = (): string =>
  (place.querySelector('.row__open')?.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? `no ${id}`)
    .join(' ');

it.each<[Repeat | null, string[], RegExp]>([
  [null, [], /^(?!.*request since)/],
  [{ person: earlier, company: null }, ['3rd request since January, by the same person'], /3rd request .* same person/],
  [{ person: earlier, company: earlier }, ['3rd request since January, by the same person'], /same person/],
  [
    { person: null, company: earlier },
    ['2 earlier requests from this company since January'],
    /2 earlier requests from this company/,
  ],
])('a row with %j says %j', async (repeat, words, heard) => {
  await list(repeat);
  expect(text('.repeat .hidden-text')).toEqual(words);
  expect(described()).toMatch(heard);
  expect(described()).not.toMatch(/\bno /);
});

const line = (leadKey: string, change: Partial<RelatedLead> = {}): RelatedLead => ({
  leadKey,
  at: '2026-01-12T12:00:00.000Z',
  name: 'Ada Lovelace',
  product: 'Difference engine',
  kind: 'request',
  types: ['quote'],
  marketplace: 'DI',
  status: 'answered',
  samePerson: true,
  links: ['email', 'company'],
  ...change,
});

const detail = (
  change: Partial<Parameters<typeof LeadDetail>[0]> = {},
  lead: StoredLead = storedLead('a', {
    marketplace: 'DI',
    person: { ...storedLead('a').feed.person, fullName: 'Ada Lovelace' },
  }),
): Promise<void> =>
  act(() =>
    render(
      <LeadDetail
        lead={lead}
        now={NOW}
        sample={false}
        related={null}
        focusRelated={null}
        onTrail={false}
        busy={false}
        onPutRight={() => {}}
        onBack={nothing}
        onRelated={nothing}
        {...change}
      />,
      place,
    ),
  );

it('an open request lists the earlier ones with their day, state and what links them', async () => {
  const colleague = line('c', { name: 'Charles', samePerson: false, links: ['phone', 'company'], status: 'new' });
  const looked = line('p', { marketplace: 'ME', product: '', types: ['price_seen'], status: null });
  await detail({ related: { leadKey: 'a', earlier: [line('x'), colleague, looked], later: [], more: true } });
  expect(text('.related h2')).toEqual(['Earlier requests']);
  expect(text('.related__open')).toEqual(['Difference engine', 'Difference engine', 'Saw prices']);
  expect(text('.related__when')).toEqual([
    'Jan 12, 2026QuoteAnswered',
    'Jan 12, 2026QuoteWaiting for an answer',
    'Jan 12, 2026MedicalExpo',
  ]);
  expect(text('.related__who')).toEqual([
    'Same e-mail address',
    'CharlesSame phone numberSame company',
    'Same e-mail address',
  ]);
  expect(text('.related__note').join(' ')).toMatch(/there are more.*same domain/);
});

it('only the person’s own requests need no word about the company', async () => {
  await detail({ related: { leadKey: 'a', earlier: [line('x')], later: [line('y')], more: false } });
  expect(text('.related h2')).toEqual(['Later requests', 'Earlier requests']);
  expect(text('.related__note')).toEqual([]);
});

it('a line opens its request, and gets the focus back when it is come back from', async () => {
  const onRelated = vi.fn<(leadKey: string) => void>();
  const related = { leadKey: 'a', earlier: [line('x'), line('y')], later: [], more: false };
  await detail({ related, onRelated });
  expect(document.activeElement?.tagName).toBe('H1');
  place.querySelectorAll<HTMLElement>('.related__open')[1]!.click();
  expect(onRelated.mock.calls).toEqual([['y']]);
  await detail({ related, focusRelated: 'y' });
  expect((document.activeElement as HTMLElement).dataset['related']).toBe('y');
});

it.each([
  ['answer', 'Answered on Mar 1, 2026'],
  ['decline', 'Declined on Mar 1, 2026'],
] as const)('a request that no longer waits says what became of it: %s', async (act, words) => {
  const lead = { ...storedLead('a'), triage: applyAct(untouched, { act }, '2026-03-01T12:00:00.000Z') };
  await detail({ onTrail: true }, lead);
  expect(text('.seen-to')).toEqual([words]);
  expect(text('.waiting')).toEqual([]);
  expect(text('.back')).toEqual(['Back']);
});
