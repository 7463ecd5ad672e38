import type { Database } from './database.ts';
import type { TeamServer } from './team-rows.ts';

/**
 * What was typed in for a team, and what only its person may read. Passwords, passphrases and invitations cross no message: the
 * set-up page leaves them here, as it does with the key of a feed, and the background takes them away, and the other way round.
 */
export type TeamDraft =
  | { for: 'create'; server: TeamServer; name: string }
  | { for: 'join'; invitation: string; passphrase: string; user: string; password: string; name: string }
  | { for: 'invite'; passphrase: string };

/** A draft as it lies here: milliseconds. */
export type DraftRow = TeamDraft & { at: number };

/** The page that left one asks for it at once. What is older was left by one that was closed in between. */
const KEPT_MS = 5 * 60_000;

export const leaveDraft = async (db: Database, draft: TeamDraft, now: number): Promise<void> =>
  void (await db.put('teamMarks', { ...draft, at: now }, 'draft'));

type Of<For extends TeamDraft['for']> = Extract<TeamDraft, { for: For }> | null;

/** It is gone then, whatever comes of it. */
export const takeDraft = async <For extends TeamDraft['for']>(db: Database, what: For, now: number): Promise<Of<For>> =>
  draftOf(await takeMark(db, 'draft'), what, now);

function draftOf<For extends TeamDraft['for']>(found: unknown, what: For, now: number): Of<For> {
  const draft = found as (NonNullable<Of<For>> & DraftRow) | undefined;
  return draft?.for === what && now - draft.at <= KEPT_MS ? draft : null;
}

/** What nobody came for, since the page or the background was closed in between. */
export async function dropDrafts(db: Database, now: number): Promise<void> {
  for (const key of ['draft', 'invitation'] as const) {
    const mark = (await db.get('teamMarks', key)) as { at: number } | undefined;
    if (mark && now - mark.at > KEPT_MS) await takeMark(db, key);
  }
}

/** The text of one that was just made. */
export interface InvitationRow {
  text: string;
  at: number;
}

export const leaveInvitation = async (db: Database, text: string, now: number): Promise<void> =>
  void (await db.put('teamMarks', { text, at: now }, 'invitation'));

/** For the page, which shows it once. */
export const takeInvitation = async (db: Database): Promise<string | null> =>
  ((await takeMark(db, 'invitation')) as InvitationRow | undefined)?.text ?? null;

async function takeMark(db: Database, key: 'draft' | 'invitation'): Promise<unknown> {
  const tx = db.transaction('teamMarks', 'readwrite', { durability: 'strict' });
  const value: unknown = await tx.store.get(key);
  await tx.store.delete(key);
  await tx.done;
  return value;
}
