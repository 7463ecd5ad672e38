import type { ChainEntry, ChainEvent } from '../../domain/consent/chain.ts';
import type { NewEntry } from '../../domain/consent/chain-hash.ts';
import type { Evidence } from '../../domain/consent/evidence.ts';
import type { Step } from '../../domain/consent/transitions.ts';
import { newEntry } from '../../domain/consent/new-entry.ts';
import { consentRecord } from '../../domain/consent/record-27560.ts';
import type { ConsentSettings } from '../../domain/consent/settings.ts';
import type { Standing } from '../../domain/consent/standing.ts';
import { SAMPLE_ID } from '../../domain/connection/connection.ts';
import type { HeldRow } from '../../storage/held-rows.ts';

/** What is known of a step beside the event itself. */
export interface Said {
  evidence?: Evidence;
  /** Who recorded it, where it is not whom the settings name. */
  actor?: string;
  /** When it happened, where it is part of something that happened before: ISO. */
  at?: string;
  /** Never personal. */
  detail?: Record<string, string>;
  /** Nothing new was said: it follows from what is on the list already, and adds nothing to that but the lead. */
  derived?: boolean;
  /** Copies elsewhere are listed, and prospects of the person ended, by whoever asks for the step. */
  unlisted?: boolean;
  /** One of many: whoever asks for it tells open pages when all is done. */
  quiet?: boolean;
  /** A colleague recorded it, so that the team knows. */
  fromTeam?: boolean;
}

interface About {
  before: Standing;
  planned: Extract<Step, { ok: true }>;
  record: ChainEvent;
  now: string;
  said: Said;
  settings: ConsentSettings;
  evidence: ChainEntry['evidence'];
  actor: string;
}

/** The entry of a step in the chain of records. Nothing in it names anybody. */
export function entryOf(row: HeldRow, about: About): NewEntry {
  const { before, planned, record, now, said, evidence, actor } = about;
  const after = planned.to === 'erased' ? null : planned.to;
  const { notice, consent } = after?.notice ? after : before;
  const given = after?.consent ?? before.consent ?? consent;
  return newEntry({
    at: now,
    event: record,
    subject: row.heldKey,
    actor,
    before: before.state,
    after: after?.state ?? null,
    channel: notice?.channel ?? null,
    language: notice?.language ?? null,
    noticeHash: notice?.noticeHash ?? null,
    purposes: given ? [...given.purposes] : [],
    channels: given ? [...given.channels] : [],
    validUntil: given?.validUntil ?? null,
    evidence,
    record: record === 'consent-given' && after ? recordOf(row, after, about) : null,
    detail: { ...detailOf(row, after), ...said.detail },
  });
}

function recordOf(
  { heldKey, outline }: HeldRow,
  { notice, consent }: Standing,
  { said, settings, now }: About,
): unknown {
  if (!notice || !consent) return null;
  return consentRecord({
    recordId: consent.recordId,
    principal: heldKey,
    at: now,
    notice,
    purposes: consent.purposes,
    channels: consent.channels,
    settings,
    marketplace: outline.marketplace,
    how: said.evidence?.how ?? '',
  });
}

/** Why it ended, and whether it was ever more than practice. */
function detailOf({ connectionId, outline }: HeldRow, after: Standing | null): Record<string, string> {
  const practice = connectionId === SAMPLE_ID ? 'sample' : outline.test ? 'test' : null;
  return { ...(after?.reason && { reason: after.reason }), ...(practice && { practice }) };
}
