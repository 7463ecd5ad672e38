import { assign } from '../../../lib/prefill/assign/assign.ts';
import { collect } from '../../../lib/prefill/collect/collect.ts';

/** Puts up a page that nothing has looked at yet, and has it drawn. */
export function show(body: string): void {
  document.body.innerHTML = body;
  void document.body.offsetHeight;
}

/** What is measured: from the page to the types of its fields. Gives how many there are. */
export const look = (): number => assign(collect(document)).length;

/** The least that could do the job, several times, since once is too short to be measured. */
export function labelsOnly(passes: number): number {
  let letters = 0;
  for (let pass = 0; pass < passes; pass += 1) letters += labels();
  return letters;
}

/** All controls with what names them: by the page's own word, else what stands around them. */
function labels(): number {
  const named = new Map([...document.querySelectorAll('label')].map((label) => [label.htmlFor, label.textContent]));
  let letters = 0;
  for (const control of document.querySelectorAll<HTMLInputElement>('input, select, textarea')) {
    const around = control.closest('label, tr, .cell, .float') ?? document.getElementById(`${control.id}-l`);
    letters += (named.get(control.id) ?? around?.textContent ?? '').length;
  }
  return letters;
}
