import { type Channel, channelSchema, type Purpose } from '../../../domain/consent/purposes.ts';
import { findReplyCodes } from '../../../domain/consent/reply-code.ts';
import { readDate } from '../../../domain/lead/dates.ts';
import type { NoticeWords } from '../../../domain/notices/words.ts';
import type { Said } from './answer-words.ts';
import { type Column, findColumns } from './columns.ts';
import { foldWords } from './fold-words.ts';
import { parseFile, type ParsedFile } from './parse-file.ts';
import { saidIn } from './said-in.ts';
import { allWords, purposeOf } from './ticked.ts';

/** What one row of the form says. */
interface FormAnswer {
  line: number;
  code: string;
  said: Said;
  /** ISO. */
  at: string;
  /** Null where the row names none: all that was asked for. */
  purposes: Purpose[] | null;
  channels: Channel[] | null;
}

/** Why a row is not an answer that could be recorded. */
export type RowProblem =
  | 'no-code'
  | 'several-codes'
  | 'no-answer'
  | 'unclear-answer'
  | 'bad-date'
  | 'unknown-purpose'
  | 'unknown-channel'
  /** Another row has the same code and says something else. */
  | 'contradiction';

export type FormFile =
  | {
      ok: true;
      file: { name: string; sha256: string };
      answers: FormAnswer[];
      unread: { line: number; problem: RowProblem }[];
    }
  | {
      ok: false;
      reason: (ParsedFile & { ok: false })['reason'] | 'no-code-column' | 'no-answer-column' | 'no-date-column';
    };

interface Reader {
  zone: string;
  now: number;
  languages: readonly NoticeWords[];
}

/** The answers in a file of the company's own form. Nothing is recorded of it here. */
export async function readForm(
  { name, bytes }: { name: string; bytes: Uint8Array<ArrayBuffer> },
  { zone, now }: Pick<Reader, 'zone' | 'now'>,
): Promise<FormFile> {
  const parsed = parseFile(bytes);
  if (!parsed.ok) return parsed;
  const columns = findColumns(parsed.names);
  for (const column of ['code', 'answer', 'date'] as const)
    if (!columns.has(column)) return { ok: false, reason: `no-${column}-column` };
  const reader = { zone, now, languages: await allWords() };
  const rows = parsed.rows.map(({ line, cells }) =>
    readRow(line, (column) => cells.get(columns.get(column) ?? '') ?? '', reader),
  );
  const file = { name: name.slice(0, 255), sha256: await sha256(bytes) };
  return { ok: true, file, ...withoutContradictions(rows) };
}

type Row = FormAnswer | { line: number; problem: RowProblem };

function readRow(line: number, cell: (column: Column) => string, { zone, now, languages }: Reader): Row {
  const [code, ...others] = findReplyCodes(cell('code'));
  if (code === undefined) return { line, problem: 'no-code' };
  if (others.length > 0) return { line, problem: 'several-codes' };
  if (!cell('answer')) return { line, problem: 'no-answer' };
  const said = answerIn(cell('answer'));
  if (said === null) return { line, problem: 'unclear-answer' };
  const at = readDate(cell('date'), zone)?.at;
  if (at === undefined || Date.parse(at) > now) return { line, problem: 'bad-date' };
  const purposes = listIn(cell('purposes'), (text) => purposeOf(text, languages));
  if (purposes === 'unknown') return { line, problem: 'unknown-purpose' };
  const channels = listIn(cell('channels'), (text) => channelOf(text, languages));
  if (channels === 'unknown') return { line, problem: 'unknown-channel' };
  return { line, code, said, at, purposes, channels };
}

const YES = new Set(['true', '1', 'x', 'on', 'y', 'checked', 'accepted', 'granted']);
const NO = new Set(['false', '0', 'off', 'n', 'unchecked', 'rejected', 'denied', 'refused']);

function answerIn(text: string): Said | null {
  const folded = foldWords(text);
  if (YES.has(folded)) return 'yes';
  if (NO.has(folded)) return 'no';
  if (folded === 'object' || folded === 'withdraw') return folded;
  return saidIn(text).said;
}

/** `offers; events`: all of them have to be known, since consent to something else is none to what is. */
function listIn<Value>(text: string, read: (part: string) => Value | null): Value[] | null | 'unknown' {
  const parts = text.split(/[,;|\n、，；]+/).filter((part) => part.trim());
  if (parts.length === 0) return null;
  const found = parts.map(read);
  return found.includes(null) ? 'unknown' : [...new Set(found as Value[])];
}

const channelOf = (text: string, languages: readonly NoticeWords[]): Channel | null =>
  channelSchema.options.find((channel) =>
    [channel, ...languages.map(({ channels }) => channels[channel])].some(
      (word) => foldWords(word) === foldWords(text),
    ),
  ) ?? null;

/** Of two rows that say the same, the first is the answer; where they differ, nobody but the user can tell. */
function withoutContradictions(rows: readonly Row[]): Pick<FormFile & { ok: true }, 'answers' | 'unread'> {
  const said = new Map<string, Set<Said>>();
  for (const row of rows) if ('code' in row) said.set(row.code, (said.get(row.code) ?? new Set()).add(row.said));
  const seen = new Set<string>();
  const answers: FormAnswer[] = [];
  const unread: { line: number; problem: RowProblem }[] = [];
  for (const row of rows) {
    if ('problem' in row) unread.push(row);
    else if (said.get(row.code)!.size > 1) unread.push({ line: row.line, problem: 'contradiction' });
    else if (!seen.has(row.code)) answers.push(row);
    if ('code' in row) seen.add(row.code);
  }
  return { answers, unread };
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
