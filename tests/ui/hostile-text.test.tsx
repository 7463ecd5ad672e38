// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import { FillResult } from '../../components/popup/fill-result.tsx';
import { LeadDetail } from '../../components/popup/lead-detail.tsx';
import { LeadList } from '../../components/popup/lead-list.tsx';
import { blankLead } from '../../lib/domain/lead/blank-lead.ts';
import { fillReport, NOW, storedLead } from './builders.ts';

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

function drawn(view: preact.ComponentChild): HTMLElement {
  const place = document.createElement('div');
  render(view, place);
  return place;
}

it.each(ATTACKS)('a feed that writes %j everywhere gets text, and no element, link or handler', (text) => {
  const lead = attackedLead(text);
  const detail = drawn(<LeadDetail lead={lead} now={NOW} marking={undefined} sample={false} onBack={nothing} />);
  const list = drawn(
    <LeadList
      leads={[lead]}
      more={false}
      now={NOW}
      feeds={new Map()}
      samples={new Set()}
      focusRow={null}
      onOpen={nothing}
      onMore={nothing}
    />,
  );
  for (const place of [detail, list]) {
    expect(place.querySelectorAll('img, script, iframe, b')).toHaveLength(0);
    const attributes = [...place.querySelectorAll('*')].flatMap((element) => element.getAttributeNames());
    expect(attributes.filter((name) => name.startsWith('on') || name === 'style' || name === 'src')).toEqual([]);
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
  const link = drawn(
    <LeadDetail lead={lead} now={NOW} marking={undefined} sample={false} onBack={nothing} />,
  ).querySelector('.products a');
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
