// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LeadDetail } from '../../components/popup/lead-detail.tsx';
import { lineOf } from '../../lib/domain/find/line.ts';
import type { StoredLead } from '../../lib/domain/lead/stored-lead.ts';
import { leadLine, NOW, storedLead } from './builders.ts';
import { listOf } from './drawn-list.tsx';
import { fails } from './fake-background.ts';
import { leads, setUp } from './triage.ts';

vi.mock('#i18n', () => import('./english.ts'));

let place: HTMLElement;
const sent: [field: string, value: string][] = [];
beforeEach(() => {
  sent.length = 0;
  place = document.createElement('div');
  document.body.replaceChildren(place);
});

const nothing = (): void => {};
const ada = storedLead('a', {
  person: { ...storedLead('a').feed.person, firstName: 'Ada', lastName: 'Lovelase', email: 'ada@works.fr' },
});

const draw = (lead: StoredLead): Promise<void> =>
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
        onPutRight={(field, value) => sent.push([field, value])}
        onBack={nothing}
        onRelated={nothing}
      />,
      place,
    ),
  );

const inHand = (): HTMLInputElement => place.querySelector<HTMLInputElement>('.put-right input')!;
const find = (selector: string): HTMLElement => place.querySelector<HTMLElement>(selector)!;
const type = (value: string): Promise<void> =>
  act(() => {
    const input = inHand();
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
const send = (): Promise<void> => act(() => inHand().form?.requestSubmit());

describe('putting something right', () => {
  it('begins with what is there, and sends what is right', async () => {
    await draw(ada);
    expect(inHand().value).toBe('Lovelase');
    await type(' Lovelace ');
    await send();
    expect(sent).toEqual([['person.lastName', 'Lovelace']]);
  });

  it.each(['', '   '])('sends nothing of %j, which would take a correction back', async (value) => {
    await draw({ ...ada, corrections: { 'person.lastName': 'Lovelase' } });
    await type(value);
    await send();
    expect(sent).toEqual([]);
  });

  it('is marked beside the value, and taken back by its own button', async () => {
    await draw({ ...ada, corrections: { 'person.lastName': 'Lovelase' } });
    const marked = [...place.querySelectorAll('.fact')].filter((fact) => fact.querySelector('.fact__mark'));
    expect(marked.map((fact) => fact.querySelector('dt')?.textContent)).toEqual(['Name']);
    await act(() => find('.put-right .button--bare').click());
    expect(sent).toEqual([['person.lastName', '']]);
  });
});

describe('a request of somebody who had said no', () => {
  const suppressed = { scope: 'person-all', reason: 'erased', at: '2026-11-01T12:00:00.000Z' } as const;

  it('says so before anything else', async () => {
    await draw({ ...ada, suppressed });
    const words = 'data was erased on Nov 1, 2026, at their wish. Answer what they ask here';
    expect(find('.suppressed').textContent).toContain(words);
    expect(find('.suppressed').compareDocumentPosition(find('h1'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('is marked in the list, and others are not', async () => {
    await act(() => render(listOf([lineOf({ ...ada, suppressed }), leadLine('b')]), place));
    const rows = [...place.querySelectorAll('.row')].map((row) => row.textContent?.includes('Answer only'));
    expect(rows).toEqual([true, false]);
  });
});

describe('the model', () => {
  it('shows what came of it, and says what went wrong', async () => {
    const right = { ...leads[0]!, corrections: { 'person.lastName': 'King' } };
    const { model, open, background } = setUp({ 'lead.correct': () => right });
    await model.start();
    await open(leads[0]!);
    await model.putRight('person.lastName', 'King');
    expect(background.named('lead.correct')[0]?.input).toEqual({
      leadKey: 'a',
      field: 'person.lastName',
      value: 'King',
    });
    expect(model.lead.value).toEqual(right);
    const refused = setUp({ 'lead.correct': fails('unreadable') });
    await refused.model.start();
    await refused.open(leads[0]!);
    await refused.model.putRight('person.email', 'nobody');
    expect(refused.model.failure.value).toEqual({ during: 'put-right', code: 'unreadable' });
  });
});
