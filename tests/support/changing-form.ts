import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';

export interface ChangingForm {
  address: string;
  close(): void;
}

/** What a user reads of the form; a list is a select. */
const FIELDS: readonly (string | readonly [string, ...string[]])[] = [
  'First name',
  'Last name',
  'E-mail',
  'Phone',
  'Sobriquet',
  'Company',
  ['Industry', 'Please choose', 'Sweets and snacks', 'Heavy works'],
];

/**
 * A form as generated pages serve it: with each visit, all ids and names are others, and the attributes stand in another
 * order. What stays is what a user reads.
 */
export async function changingForm(): Promise<ChangingForm> {
  const server = createServer(({ url }, response) =>
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(pageOf(url ?? '/')),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => server.close(),
  };
}

function pageOf(url: string): string {
  const body =
    url === '/none'
      ? '<p>Nothing to fill in.</p>'
      : url === '/frame'
        ? '<iframe src="http://localhost:9/form" width="600" height="400"></iframe>'
        : `<form onsubmit="return false">${FIELDS.map(fieldOf).join('')}<button>Save</button></form>`;
  return `<!doctype html><html lang="en"><title>New partner</title><h1>New partner</h1>${body}</html>`;
}

function fieldOf(field: (typeof FIELDS)[number]): string {
  const [label, ...options] = typeof field === 'string' ? [field] : field;
  const id = anyName();
  const attributes = shuffled([`id="${id}"`, `name="${anyName()}"`, `class="${anyName()}"`, 'autocomplete="off"']);
  const control = options.length
    ? `<select ${attributes}>${options.map((text, at) => `<option value="${at || ''}">${text}</option>`).join('')}</select>`
    : `<input ${attributes}>`;
  return `<p><label for="${id}">${label}</label> ${control}</p>`;
}

const anyName = (): string => `x${Math.random().toString(36).slice(2, 12)}`;

const shuffled = (texts: string[]): string =>
  texts
    .map((text) => [Math.random(), text] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, text]) => text)
    .join(' ');

/** What stands in each field, by its label; of a list, the words of the chosen option. */
export const formIn = (page: Page): Promise<Record<string, string>> =>
  page.$$eval('label', (labels) =>
    Object.fromEntries(
      labels.map((label) => {
        const control = label.control as HTMLInputElement | HTMLSelectElement;
        const text = 'options' in control ? control.selectedOptions[0]?.text : control.value;
        return [label.textContent, text ?? ''];
      }),
    ),
  );
