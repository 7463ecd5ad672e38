import { KINDS, NEIGHBOURS } from '../kinds.ts';
import type { Mount, WidgetPage } from './mount.ts';

/** Shows the kind of widget that the address names: `?kind=react-select-portal`. */
const modules = import.meta.glob<{ default: Mount }>('./kinds/*.{ts,tsx}');
const wanted = new URLSearchParams(location.search).get('kind');
const kind = KINDS.find(({ id }) => id === wanted);
const load = modules[`./kinds/${wanted}.ts`] ?? modules[`./kinds/${wanted}.tsx`];
if (!kind || !load) throw new Error(`There is no kind of widget called "${wanted}".`);

const form = document.querySelector('form')!;
const neighbours = NEIGHBOURS.filter(({ label }) => label !== kind.label);
const inputs = neighbours.map(({ name, label }) => {
  const row = form.appendChild(document.createElement('div'));
  const text = row.appendChild(document.createElement('label'));
  text.htmlFor = name;
  text.textContent = label;
  const input = row.appendChild(document.createElement('input'));
  input.id = input.name = name;
  return input;
});
const row = form.appendChild(document.createElement('div'));
const save = form.appendChild(document.createElement('button'));
save.textContent = 'Save';
form.addEventListener('submit', (event) => event.preventDefault());

const { default: mount } = await load();
const page = globalThis as unknown as WidgetPage;
page.widgetState = await mount(row, kind.label);
page.neighbourState = () => Object.fromEntries(inputs.map(({ name, value }) => [name, value]));
document.documentElement.dataset['ready'] = '';
