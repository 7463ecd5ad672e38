import { maskAddress } from '../../domain/consent/mask.ts';
import type { VisitEvent } from '../../domain/consent/transitions.ts';
import { noticeHash } from '../../domain/consent/notice-hash.ts';
import { makeReplyCode } from '../../domain/consent/reply-code.ts';
import type { AskChannel, NoticeBegun, VisitState } from '../../domain/consent/standing.ts';
import { CODE_PLACE } from '../../domain/notices/values.ts';
import { mailLink, type MailVia } from '../../domain/reply/mail-link.ts';
import type { Input } from '../../rpc/contract.ts';
import type { AskBegun, AskRefusal, Notice } from '../../rpc/methods/visits.ts';
import { type Handlers, RpcFailure } from '../../rpc/server.ts';
import { readConsentSettings } from '../../storage/consent-settings.ts';
import type { Database } from '../../storage/database.ts';
import { strictly } from '../../storage/leads-of.ts';
import { putNotice, readNotice } from '../../storage/notices.ts';
import type { HeldRow } from '../../storage/schema.ts';
import { byState, readHeld } from '../../storage/visits.ts';
import type { Parts } from '../parts.ts';
import { refusalOf, verdictsOn } from './ask-check.ts';
import { contactForNotice } from './contact.ts';
import { openMail } from './open-mail.ts';

/** The one way a standing changes; `standings.ts` has it. */
export type Begin = (heldKey: string, event: VisitEvent & { event: 'notice-begun' }) => Promise<unknown>;

type AskParts = Pick<Parts, 'db' | 'now' | 'announce' | 'locks'>;
type AskMethods = 'visits.mayAsk' | 'visits.ask' | 'visits.letter';

/** Asking persons whose leads are held back. What their addresses are, no page learns, but for a letter to be printed. */
export function askHandlers(parts: AskParts, begin: Begin): Pick<Handlers, AskMethods> {
  return {
    async 'visits.mayAsk'({ heldKey }) {
      const db = await parts.db();
      return verdictsOn(await rowOf(db, heldKey), await readConsentSettings(db));
    },
    // One after the other: two windows that ask the same person would give them two codes.
    'visits.ask': (asked) => parts.locks.request('leadstand-ask', () => ask(parts, begin, asked)),
    'visits.letter': async ({ heldKey }) => letterTo(await parts.db(), heldKey),
  };
}

async function ask(
  parts: AskParts,
  begin: Begin,
  { heldKey, channel, via, notice }: Input<'visits.ask'>,
): Promise<AskBegun | AskRefusal> {
  const db = await parts.db();
  const row = await rowOf(db, heldKey);
  const refusal = refusalOf(row, { channel, notice }, await readConsentSettings(db));
  if (refusal) return refusal;
  const begun = await noteBegun(db, row, { channel, notice, at: new Date(parts.now()).toISOString() });
  await begin(heldKey, { event: 'notice-begun', notice: begun });
  const opened = channel === 'email' ? await write(db, heldKey, begun, { via, notice, begin }) : null;
  parts.announce();
  return { kind: 'begun', code: begun.code, body: opened };
}

async function rowOf(db: Database, heldKey: string): Promise<HeldRow> {
  const row = await readHeld(db, heldKey);
  if (!row) throw new RpcFailure('not-found');
  return row;
}

interface Beginning {
  channel: AskChannel;
  notice: Notice;
  at: string;
}

/** Keeps the text, once for all who get it, and gives the person a code: the one they have, if they were begun with before. */
async function noteBegun(db: Database, row: HeldRow, { channel, notice, at }: Beginning): Promise<NoticeBegun> {
  const { language, subject, text, template } = notice;
  const hash = noticeHash(notice);
  const tx = strictly(db, 'notices');
  await putNotice(tx, { hash, language, subject, text, template, at });
  await tx.done;
  const code = row.standing?.begun?.code ?? (await freshCode(db));
  return { at, channel, noticeHash: hash, language, code, masked: null };
}

async function freshCode(db: Database): Promise<string> {
  const taken = new Set<string>();
  for await (const rows of byState(db, ASKED)) for (const { standing } of rows) taken.add(standing?.notice?.code ?? '');
  for (;;) {
    const code = makeReplyCode((count) => crypto.getRandomValues(new Uint8Array(count)));
    if (!taken.has(code)) return code;
  }
}

/** Of whom an answer may come in. */
const ASKED: readonly VisitState[] = ['notice-sent', 'consented', 'restricted'];

interface Writing {
  via: MailVia | 'none';
  notice: Notice;
  begin: Begin;
}

/** Opens the mail. From here on an answer can be recognised by what is left of the address. */
async function write(
  db: Database,
  heldKey: string,
  begun: NoticeBegun,
  { via, notice, begin }: Writing,
): Promise<'in-mail' | 'to-paste' | null> {
  const contact = await contactForNotice(db, heldKey);
  if (!contact?.email) throw new RpcFailure('not-found', 'there is no address');
  await begin(heldKey, { event: 'notice-begun', notice: { ...begun, masked: maskAddress(contact.email) } });
  if (via === 'none') return null;
  const { subject, text } = withCode(notice, begun.code);
  const link = mailLink(via, { to: contact.email, subject, text });
  if (!link) throw new RpcFailure('not-found', 'the address is not one that a mail can be sent to');
  await openMail(link.url);
  return link.body;
}

/** As often as it takes to print it, until it is sent. */
async function letterTo(db: Database, heldKey: string) {
  const { standing } = await rowOf(db, heldKey);
  const begun = standing?.begun;
  if (standing?.state !== 'held' || begun?.channel !== 'letter')
    throw new RpcFailure('not-found', 'no letter was begun');
  const [contact, notice] = [await contactForNotice(db, heldKey), await readNotice(db, begun.noticeHash)];
  if (!contact || !notice) throw new RpcFailure('not-found');
  return {
    address: [...contact.name, ...contact.address],
    ...withCode(notice, begun.code),
    language: notice.language,
  };
}

const withCode = ({ subject, text }: Pick<Notice, 'subject' | 'text'>, code: string) => ({
  subject: subject.replaceAll(CODE_PLACE, code),
  text: text.replaceAll(CODE_PLACE, code),
});
