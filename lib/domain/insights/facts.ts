import { SAMPLE_ID } from '../connection/connection.ts';
import type { HeldOutline } from '../consent/held.ts';
import type { LeadKind, LeadType, Marketplace } from '../lead/lead.ts';
import type { StoredLead } from '../lead/stored-lead.ts';
import { waitingSince } from '../triage/urgency.ts';
import { localDay } from './weeks.ts';

/** Of whom numbers can be told: real buyers, those of a feed on trial, and the invented ones of the sample. */
export const WHOSE = ['real', 'test', 'sample'] as const;
export type Whose = (typeof WHOSE)[number];

/** What is counted of a lead. Nothing in it names anybody. */
export interface Fact {
  whose: Whose;
  connectionId: string;
  kind: LeadKind;
  /** It is counted as one that came: a visit is, where it is held. */
  came: boolean;
  /** `YYYY-MM-DD`, of the day the buyer asked, or that it was first seen where that is not known; in the zone of this computer. */
  day: string;
  marketplace: Marketplace | null;
  /** Null where nobody expects an answer. */
  asked: Asked | null;
}

interface Asked {
  types: readonly LeadType[];
  country: string | null;
  products: readonly string[];
  /** When it could be known. */
  knownAt: number;
  answeredAt: number | null;
  waits: boolean;
  /** Why it was declined; `none` where nobody said. */
  declined: string | null;
}

/** No name of a product is longer in a table. */
const LONGEST_NAME = 120;

/** `isVisit`: its person consented, and it is counted where visits are held. */
export function factOf({ feed, triage }: StoredLead, isVisit: boolean): Fact {
  const last = triage.history.findLast(({ act }) => act !== 'note' && act !== 'wake');
  return {
    whose: whoseIs(feed.connectionId, feed.test),
    connectionId: feed.connectionId,
    kind: feed.kind,
    came: !isVisit,
    day: localDay(Date.parse(waitingSince(feed))),
    marketplace: feed.marketplace,
    asked: feed.answerExpected
      ? {
          types: feed.types,
          country: feed.address.country,
          products: [...new Set(feed.products.map(({ name }) => name.trim().slice(0, LONGEST_NAME)).filter(Boolean))],
          knownAt: Date.parse(feed.receivedAt),
          answeredAt: triage.status === 'answered' && last ? Date.parse(last.at) : null,
          waits: triage.status === 'new' || triage.status === 'snoozed',
          declined: triage.status === 'declined' ? (last?.act === 'decline' && last.reason) || 'none' : null,
        }
      : null,
  };
}

/** Of one that is held, that it came: its kind and its day. */
export function heldFact(outline: HeldOutline, connectionId: string): Fact | null {
  if (outline.day === '') return null;
  const kinds = { visit: 'visit', private: 'prospect', unknown: 'unknown' } as const;
  return {
    whose: whoseIs(connectionId, outline.test),
    connectionId,
    kind: kinds[outline.reason],
    came: true,
    day: outline.day,
    marketplace: null,
    asked: null,
  };
}

function whoseIs(connectionId: string, test: boolean): Whose {
  if (connectionId === SAMPLE_ID) return 'sample';
  return test ? 'test' : 'real';
}
