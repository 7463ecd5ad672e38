// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drawnRows } from '../../components/popup/list/use-row-window.ts';
import { PopupView } from '../../components/popup/popup-view.tsx';
import { leadLine, triagePage } from './builders.ts';
import { setUp } from './triage.ts';

vi.mock('#i18n', () => import('./english.ts'));

const nothing = (): void => {};
const lines = ['a', 'b', 'c'].map((key) =>
  leadLine(key, { message: `A long message of ${key}`, city: 'Osaka', country: 'JP' }),
);

const press = (key: string, more: KeyboardEventInit = {}): Promise<void> =>
  act(
    () =>
      void document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
      ),
  );
const focused = (): string | undefined => (document.activeElement as HTMLElement).dataset['lead'];

let place: HTMLElement;
let world: ReturnType<typeof setUp>;

beforeEach(async () => {
  place = document.body.appendChild(document.createElement('div'));
  world = setUp({ 'triage.page': () => triagePage(lines) });
  await world.model.start();
  await act(() => render(<PopupView model={world.model} onSetup={nothing} onVisits={nothing} />, place));
});
afterEach(() => {
  render(null, place);
  place.remove();
});

describe('the keys of the list', () => {
  it.each([
    ['ArrowDown', 'a'],
    ['j', 'a'],
    ['Home', 'a'],
    ['ArrowUp', 'c'],
    ['End', 'c'],
  ])('%s leads to row %s when the focus is nowhere', async (key, row) => {
    await press(key);
    expect(focused()).toBe(row);
  });

  it('go from row to row, and stay at the ends', async () => {
    for (const key of ['Home', 'ArrowUp', 'ArrowDown']) await press(key);
    expect(focused()).toBe('b');
    for (const key of ['End', 'ArrowDown']) await press(key);
    expect(focused()).toBe('c');
  });

  it('are left to the browser with another key held down, and arrows to any other control', async () => {
    await press('End', { ctrlKey: true });
    expect(focused()).toBeUndefined();
    const other = place.appendChild(document.createElement('button'));
    other.focus();
    await press('Home');
    expect(document.activeElement).toBe(other);
  });

  it.each(['a', 'z', 'x', '?', '1'])('%s is a letter where something is typed', async (key) => {
    await press('j');
    place.querySelector<HTMLInputElement>('#search')!.focus();
    await press(key);
    expect(world.background.named('triage.act')).toEqual([]);
    expect([world.model.overlay.value, world.model.selected.value.size]).toEqual([null, 0]);
  });

  it('give the focus back when the row that had it has left the list', async () => {
    await press('Home');
    world.background.answers['triage.page'] = () => triagePage(lines.slice(1));
    await act(() => world.model.refresh());
    expect(focused()).toBe('b');
  });
});

describe('a row', () => {
  const described = (): string[] =>
    [...place.querySelectorAll('[data-lead]')].map((row) =>
      row
        .getAttribute('aria-describedby')!
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent)
        .join(' '),
    );

  it('is described by what tells it apart, not by its whole message', () => {
    expect(described()[0]).toContain('Date unreadable');
    expect(described().join(' ')).not.toMatch(/undefined|long message/);
  });

  it('says where it is in the list, and is the only one that Tab leads to', async () => {
    await press('j');
    const rows = [...place.querySelectorAll('.row')];
    expect(rows.map((row) => `${row.getAttribute('aria-posinset')} of ${row.getAttribute('aria-setsize')}`)).toEqual([
      '1 of 3',
      '2 of 3',
      '3 of 3',
    ]);
    const stops = [...place.querySelectorAll<HTMLElement>('.row button, .row input')].filter(
      (one) => one.tabIndex === 0,
    );
    expect(stops.every((one) => rows[0]?.contains(one))).toBe(true);
  });
});

describe('the rows that are drawn', () => {
  it.each([
    ['those in sight', [6, 9], 20, 7, [6, 7, 8]],
    ['and the one with the focus above them', [6, 9], 20, 2, [2, 6, 7, 8]],
    ['and below them', [6, 9], 20, 12, [6, 7, 8, 12]],
    ['no more than there are', [0, 18], 2, -1, [0, 1]],
  ] as const)('%s', (_which, range, count, cursor, rows) => expect(drawnRows(range, count, cursor)).toEqual(rows));
});
