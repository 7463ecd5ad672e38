import { maskAddress } from '../../domain/consent/mask.ts';
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
import { putNotice, readNotice } from '../../storage/notices.ts';
import type { HeldRow } from '../../storage/held-rows.ts';
import { byState, readHeld } from '../../storage/visits.ts';
import type { Parts } from '../parts.ts';
import { askedBy } from './asked-for.ts';
import { refusalOf, verdictsOn } from './ask-check.ts';
import { contactForNotice } from './contact.ts';
import { hasSaidNo } from './meanwhile.ts';
import { openMail } from './open-mail.ts';
import { change, type ChangeParts } from './standings.ts';

type AskParts = ChangeParts & Pick<Parts, 'locks'>;
type AskMethods = 'visits.mayAsk' | 'visits.ask' | 'visits.letter';

/** Asking persons whose leads are held back. What their addresses are, no page learns, but for a letter to be printed. */
export function askHandlers(parts: AskParts): Pick<Handlers, AskMethods> {
  return {
    async 'visits.mayAsk'({ heldKey }) {
      const db = await parts.db();
      return verdictsOn(await rowOf(db, heldKey), await readConsentSettings(db));
    },
    // One after the other: two windows that ask the same person would give them two codes.
    'visits.ask': (asked) => parts.locks.request('leadstand-ask', () => ask(parts, asked)),
    'visits.letter': async ({ heldKey }) => letterTo(await parts.db(), heldKey),
  };
}

async function ask(
  parts: AskParts,
  { heldKey, channel, via, notice }: Input<'visits.ask'>,
): Promise<AskBegun | AskRefusal> {
  const db = await parts.db();
  const row = await rowOf(db, heldKey);
  const refusal = refusalOf(row, { channel, notice }, await readConsentSettings(db));
  if (refusal) return refusal;
  const at = new Date(parts.now()).toISOString();
  // Said of another visit, and this one was not reached: a browser that was closed, or an import under way.
  if (await hasSaidNo(db.transaction('suppressed'), row, at)) {
    const ended = await change(
      parts,
      heldKey,
      { event: 'object' },
      { detail: { because: 'said-before' }, derived: true },
    );
    return { kind: 'wrong-state', state: ended.ok ? 'objected' : ended.state };
  }
  const begun = await begin(parts, row, { channel, notice, at });
  if ('kind' in begun) return begun;
  const body = channel === 'email' ? await write(parts, heldKey, begun, { via, notice }) : null;
  return { kind: 'begun', code: begun.code, body };
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

/**
 * Gives the person a code, the one they have if they were begun with before, and keeps the text, once for all who get it. From
 * here on they can be written to.
 */
async function begin(
  parts: AskParts,
  row: HeldRow,
  { channel, notice, at }: Beginning,
): Promise<NoticeBegun | AskRefusal> {
  const { language, subject, text, template } = notice;
  const asked = askedBy(notice, await readConsentSettings(await parts.db()));
  const hash = noticeHash(notice);
  const code = row.standing?.begun?.code ?? (await freshCode(await parts.db()));
  const begun: NoticeBegun = { at, channel, noticeHash: hash, language, code, masked: null };
  const changed = await change(
    parts,
    row.heldKey,
    { event: 'notice-begun', notice: begun },
    {},
    {
      stores: ['notices'],
      put: (tx) => putNotice(tx, { hash, language, subject, text, template, at, ...asked }),
    },
  );
  return changed.ok ? begun : { kind: 'wrong-state', state: changed.state };
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
}

/** Opens the mail. From here on an answer can be recognised by what is left of the address. */
async function write(
  parts: AskParts,
  heldKey: string,
  begun: NoticeBegun,
  { via, notice }: Writing,
): Promise<'in-mail' | 'to-paste' | null> {
  const contact = await contactForNotice(await parts.db(), heldKey);
  if (!contact?.email) throw new RpcFailure('not-found', 'there is no address');
  const recognisable = { ...begun, masked: maskAddress(contact.email) };
  await change(parts, heldKey, { event: 'notice-begun', notice: recognisable });
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
