// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { Undo } from '../../lib/prefill/undo.ts';
import { fillDocument } from './fill-document.ts';
import { putMarkup, VALUES } from './support.ts';

type Choose = (text: string) => void;

/** A form with a button that opens a list of sectors; `choose` says what choosing one does. */
function listButton(drawn: (chosen: string) => string, choose: (now: string, text: string) => string): () => string {
  putMarkup(
    document.body,
    '<form><label>Company <input></label><label>E-mail <input></label><div><label>Industry</label><span id="box"></span></div></form><div id="list"></div>',
  );
  const box = document.getElementById('box')!;
  const list = document.getElementById('list')!;
  let chosen = '';
  const set: Choose = (text) => {
    chosen = text;
    list.textContent = '';
    draw();
  };
  // Built anew each time, as libraries do that key a widget by its value.
  const draw = (): void => {
    putMarkup(box, drawn(chosen));
    const button = box.querySelector('button')!;
    box.querySelector('[role=button]')?.addEventListener('click', (event) => {
      event.stopPropagation();
      set('');
    });
    button.addEventListener('click', () => {
      button.setAttribute('aria-expanded', 'true');
      const options = ['Energy', 'Mechanical engineering'].map((text) => `<div role="option">${text}</div>`);
      putMarkup(list, `<div role="listbox" id="options">${options.join('')}</div>`);
      for (const option of list.querySelectorAll('[role=option]'))
        option.addEventListener('click', () => set(choose(chosen, option.textContent)));
    });
  };
  draw();
  return () => chosen;
}

const button = (html: string) =>
  `<button type="button" role="combobox" aria-haspopup="listbox" aria-controls="options">${html}</button>`;

async function fillAndUndo(chosen: () => string): Promise<[string, string, string[]]> {
  const undo = new Undo();
  await fillDocument(VALUES, ['en'], undo);
  const filled = chosen();
  const reports = await undo.restore(0);
  return [filled, chosen(), reports.filter(({ outcome }) => outcome !== 'filled').map(({ label }) => label)];
}

describe('a choice is taken back', () => {
  it('by a button inside of the widget', async () => {
    const cross = '<div role="button"><svg></svg></div>';
    const chosen = listButton(
      (text) => button(text && `${text}${cross}`),
      (_, text) => text,
    );
    expect(await fillAndUndo(chosen)).toEqual(['Mechanical engineering', '', []]);
  });

  it('by choosing it again, where that takes it back', async () => {
    const chosen = listButton(
      (text) => button(text || 'Search'),
      (now, text) => (now === text ? '' : text),
    );
    expect(await fillAndUndo(chosen)).toEqual(['Mechanical engineering', '', []]);
  });

  it('or said to have stayed, where the widget has no way back', async () => {
    const chosen = listButton(
      (text) => button(text),
      (_, text) => text,
    );
    expect(await fillAndUndo(chosen)).toEqual(['Mechanical engineering', 'Mechanical engineering', ['Industry']]);
  });
});
