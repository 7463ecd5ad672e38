import type { ChainEntry } from '../../lib/domain/consent/chain.ts';
import { type ConsentSettings, defaultSettings } from '../../lib/domain/consent/settings.ts';
import type { NoticeGiven, Standing, VisitState } from '../../lib/domain/consent/standing.ts';
import type { MethodName } from '../../lib/rpc/contract.ts';
import type { PersonSummary } from '../../lib/rpc/methods/persons.ts';
import type { AskVerdict, VisitList, VisitTrends, VisitView } from '../../lib/rpc/methods/visits.ts';

const DAY = 86_400_000;

const STATES: readonly VisitState[] = [
  'held',
  'notice-sent',
  'consented',
  'refused',
  'withdrawn',
  'objected',
  'expired',
  'restricted',
];

const listed = (label: string) => ({ raw: label, code: null, label });

const WHO = [
  ['FR', 'Manufacturer', 'Food industry', ['Conveyor belt C-200', 'Case packer']],
  ['DE', 'Distributor', 'Automotive', ['Torque sensor T5']],
  ['IT', 'Engineering office', 'Packaging', ['Conveyor belt C-200']],
  ['GB', 'End user', 'Pharmaceutical industry', ['Clean room unit', 'Filter H14', 'Pass box']],
  ['PL', 'Manufacturer', 'Furniture', []],
  ['JP', 'OEM', 'Electronics', ['Linear guide LG-20']],
] as const;

/** A complete set of settings, as a company would have them. */
export const fullSettings: ConsentSettings = {
  ...defaultSettings,
  controller: {
    name: 'Falkenberg Fördertechnik GmbH',
    address: 'Industriestraße 12, 86150 Augsburg, Germany',
    country: 'DE',
    email: 'datenschutz@falkenberg.example',
    phone: '+49 821 555010',
    website: 'https://falkenberg.example',
  },
  officer: { name: 'Dr. Katrin Sommer', email: 'dpo@falkenberg.example' },
  recipients: 'Our CRM provider, as processor',
  transfers: 'None',
  authority: { name: 'Bayerisches Landesamt für Datenschutzaufsicht', website: 'https://www.lda.bayern.de' },
  recorder: 'K. Sommer',
  policy: [
    {
      country: 'IT',
      visitorType: 'professional',
      channel: 'email',
      verdict: 'allowed',
      reason: 'Checked by our lawyer in Milan in October.',
      at: '2026-10-12T09:00:00.000Z',
      by: 'K. Sommer',
    },
  ],
};

const notice = (at: string, nth: number): NoticeGiven => ({
  at,
  channel: 'email',
  noticeHash: 'f'.repeat(64),
  language: 'fr',
  code: `LS-7K2M-${1000 + nth}`,
  masked: 'm•••@e•••.fr',
});

/** A visit in a state, seen so many days ago. */
export function visitIn(state: VisitState, nth: number, now: number, daysAgo = 3): VisitView {
  const iso = (days: number): string => new Date(now + days * DAY).toISOString();
  const [country, type, sector, products] = WHO[nth % WHO.length]!;
  const asked = state === 'notice-sent' || state === 'consented' ? notice(iso(-2), nth) : null;
  const dues: Readonly<Record<VisitState, Standing['due']>> = {
    held: { what: 'inform', at: iso(30 - daysAgo) },
    'notice-sent': { what: 'answer', at: iso(28) },
    consented: { what: 'renew', at: iso(720) },
    refused: { what: 'erase', at: iso(5) },
    withdrawn: { what: 'erase', at: iso(6) },
    objected: { what: 'erase', at: iso(4) },
    expired: { what: 'erase', at: iso(2) },
    restricted: null,
  };
  const ended = state === 'refused' || state === 'withdrawn' || state === 'objected';
  const standing: Standing = {
    state,
    since: iso(-daysAgo),
    reason: state === 'expired' ? 'no-answer' : null,
    due: dues[state],
    begun: null,
    notice: asked,
    consent:
      state === 'consented'
        ? { recordId: 'r1', purposes: ['product-information', 'offers'], channels: ['email'], validUntil: iso(720) }
        : null,
    before: null,
  };
  return {
    heldKey: `held-${nth}`,
    connectionId: 'c1',
    outline: {
      reason: nth % 11 === 10 ? 'unknown' : 'visit',
      marketplace: (['DI', 'ME', 'AE'] as const)[nth % 3]!,
      country,
      companyType: listed(type),
      sector: listed(sector),
      products: [...products],
      day: iso(-daysAgo).slice(0, 10),
      test: false,
    },
    obtainedAt: iso(-daysAgo),
    reach: { email: true, phone: nth % 2 === 0, post: nth % 3 !== 1, visitorType: 'professional', language: null },
    standing: ended ? { ...standing, before: { ...standing, state: 'notice-sent' } } : standing,
    hasRequest: nth % 7 === 6,
    leadKey: state === 'consented' ? 'lead-1' : null,
  };
}

/** So many visits in all states, the nearest deadline first. */
export function visitList(now: number, many: number): VisitList {
  const visits = Array.from({ length: many }, (_, nth) =>
    visitIn(nth < 14 ? 'held' : STATES[nth % STATES.length]!, nth, now, nth < 20 ? 28.5 - nth * 1.4 : 1 + (nth % 9)),
  ).toSorted((a, b) => (a.standing.due?.at ?? '9').localeCompare(b.standing.due?.at ?? '9'));
  const counts = Object.fromEntries(STATES.map((state) => [state, 0])) as VisitList['counts'];
  for (const { standing } of visits) counts[standing.state]++;
  const near = (days: number): number =>
    visits.filter(({ standing: { due } }) => due?.what === 'inform' && Date.parse(due.at) < now + days * DAY).length;
  return { visits, more: false, counts, erased: 118, warnings: { ten: near(10) - near(3), three: near(3) } };
}

