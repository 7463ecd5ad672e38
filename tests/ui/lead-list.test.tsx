// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LeadList } from '../../components/popup/lead-list.tsx';
import { NOW, storedLead } from './builders.ts';

vi.mock('#i18n', () => import('./english.ts'));

const nothing = (): void => {};
const leads = ['a', 'b', 'c'].map((key) => storedLead(key, { message: `A long message of ${key}` }));

const press = (key: string, more: KeyboardEventInit = {}): unknown =>
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
  );
const focused = (): string | undefined => (document.activeElement as HTMLElement).dataset['lead'];

let place: HTMLElement;

beforeEach(async () => {
  place = document.body.appendChild(document.createElement('div'));
  await act(() =>
    render(
      <LeadList
        leads={leads}
        more={false}
        now={NOW}
        feeds={new Map()}
        samples={new Set()}
        focusRow={null}
        onOpen={nothing}
        onMore={nothing}
      />,
      place,
    ),
  );
});
afterEach(() => {
  render(null, place);
  place.remove();
});

describe('the keys of the list', () => {
  it.each([
    ['ArrowDown', 'a'],
    ['Home', 'a'],
    ['ArrowUp', 'c'],
    ['End', 'c'],
  ])('%s leads to row %s when the focus is nowhere', (key, row) => {
    press(key);
    expect(focused()).toBe(row);
  });

  it('go from row to row, and stay at the ends', () => {
    for (const key of ['Home', 'ArrowUp', 'ArrowDown']) press(key);
    expect(focused()).toBe('b');
    for (const key of ['End', 'ArrowDown']) press(key);
    expect(focused()).toBe('c');
  });

  it('are left to the browser with another key held down, and to any other control', () => {
    press('End', { ctrlKey: true });
    expect(focused()).toBeUndefined();
    const other = place.appendChild(document.createElement('button'));
    other.focus();
    press('Home');
    expect(document.activeElement).toBe(other);
  });
});

it('a row is described by what tells it apart, not by its whole message', () => {
  const described = [...place.querySelectorAll('[data-lead]')].map((row) =>
    row
      .getAttribute('aria-describedby')!
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent)
      .join(' '),
  );
  expect(described[0]).toContain('Date unreadable');
  expect(described.join(' ')).not.toMatch(/undefined|long message/);
});
