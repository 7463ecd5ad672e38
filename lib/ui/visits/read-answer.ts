import { type Evidence, evidenceSchema } from '../../domain/consent/evidence.ts';
import { channelSchema, purposeSchema } from '../../domain/consent/purposes.ts';
import type { Said } from './answers-for.ts';
import type { AnswerDraft } from './visits-state.ts';

/** What was filled into the form for an answer. */
export function readAnswer(
  said: Said,
  form: FormData,
  file: Evidence['file'],
  now: number,
): { draft: AnswerDraft; evidence: Evidence } {
  return {
    draft: {
      said,
      purposes: purposeSchema.options.filter((one) => form.getAll('purpose').includes(one)),
      channels: channelSchema.options.filter((one) => form.getAll('channel').includes(one)),
    },
    evidence: readEvidence(form, file, now),
  };
}

export function readEvidence(form: FormData, file: Evidence['file'], now: number): Evidence {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  return {
    how: evidenceSchema.shape.how.options.find((one) => one === text('how')) ?? 'mail',
    at: momentOf(text('at'), now),
    ...(text('text') && { text: text('text') }),
    ...(text('messageId') && { messageId: text('messageId') }),
    ...(text('note') && { note: text('note') }),
    ...(file && { file }),
  };
}

/** Of a day only its noon is told, unless that is yet to come. */
function momentOf(day: string, now: number): string {
  const noon = Date.parse(`${day}T12:00:00`);
  return new Date(Number.isNaN(noon) ? now : Math.min(noon, now)).toISOString();
}
