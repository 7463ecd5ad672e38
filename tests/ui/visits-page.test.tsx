// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WarningStrip } from '../../components/visits/warning-strip.tsx';
import { VisitsPage } from '../../components/visits/visits-page.tsx';
import { type Place, SECTIONS } from '../../lib/ui/visits/page-address.ts';
import { PersonsModel } from '../../lib/ui/visits/persons-model.ts';
import { PlanningModel } from '../../lib/ui/visits/planning-model.ts';
import { RecordsModel } from '../../lib/ui/visits/records-model.ts';
import { SettingsModel } from '../../lib/ui/visits/settings-model.ts';
import { visitReplies } from '../support/fake-visits.ts';
import { NOW, visitsPage } from './visits.ts';

vi.mock('#i18n', () => import('./english.ts'));

let root: HTMLElement;
beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const save = (): void => {};

/** The whole page over a background that has something for every part of it. */
async function open(place: Place, state?: string): Promise<ReturnType<typeof visitsPage>> {
  const replies = visitReplies(NOW);
  const page = visitsPage(Object.fromEntries(Object.entries(replies).map(([name, reply]) => [name, () => reply])));
  const { call } = page;
  const models = {
    planning: new PlanningModel({ call }),
    persons: new PersonsModel({ call, save }),
    records: new RecordsModel({ call, save }),
    settings: new SettingsModel({ call }),
  };
  await Promise.all([page.model.refresh(), ...Object.values(models).map((model) => model.refresh())]);
  await models.persons.find('m@example.fr', '');
  const key = state ? page.list.visits.find(({ standing }) => standing.state === state)!.heldKey : place.heldKey;
  await page.model.openFor(key);
  await act(() =>
    render(
      <VisitsPage
        place={place}
        visits={page.model}
        {...models}
        zones={['Europe/Paris']}
        onPrint={() => Promise.resolve()}
      />,
      root,
    ),
  );
  return page;
}

describe('every part of the page', () => {
  it.each(SECTIONS)('%s has its words, its heading, and says that it is no legal advice', async (section) => {
    await open({ section, heldKey: null });
    expect(root.querySelectorAll('h1')).toHaveLength(1);
    expect(root.querySelector('[aria-current=page]')?.getAttribute('href')).toBe(`#${section}`);
    expect(root.querySelector('footer')?.textContent).toContain('not legal advice');
  });

  it.each(['held', 'notice-sent', 'consented', 'refused', 'withdrawn', 'objected', 'expired', 'restricted'])(
    'a visit that is %s says what the clock will do',
    async (state) => {
      await open({ section: 'visits', heldKey: null }, state);
      expect(root.querySelector('.visit .note')?.textContent).toMatch(/erased|consent ends|stands still/);
    },
  );
});

describe('what is restricted', () => {
  it('says since when, and for how long', async () => {
    await open({ section: 'visits', heldKey: null }, 'restricted');
    expect(root.querySelector('.visit .note')?.textContent).toMatch(/Restricted since .+ \d{4}, for \d+ days?\./);
  });

  it('for more than half a year is warned of, and shown with a press', async () => {
    const asked = vi.fn<() => void>();
    await act(() => render(<WarningStrip ten={0} three={0} restricted={2} onRestricted={asked} />, root));
    expect(root.textContent).toContain('2 leads have been restricted for more than 6 months.');
    root.querySelector('button')?.click();
    expect(asked).toHaveBeenCalledOnce();
    await act(() => render(<WarningStrip ten={0} three={0} restricted={0} onRestricted={asked} />, root));
    expect(root.textContent).toBe('');
  });
});

describe('what may be done', () => {
  it('is told of a visit that was consented to, and of no other', async () => {
    await open({ section: 'visits', heldKey: null }, 'consented');
    expect(root.querySelector('.visit')?.textContent).toContain('What may be done');
    await open({ section: 'visits', heldKey: null }, 'withdrawn');
    expect(root.querySelector('.visit')?.textContent).not.toContain('What may be done');
  });

  it('ticks nothing for a yes before somebody has read what it names', async () => {
    await open({ section: 'visits', heldKey: null }, 'notice-sent');
    const yes = [...root.querySelectorAll<HTMLButtonElement>('.visit button')].find((one) => one.textContent === 'Yes');
    await act(() => yes?.click());
    const boxes = [...root.querySelectorAll<HTMLInputElement>('.visit input[type=checkbox]')];
    expect(boxes.map(({ checked }) => checked)).toEqual([false, false, false]);
  });
});
