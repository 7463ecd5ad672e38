// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import { FillResult } from '../../components/popup/fill-result.tsx';
import { LeadDetail } from '../../components/popup/lead-detail.tsx';
import { lineOf } from '../../lib/domain/find/line.ts';
import { blankLead } from '../../lib/domain/lead/blank-lead.ts';
import type { RelatedLead, RelatedLeads } from '../../lib/domain/lead/repeats.ts';
import type { StoredLead } from '../../lib/domain/lead/stored-lead.ts';
import { fillReport, NOW, storedLead } from './builders.ts';
import { listOf } from './drawn-list.tsx';

vi.mock('#i18n', () => import('./english.ts'));

const nothing = (): void => {};

/** Each text tries to be more than a text; together they stand in every place that a feed can write to. */
const ATTACKS = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  'javascript:alert(1)',
  'data:text/html,<b>x</b>',
  'a@b.example?bcc=evil@example.com',
  '*21*0301234#',
  'x\u202Egpj.exe',
];

function attackedLead(text: string) {
  const blank = blankLead();
  const all = <T extends object>(part: T): T =>
    Object.fromEntries(
      Object.entries(part).map(([key, value]) => [key, typeof value === 'string' ? text : value]),
    ) as T;
  const value = { raw: text, code: null, label: text };
  return storedLead(text, {
    person: { ...all(blank.person), visitorType: 'professional' },
    company: { ...all(blank.company), type: value, sector: value },
    address: { ...all(blank.address), country: text },
    need: all(blank.need),
    recipient: all(blank.recipient),
    products: [{ id: text, name: text, url: text }],
    extra: { [text]: [text] },
    message: text,
    language: text,
    createdAtRaw: text,
  });
}

/** The same text in the lines of the buyer's other requests. */
function attackedRelated(text: string): RelatedLeads {
  const line: RelatedLead = {
    leadKey: text,
    at: '2026-03-01T12:00:00.000Z',
    name: text,
    product: text,
    kind: 'request',
    types: ['quote'],
    marketplace: null,
    status: 'answered',
    samePerson: false,
    links: ['company'],
  };
  return { leadKey: text, earlier: [line], later: [{ ...line, leadKey: `${text} 2` }], more: true };
}

const detailOf = (lead: StoredLead, related: RelatedLeads | null = null) => (
  <LeadDetail
    lead={lead}
    now={NOW}
    marking={undefined}
    sample={false}
    related={related}
    focusRelated={null}
    onTrail={false}
    busy={false}
    onPutRight={() => {}}
    onBack={nothing}
    onRelated={nothing}
  />
);

function drawn(view: preact.ComponentChild): HTMLElement {
  const place = document.createElement('div');
  render(view, place);
  return place;
}

it.each(ATTACKS)('threat 10: a feed that writes %j everywhere gets text, and no element, link or handler', (text) => {
  const lead = attackedLead(text);
  const detail = drawn(detailOf(lead, attackedRelated(text)));
  const list = drawn(listOf([lineOf(lead)]));
  for (const place of [detail, list]) {
    expect(place.querySelectorAll('img, script, iframe, b')).toHaveLength(0);
    const attributes = [...place.querySelectorAll('*')].flatMap((element) => element.getAttributeNames());
    expect(attributes.filter((name) => name.startsWith('on') || name === 'src')).toEqual([]);
    // Where a row stands, and how many there are.
    const styles = [...place.querySelectorAll('[style]')].map((element) => element.getAttribute('style'));
    expect(styles.filter((style) => !/^--(at|rows): \d+;$/.test(style ?? ''))).toEqual([]);
    expect(
      [...place.querySelectorAll('a')]
        .map((link) => link.getAttribute('href'))
        .filter((href) => !/^mailto:[^?&]+$/.test(href ?? '')),
    ).toEqual([]);
    expect(place.textContent).not.toContain('\u202E');
  }
});

it('a real address becomes a link that tells the other side nothing', () => {
  const lead = storedLead('a', { products: [{ id: '1', name: 'Pump', url: 'https://example.com/pump' }] });
  const link = drawn(detailOf(lead)).querySelector('.products a');
  expect(link?.getAttribute('rel')).toBe('noopener noreferrer');
});

it('a control that is off limits is not quoted', () => {
  const control = {
    ref: 1,
    label: 'Password',
    type: null,
    outcome: 'off-limits',
    before: 'hunter2',
    after: 'hunter2',
  } as const;
  const place = drawn(
    <FillResult report={fillReport({ controls: [control] })} undone={false} hasLead onBack={nothing} />,
  );
  expect(place.textContent).toContain('Password');
  expect(place.textContent).not.toContain('hunter2');
});

it('an undo names what the user changed since, with nothing in the name that reorders the sentence', () => {
  const kept = { ref: 1, label: 'Ci\u202Ety', type: null, outcome: 'kept', before: 'Rome', after: 'Rome' } as const;
  const place = drawn(<FillResult report={fillReport({ controls: [kept] })} undone hasLead onBack={nothing} />);
  expect(place.textContent).toMatch(/except what you changed since: .*Ci‹U\+202E›ty/);
  expect(place.textContent).not.toContain('as it was before');
});