export const verdictsFor = (country: string | null): AskVerdict[] => [
  country === 'DE'
    ? { channel: 'email', verdict: 'blocked', why: 'de-uwg-7', reason: null, inform: 'allowed' }
    : country === 'FR'
      ? { channel: 'email', verdict: 'allowed', why: 'fr-professional', reason: null, inform: 'allowed' }
      : { channel: 'email', verdict: 'undecided', why: 'not-researched', reason: null, inform: 'allowed' },
  country === 'DE'
    ? { channel: 'letter', verdict: 'allowed', why: 'de-letter', reason: null, inform: 'allowed' }
    : { channel: 'letter', verdict: 'undecided', why: 'not-researched', reason: null, inform: 'allowed' },
  { channel: 'form', verdict: 'no-address', why: null, reason: null },
];

export function trends(now: number, weeks: number): VisitTrends {
  const wave = (nth: number, week: number): number =>
    Math.max(0, Math.round(9 - nth * 2 + 5 * Math.sin(week / 2 + nth)));
  const series = (values: (string | null)[]) =>
    values.map((value, nth) => ({ value, counts: Array.from({ length: weeks }, (_, week) => wave(nth, week)) }));
  return {
    weeks: Array.from({ length: weeks }, (_, week) =>
      new Date(now - (weeks - 1 - week) * 7 * DAY).toISOString().slice(0, 10),
    ),
    series: {
      marketplace: series(['DI', 'ME', 'AE']),
      country: series(['FR', 'DE', 'IT', 'GB', null]),
      companyType: series(['Manufacturer', 'Distributor', 'Engineering office', null]),
      sector: series(['Food industry', 'Automotive', 'Packaging', null]),
      product: series(['Conveyor belt C-200', 'Torque sensor T5', 'Case packer', null]),
    },
  };
}

export const personSummary: PersonSummary = {
  requests: 2,
  prospects: 0,
  visits: { held: 1, consented: 1 },
  unread: 0,
  downloads: 1,
  suppressed: [{ scope: 'person-marketing', reason: 'objected', at: '2026-05-02T10:00:00.000Z' }],
  copies: [{ kind: 'crm', where: 'https://crm.falkenberg.example', at: '2026-09-14T08:30:00.000Z' }],
};

function chain(now: number): ChainEntry[] {
  const events = ['consent-given', 'notice-sent', 'policy-changed', 'expired', 'refused', 'settings-changed'] as const;
  return events.map((event, nth) => ({
    seq: events.length - nth,
    at: new Date(now - nth * 7 * 3_600_000).toISOString(),
    event,
    subject: /changed/.test(event) ? null : `${nth}a9c4e17b20d`.repeat(4),
    actor: event === 'expired' ? 'clock' : 'K. Sommer',
    before: null,
    after: null,
    channel: event === 'notice-sent' ? 'email' : null,
    language: event === 'notice-sent' ? 'fr' : null,
    noticeHash: null,
    purposes: event === 'consent-given' ? ['product-information', 'offers'] : [],
    channels: [],
    validUntil: null,
    evidence:
      event === 'consent-given'
        ? { how: 'mail', at: '2026-11-20T10:00:00.000Z', textHash: 'a', messageIdHash: null, fileHash: null }
        : null,
    record: null,
    detail: event === 'policy-changed' ? { country: 'IT', reason: 'Checked by our lawyer in Milan in October.' } : {},
    previous: '0'.repeat(64),
    hash: `${nth}f3b8a1c9e5d7`.repeat(5),
  }));
}

/** What a background with all that would answer, for pages that are only looked at. */
export function visitReplies(now: number): Partial<Record<MethodName, unknown>> {
  return {
    'visits.list': visitList(now, 72),
    'visits.trends': trends(now, 8),
    'consent.settings': fullSettings,
    'erasures.list': [
      {
        id: 1,
        at: new Date(now - 2 * DAY).toISOString(),
        reason: 'withdrawn',
        erased: { leads: 1, visits: 1, downloads: 3 },
        copies: [
          {
            id: 'a',
            kind: 'crm',
            where: 'https://crm.falkenberg.example',
            at: '2026-09-14T08:30:00.000Z',
            doneAt: null,
          },
          {
            id: 'b',
            kind: 'export',
            where: 'leads-2026-10.csv',
            at: '2026-10-01T08:30:00.000Z',
            doneAt: new Date(now - DAY).toISOString(),
          },
        ],
        answerBy: null,
      },
    ],
    'retention.view': {
      requests: 12,
      prospects: 3,
      consented: 0,
      nextAt: new Date(now + 9 * DAY).toISOString(),
      startsAt: null,
    },
    'person.find': personSummary,
    'records.list': { entries: chain(now), more: true },
    'records.verify': { ok: true, entries: 1284, head: '9c41d0aa7be2'.repeat(5) },
    'suppression.view': { total: 214, byReason: { refused: 88, objected: 31, withdrawn: 12, expired: 83 } },
    'records.processing': {
      settings: fullSettings,
      marketplaces: ['DirectIndustry', 'MedicalExpo'],
      sources: ['feeds.virtual-expo.example'],
      crms: ['crm.falkenberg.example'],
      counts: { requests: 412, prospects: 96, held: 1250, consented: 31, suppressed: 214 },
      madeAt: new Date(now).toISOString(),
    },
  };
}
