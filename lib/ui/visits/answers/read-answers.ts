import type { Evidence } from '../../../domain/consent/evidence.ts';
import type { Channel, Purpose } from '../../../domain/consent/purposes.ts';
import type { Said } from './answer-words.ts';
import { type FormFile, readForm, type RowProblem } from './read-form.ts';
import { LONGEST_MAIL, type MailAnswer, readMail } from './read-mail.ts';

/** One answer as it stands in a file or in a pasted mail. It is recorded only when the user says so. */
export interface ReadAnswer {
  code: string;
  said: Said;
  purposes: Purpose[];
  channels: Channel[];
  evidence: Evidence;
}

type AnswerProblem = RowProblem | (FormFile & { ok: false })['reason'];

export interface ReadAnswers {
  answers: ReadAnswer[];
  /** What says nothing that could be recorded, by the row it stands in; row 0 is the whole of it. */
  unread: { line: number; problem: AnswerProblem }[];
}

export interface ReadingContext {
  now: number;
  /** IANA name: of dates that name none. */
  zone: string;
  /** What the notices ask for: of an answer that names nothing, it is this that it agrees to. */
  asked: { purposes: Purpose[]; channels: Channel[] };
}

const only = (problem: AnswerProblem): ReadAnswers => ({ answers: [], unread: [{ line: 0, problem }] });

/** A pasted mail. Of one that is not clear nothing is proposed: the user records it by hand, at the person's row. */
export async function readPastedMail(text: string, context: ReadingContext): Promise<ReadAnswers> {
  const mail = await readMail(text, context.now);
  const [code, ...others] = mail.codes;
  if (code === undefined) return only('no-code');
  if (others.length > 0) return only('several-codes');
  if (mail.said === null) return only(mail.unclear === 'nothing' ? 'no-answer' : 'unclear-answer');
  const answer = { code, said: mail.said, ...agreed(mail, context), evidence: proofOf(text, mail, context) };
  const problem = emptyYes(answer);
  return problem ? only(problem) : { answers: [answer], unread: [] };
}

function proofOf(text: string, { at, messageId }: MailAnswer, { now }: ReadingContext): Evidence {
  const evidence: Evidence = { how: 'mail', at: at ?? new Date(now).toISOString(), text: text.slice(0, LONGEST_MAIL) };
  return messageId === null ? evidence : { ...evidence, messageId };
}

/** A file of the company's own form. */
export async function readAnswerFile(
  file: { name: string; bytes: Uint8Array<ArrayBuffer> },
  context: ReadingContext,
): Promise<ReadAnswers> {
  const form = await readForm(file, context);
  if (!form.ok) return only(form.reason);
  const read = form.answers.map((answer) => ({
    line: answer.line,
    code: answer.code,
    said: answer.said,
    ...agreed(answer, context),
    evidence: { how: 'form' as const, at: answer.at, file: form.file, note: `row ${answer.line}` },
  }));
  const empty = read.flatMap(({ line, ...answer }) => {
    const problem = emptyYes(answer);
    return problem ? [{ line, problem }] : [];
  });
  const answers = read.filter((answer) => !emptyYes(answer)).map(({ line: _, ...answer }) => answer);
  return { answers, unread: [...form.unread, ...empty].toSorted((one, other) => one.line - other.line) };
}

/** Who agrees to nothing but what they were not asked has agreed to nothing that could be recorded. */
function emptyYes({ said, purposes, channels }: ReadAnswer): AnswerProblem | null {
  if (said !== 'yes') return null;
  if (purposes.length === 0) return 'unknown-purpose';
  return channels.length === 0 ? 'unknown-channel' : null;
}

interface Named {
  said: Said | null;
  purposes: Purpose[] | null;
  channels?: Channel[] | null;
}

/** Nobody agrees to more than they were asked. */
function agreed(
  { said, purposes, channels }: Named,
  { asked }: ReadingContext,
): Pick<ReadAnswer, 'purposes' | 'channels'> {
  if (said !== 'yes') return { purposes: [], channels: [] };
  return {
    purposes: asked.purposes.filter((purpose) => !purposes || purposes.includes(purpose)),
    channels: asked.channels.filter((channel) => !channels || channels.includes(channel)),
  };
}
