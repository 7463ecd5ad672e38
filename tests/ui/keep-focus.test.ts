// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepFocus } from '../../components/keep-focus.ts';

let root: HTMLElement;
let end: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  root = document.createElement('div');
  document.body.append(root);
  const [form, bar, button, other] = ['form', 'div', 'button', 'button'].map((name) => document.createElement(name));
  form!.id = 'form';
  bar!.id = 'bar';
  button!.id = 'save';
  other!.id = 'other';
  bar!.append(button!);
  form!.append(bar!, other!);
  root.append(form!);
  end = keepFocus(root);
});
afterEach(() => {
  end();
  root.remove();
  vi.useRealTimers();
});

const find = (id: string): HTMLElement => root.querySelector<HTMLElement>(`#${id}`)!;
/** What observes the document hears of it in a microtask. */
const settle = async (): Promise<void> => {
  await vi.advanceTimersByTimeAsync(0);
  await vi.advanceTimersByTimeAsync(1000);
};

it.each([
  ['what was around a button that has gone', 'save', 'bar'],
  ['what is further out where that has gone too', 'bar', 'form'],
])('goes to %s', async (_, gone, near) => {
  find('save').focus();
  find(gone).remove();
  await settle();
  expect(document.activeElement?.id).toBe(near);
});

it('leaves the focus to a component that gives it to what comes next', async () => {
  find('save').focus();
  find('save').remove();
  find('other').focus();
  await settle();
  expect(document.activeElement?.id).toBe('other');
});

it('leaves the page alone where the user has left its controls, or something else has changed', async () => {
  find('save').focus();
  find('save').blur();
  find('other').remove();
  await settle();
  expect(document.activeElement).toBe(document.body);
});
