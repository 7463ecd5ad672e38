import { blankLead } from '../../lib/domain/lead/blank-lead.ts';
import type { Lead } from '../../lib/domain/lead/lead.ts';
import type { ImportItem } from '../../lib/domain/lead/import-item.ts';
import type { Connection } from '../../lib/domain/connection/connection.ts';

/** A plain quote request; a test overrides only what it is about. */
export function lead(over: Partial<Lead> = {}): Lead {
  return {
    ...blankLead(),
    leadKey: 'id:c1:1',
    feedId: '1',
    connectionId: 'c1',
    test: false,
    kind: 'request',
    types: ['quote'],
    answerExpected: true,
    createdAt: '2026-11-23T08:00:00.000Z',
    receivedAt: '2026-11-23T10:00:00.000Z',
    sourceHash: 'hash-1',
    revision: 1,
    ...over,
  };
}

export function connection(over: Partial<Connection> = {}): Connection {
  return {
    id: 'c1',
    name: 'DirectIndustry',
    mode: 'live',
    origin: 'https://feeds.example.com',
    createdAt: '2026-11-23T07:00:00.000Z',
    ...over,
  };
}

export const openItem = (over: Partial<Lead> = {}): ImportItem => {
  const opened = lead(over);
  return { gate: 'open', lead: opened, source: '<lead/>', path: 'leads/lead', heldKey: `mac-${opened.leadKey}` };
};

export const heldItem = (leadKey = 'id:c1:1', sourceMac = 'mac-1'): ImportItem => ({
  gate: 'held',
  leadKey,
  heldKey: `mac-${leadKey}`,
  connectionId: 'c1',
  outline: {
    reason: 'visit',
    marketplace: 'DI',
    country: 'DE',
    companyType: null,
    sector: null,
    products: [],
    day: '2026-11-23',
    test: false,
  },
  obtainedAt: '2026-11-23T10:00:00.000Z',
  sourceMac,
  sealed: { nonce: new Uint8Array(12), bytes: new ArrayBuffer(16) },
});
