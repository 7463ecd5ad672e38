import * as z from 'zod/mini';
import { type Invitation, invitationSchema } from '../domain/team/invitation.ts';
import type { Role } from '../domain/team/member.ts';
import { fromBase64, toBase64 } from '../seal/base64.ts';
import { keyOfPassphrase, newLock, openText, sealText } from '../seal/passphrase.ts';
import type { TeamRow } from '../storage/team-rows.ts';
import { secretsOf } from './secrets.ts';

/** What a colleague needs to join with these roles. The user on the server is theirs alone, and goes another way. */
export async function invitationOf(row: TeamRow, roles: Role[]): Promise<Invitation> {
  const { ids, epochs } = await secretsOf(row);
  const { url, database } = row.server;
  const { secret } = epochs.find(({ epoch }) => epoch === row.epoch)!;
  return { team: row.team, server: { url, database }, idSecret: ids, epoch: row.epoch, secret, roles };
}

const HEAD = 'leadstand-team-1.';
const PLACE = 'team invitation';

const sealedSchema = z.object({
  salt: z.string(),
  /** A text from elsewhere must not keep this browser busy for ever. */
  iterations: z.int().check(z.minimum(100_000), z.maximum(5_000_000)),
  check: z.string(),
  nonce: z.string(),
  bytes: z.string(),
});

/** As a text that can be sent by whatever way, the passphrase by another. */
export async function sealInvitation(invitation: Invitation, passphrase: string): Promise<string> {
  const lock = newLock();
  const { key, check } = await keyOfPassphrase(passphrase, lock);
  const { nonce, bytes } = await sealText(key, PLACE, JSON.stringify(invitation));
  const sealed: z.infer<typeof sealedSchema> = {
    salt: toBase64(lock.salt),
    iterations: lock.iterations,
    check: toBase64(check),
    nonce: toBase64(nonce),
    bytes: toBase64(new Uint8Array(bytes)),
  };
  return HEAD + btoa(JSON.stringify(sealed));
}

export type OpenedInvitation =
  { ok: true; invitation: Invitation } | { ok: false; why: 'no-invitation' | 'wrong-passphrase' | 'damaged' };

export async function openInvitation(text: string, passphrase: string): Promise<OpenedInvitation> {
  const sealed = read(text);
  if (!sealed) return { ok: false, why: 'no-invitation' };
  try {
    const lock = { salt: fromBase64(sealed.salt), iterations: sealed.iterations };
    const { key, check } = await keyOfPassphrase(passphrase, lock);
    if (toBase64(check) !== sealed.check) return { ok: false, why: 'wrong-passphrase' };
    const bytes = { nonce: fromBase64(sealed.nonce), bytes: fromBase64(sealed.bytes).buffer };
    const { success, data } = invitationSchema.safeParse(JSON.parse(await openText(key, PLACE, bytes)));
    return success ? { ok: true, invitation: data } : { ok: false, why: 'damaged' };
  } catch {
    return { ok: false, why: 'damaged' };
  }
}

/** Mail programs break long lines and add blanks. */
function read(text: string): z.infer<typeof sealedSchema> | null {
  const bare = text.replaceAll(/\s/g, '');
  if (!bare.startsWith(HEAD)) return null;
  try {
    return sealedSchema.safeParse(JSON.parse(atob(bare.slice(HEAD.length)))).data ?? null;
  } catch {
    return null;
  }
}
